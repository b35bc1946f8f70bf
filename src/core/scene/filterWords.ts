/** A filter in words, for what it leaves out. */

import type { Filter } from '../model/filter.ts';
import { counted, formatDecimal } from '../text/wording.ts';
import type { ViewId } from './scene.ts';

/** The parts of a filter that mean something in a view. */
export function filterFor(view: ViewId, filter: Filter): Filter {
  const { years, leastWeight, leastSimilarity, leastPapers, around } = filter;
  return {
    ...(years ? { years } : {}),
    ...(leastWeight !== undefined && view === 'authors' ? { leastWeight } : {}),
    ...(leastSimilarity !== undefined && view === 'papers' ? { leastSimilarity } : {}),
    ...(leastPapers !== undefined && view !== 'papers' ? { leastPapers } : {}),
    ...(around ? { around } : {}),
  };
}

/** ` in 2010–2015`, or nothing. */
export const withinYears = ({ years }: Filter): string => (years ? ` in ${spanWords(years)}` : '');

export const spanWords = ({ from, to }: NonNullable<Filter['years']>): string =>
  from === to ? String(from) : `${from}–${to}`;

/** `papers of 2010–2015 (3 papers without a year left out); edges of weight 2 or more; …` */
export function filterWords(
  { years, leastWeight, leastSimilarity, leastPapers, around }: Filter,
  undated: number,
  nameOf: (node: NonNullable<Filter['around']>['node']) => string,
): readonly string[] {
  return [
    ...(years
      ? [
          `papers of ${spanWords(years)}` +
            (undated > 0 ? ` (${counted(undated, 'paper')} without a year left out)` : ''),
        ]
      : []),
    ...(leastWeight === undefined ? [] : [`edges of weight ${formatDecimal(leastWeight)} or more`]),
    ...(leastSimilarity === undefined
      ? []
      : [`similarities of ${formatDecimal(leastSimilarity)} or more`]),
    ...(leastPapers === undefined ? [] : [`authors of ${counted(leastPapers, 'paper')} or more`]),
    ...(around ? [`at most ${counted(around.radius, 'step')} from ${nameOf(around.node)}`] : []),
  ];
}
