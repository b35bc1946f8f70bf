/** How a window of years moves when the timeline is played. */

import type { YearSpan } from '../model/filter.ts';

/** `grow`: from its beginning on, ever later; `slide`: as wide as it is, from year to year. */
export type PlayMode = 'grow' | 'slide';

/** Of so many years, a window that nobody chose holds one in ten. */
const usualShare = 10;

/** Where playing begins: where the window is, or at the first year where it is at the end already. */
export function firstStep(all: YearSpan, chosen: YearSpan | undefined, mode: PlayMode): YearSpan {
  const years = all.to - all.from + 1;
  const span = chosen ?? { from: all.from, to: all.from + Math.ceil(years / usualShare) - 1 };
  if (span.to < all.to && chosen) return span;
  if (mode === 'slide') return { from: all.from, to: all.from + (span.to - span.from) };
  const from = chosen ? span.from : all.from;
  return { from, to: from };
}

/** The window after this one; null at the end. */
export function nextStep(all: YearSpan, { from, to }: YearSpan, mode: PlayMode): YearSpan | null {
  if (to >= all.to) return null;
  return { from: mode === 'grow' ? from : from + 1, to: to + 1 };
}
