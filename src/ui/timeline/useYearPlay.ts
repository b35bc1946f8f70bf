/** Plays the years: a step at a time, each after the picture of the one before. */

import { useEffect, useState } from 'react';
import type { YearSpan } from '../../core/model/filter.ts';
import { firstStep, nextStep, type PlayMode } from '../../core/query/yearSteps.ts';

/** Milliseconds between two steps. */
export const paces = { slow: 1800, usual: 900, fast: 450 } as const;
export type Pace = keyof typeof paces;

export interface YearPlay {
  readonly playing: boolean;
  readonly mode: PlayMode;
  readonly pace: Pace;
  readonly setMode: (mode: PlayMode) => void;
  readonly setPace: (pace: Pace) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

export function useYearPlay(given: {
  readonly all: YearSpan;
  readonly chosen: YearSpan | undefined;
  /** The picture of the last step is still being made. */
  readonly pending: boolean;
  readonly onStep: (span: YearSpan) => void;
}): YearPlay {
  const { all, chosen, pending, onStep } = given;
  const [playing, setPlaying] = useState(false);
  const [mode, setMode] = useState<PlayMode>('grow');
  const [pace, setPace] = useState<Pace>('usual');
  useEffect(() => {
    if (!playing || pending) return;
    const next = nextStep(all, chosen ?? all, mode);
    if (!next) {
      setPlaying(false);
      return;
    }
    const soon = setTimeout(() => onStep(next), paces[pace]);
    return () => clearTimeout(soon);
  }, [playing, pending, all, chosen, mode, pace, onStep]);
  return {
    playing,
    mode,
    pace,
    setMode,
    setPace,
    start: () => {
      setPlaying(true);
      onStep(firstStep(all, chosen, mode));
    },
    stop: () => setPlaying(false),
  };
}
