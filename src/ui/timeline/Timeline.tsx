/** The years under the picture: papers of each, which of them count, and playing through them. */

import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronUp,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
} from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import type { YearSpan } from '../../core/model/filter.ts';
import type { FilterRanges } from '../../core/scene/filterRanges.ts';
import { spanWords } from '../../core/scene/filters/years.ts';
import { counted } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { usePicture } from '../hooks/picture.ts';
import { useCompact } from '../hooks/useCompact.ts';
import classes from './Timeline.module.css';
import { type Pace, useYearPlay } from './useYearPlay.ts';
import { YearBrush } from './YearBrush.tsx';

export function Timeline(props: {
  readonly years: NonNullable<FilterRanges['years']>;
  readonly undated: number;
  /** The picture of these years is still being made. */
  readonly pending: boolean;
  readonly open: boolean;
}) {
  const { years, undated, pending, open } = props;
  const { first, papers } = years;
  const all = useMemo(() => ({ from: first, to: first + papers.length - 1 }), [first, papers]);
  const compact = useCompact();
  const filter = useApp((state) => state.filter);
  const setFilter = useApp((state) => state.setFilter);
  const setCamera = useApp((state) => state.setCamera);
  const openTimeline = useApp((state) => state.openTimeline);
  const picture = usePicture();
  const chosen = filter.off?.includes('years') ? undefined : filter.years;
  const choose = useCallback(
    ({ from, to }: YearSpan) =>
      setFilter({ years: from <= all.from && to >= all.to ? undefined : { from, to } }),
    [setFilter, all],
  );
  const play = useYearPlay({ all, chosen, pending, onStep: choose });
  const start = () => {
    // The layout stands still while the years go by, whatever they leave of it.
    const now = picture.current?.camera();
    if (now && useApp.getState().camera === null) setCamera(now);
    play.start();
  };
  const span = within(chosen ?? all, all);
  const inside = papers.reduce(
    (sum, count, i) => sum + (first + i >= span.from && first + i <= span.to ? count : 0),
    0,
  );
  const Chevron = open ? IconChevronDown : IconChevronUp;
  return (
    <section
      className={classes.timeline}
      aria-label="Timeline"
      data-timeline={open ? 'open' : 'folded'}
    >
      <div className={classes.head}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={open}
          onClick={() => {
            if (open) play.stop();
            openTimeline(!open);
          }}
        >
          <Chevron size={15} aria-hidden />
          Timeline
        </button>
        <p className={classes.words} aria-live="polite">
          <b>{spanWords(span)}</b> {counted(inside, 'paper')}
        </p>
        {undated > 0 && (open || !compact) && (
          <p className={classes.undated}>
            {counted(undated, 'paper')} without a year {chosen ? 'left out' : 'included'}
          </p>
        )}
        {open && (
          <div className={classes.controls}>
            <NativeSelect
              size="xs"
              aria-label="How the years are played"
              value={play.mode}
              onChange={({ currentTarget }) =>
                play.setMode(currentTarget.value === 'slide' ? 'slide' : 'grow')
              }
            >
              <option value="grow">Growing</option>
              <option value="slide">Sliding</option>
            </NativeSelect>
            <NativeSelect
              size="xs"
              aria-label="Speed"
              value={play.pace}
              onChange={({ currentTarget }) => play.setPace(currentTarget.value as Pace)}
            >
              <option value="slow">Slow</option>
              <option value="usual">Medium</option>
              <option value="fast">Fast</option>
            </NativeSelect>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!chosen}
              onClick={() => {
                play.stop();
                setFilter({ years: undefined });
              }}
            >
              All years
            </Button>
          </div>
        )}
      </div>
      {open && (
        <div className={classes.body}>
          <ActionIcon
            variant="default"
            size={34}
            aria-label={play.playing ? 'Pause the years' : 'Play the years'}
            onClick={play.playing ? play.stop : start}
          >
            {play.playing ? (
              <IconPlayerPauseFilled size={16} aria-hidden />
            ) : (
              <IconPlayerPlayFilled size={16} aria-hidden />
            )}
          </ActionIcon>
          <YearBrush
            first={first}
            papers={papers}
            span={span}
            onChoose={(next) => {
              play.stop();
              choose(next);
            }}
          />
        </div>
      )}
    </section>
  );
}

/** What of a window lies within the years there are. */
const within = ({ from, to }: YearSpan, all: YearSpan): YearSpan => ({
  from: Math.min(all.to, Math.max(all.from, from)),
  to: Math.max(all.from, Math.min(all.to, to)),
});
