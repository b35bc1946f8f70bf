/** Lines of the table from figures: what is reached, and how far off the rest is. */

import type { Outcome } from './row.ts';

/** A figure with its unit, as `12.3 s`. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
}

const written = (value: number, digits = 3): string =>
  Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(digits)));

/** Shares and scores differ further behind the point than times do. */
export const say = ({ value, unit }: Figure): string =>
  unit === '' ? written(value, 4) : `${written(value)} ${unit}`;

export interface RatioQuestion {
  readonly what: string;
  readonly ours: Figure;
  readonly peer: Figure;
  readonly peerName: string;
  /** How many times better we want to be. */
  readonly goal: number;
  /** `less` (time, memory) unless told. */
  readonly better?: 'less' | 'more';
  readonly remark?: string;
}

/** A goal that is a ratio to a peer, measured in the same run. */
export function againstPeer(question: RatioQuestion): Outcome {
  const { what, ours, peer, peerName, goal, better = 'less', remark = '' } = question;
  const ratio = better === 'less' ? peer.value / ours.value : ours.value / peer.value;
  const reached = ratio >= goal;
  return {
    what,
    ours: say(ours),
    peer: `${peerName} ${say(peer)}`,
    ratio,
    goal: `${written(goal)}×`,
    verdict: reached ? 'reached' : 'short',
    remark: [reached ? '' : `${written(ratio)}× of ${written(goal)}×`, remark]
      .filter((part) => part !== '')
      .join('; '),
  };
}

export interface LimitQuestion {
  readonly what: string;
  readonly ours: Figure;
  readonly limit: number;
  /** Whether the figure may be at `most` the limit, or must be at `least` that. */
  readonly bound?: 'most' | 'least';
  readonly peer?: string;
  readonly remark?: string;
}

/** A goal that is a figure. */
export function againstLimit(question: LimitQuestion): Outcome {
  const { what, ours, limit, bound = 'most', peer = '', remark = '' } = question;
  const reached = bound === 'most' ? ours.value <= limit : ours.value >= limit;
  const off = say({ value: Math.abs(ours.value - limit), unit: ours.unit });
  return {
    what,
    ours: say(ours),
    peer,
    goal: `${bound === 'most' ? '≤' : '≥'} ${say({ value: limit, unit: ours.unit })}`,
    verdict: reached ? 'reached' : 'short',
    remark: [reached ? '' : `${off} ${bound === 'most' ? 'over' : 'under'}`, remark]
      .filter((part) => part !== '')
      .join('; '),
  };
}

/** A figure without a goal. */
export const shown = (what: string, ours: string, remark = '', peer = ''): Outcome => ({
  what,
  ours,
  peer,
  goal: '',
  verdict: 'shown',
  remark,
});

/** A line that could not be measured; it does not count as reached. */
export const notMeasured = (what: string, goal: string, why: string): Outcome => ({
  what,
  ours: '',
  peer: '',
  goal,
  verdict: 'not measured',
  remark: why,
});
