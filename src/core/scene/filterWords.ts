/** A filter in words, for what it leaves out. */

import type { Filter, FilterPart } from '../model/filter.ts';
import type { NodeId } from '../model/ids.ts';
import { counted, formatDecimal } from '../text/wording.ts';
import type { ViewId } from './scene.ts';
import { baseOf, viewOf } from './views/registry.ts';

/** The parts of a filter that mean something in a view. */
export function filterFor(view: ViewId, filter: Filter): Filter {
  const { years, leastWeight, leastSimilarity, leastPapers, around } = filter;
  return {
    ...(years ? { years } : {}),
    ...(leastWeight !== undefined && baseOf(view) === 'authors' ? { leastWeight } : {}),
    ...(leastSimilarity !== undefined && baseOf(view) === 'papers' ? { leastSimilarity } : {}),
    ...(leastPapers !== undefined && baseOf(view) !== 'papers' ? { leastPapers } : {}),
    ...(around && !viewOf(view).units ? { around } : {}),
  };
}

/** ` in 2010–2015`, or nothing. */
export const withinYears = ({ years }: Filter): string => (years ? ` in ${spanWords(years)}` : '');

export const spanWords = ({ from, to }: NonNullable<Filter['years']>): string =>
  from === to ? String(from) : `${from}–${to}`;

/** Each part that confines something, in words. */
export function activeParts(
  { years, leastWeight, leastSimilarity, leastPapers, around }: Filter,
  nameOf: (node: NodeId) => string,
): readonly { readonly part: FilterPart; readonly words: string }[] {
  const said: readonly (readonly [FilterPart, string | undefined])[] = [
    ['years', years && `papers of ${spanWords(years)}`],
    [
      'leastWeight',
      leastWeight === undefined
        ? undefined
        : `edges of weight ${formatDecimal(leastWeight)} or more`,
    ],
    [
      'leastSimilarity',
      leastSimilarity === undefined
        ? undefined
        : `similarities of ${formatDecimal(leastSimilarity)} or more`,
    ],
    [
      'leastPapers',
      leastPapers === undefined ? undefined : `authors of ${counted(leastPapers, 'paper')} or more`,
    ],
    ['around', around && `at most ${counted(around.radius, 'step')} from ${nameOf(around.node)}`],
  ];
  return said.flatMap(([part, words]) => (words === undefined ? [] : [{ part, words }]));
}

/** `papers of 2010–2015 (3 papers without a year left out)`, `edges of weight 2 or more`, … */
export const filterWords = (
  filter: Filter,
  undated: number,
  nameOf: (node: NodeId) => string,
): readonly string[] =>
  activeParts(filter, nameOf).map(({ part, words }) =>
    part === 'years' && undated > 0
      ? `${words} (${counted(undated, 'paper')} without a year left out)`
      : words,
  );
