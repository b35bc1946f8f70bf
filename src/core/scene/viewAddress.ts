/** Views, colours, sizes and filters as parts of an address, as the page and figures write them. */

import type { Filter } from '../model/filter.ts';
import type { ColourBy, SizeBy } from './choices.ts';
import type { DensityBy } from './densityImage.ts';
import { allParts, partOf } from './filters/registry.ts';

/** Characters of a part that an address still carries; a roster of thousands is kept beside it. */
export const longestWritten = 8000;

/** Text as addresses have it, in the letters that are often seen in ours. */
export const readable = (text: string): string =>
  encodeURIComponent(text).replace(/%3A/gu, ':').replace(/%7C/gu, '|').replace(/%20/gu, '+');

export interface LookChoices {
  readonly colourBy: ColourBy;
  readonly sizeBy: SizeBy;
  readonly density?: DensityBy | null;
  readonly filter?: Filter;
}

/** `colour=year`, `size=degree`, `years=2010-2015`, …; what is as usual is left out. */
export function lookParts({ colourBy, sizeBy, density, filter }: LookChoices): readonly string[] {
  return [
    ...(colourBy === 'community' ? [] : [`colour=${colourBy}`]),
    ...(sizeBy === 'papers' ? [] : [`size=${sizeBy}`]),
    ...(density ? [`density=${density}`] : []),
    ...(filter ? filterAddress(filter) : []),
  ];
}

/** `years=2010-2015`, `weight=3`, `around=a:wenhao-zhang,2`, …; `off=years` for what is switched off. */
function filterAddress(filter: Filter): readonly string[] {
  const parts = allParts.flatMap(({ key, write }) => {
    const value = write(filter, readable);
    return value === undefined || value.length > longestWritten ? [] : [`${key}=${value}`];
  });
  const off = filter.off?.map((part) => partOf(part).key) ?? [];
  return off.length > 0 ? [...parts, `off=${off.join(',')}`] : parts;
}
