/** A filter in words, for what it leaves out. */

import type { Filter, FilterPart } from '../model/filter.ts';
import { counted } from '../text/wording.ts';
import type { FilterNames } from './filters/filterPart.ts';
import { allParts } from './filters/registry.ts';
import { spanWords } from './filters/years.ts';

/** ` in 2010–2015`, or nothing. */
export const withinYears = ({ years }: Filter): string => (years ? ` in ${spanWords(years)}` : '');

/** Each part that is there, in words. */
export const wordsOfParts = (
  filter: Filter,
  names: FilterNames,
): readonly { readonly part: FilterPart; readonly words: string }[] =>
  allParts.flatMap(({ part, words }) => {
    const said = words(filter, names);
    return said === undefined ? [] : [{ part, words: said }];
  });

/** `papers of 2010–2015 (3 papers without a year left out)`, `edges of weight 2 or more`, … */
export const filterWords = (
  filter: Filter,
  undated: number,
  names: FilterNames,
): readonly string[] =>
  wordsOfParts(filter, names).map(({ part, words }) =>
    part === 'years' && undated > 0
      ? `${words} (${counted(undated, 'paper')} without a year left out)`
      : words,
  );
