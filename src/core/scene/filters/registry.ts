/** All parts of a filter, in the order in which they act and are shown. */

import { actingFilter, type Filter, type FilterPart } from '../../model/filter.ts';
import { viewOf } from '../views/registry.ts';
import type { ViewId } from '../views/view.ts';
import { around } from './around.ts';
import { communities, paperCommunities } from './communities.ts';
import { component } from './component.ts';
import type { AnyPart } from './filterPart.ts';
import { hidden } from './hidden.ts';
import { leastPapers } from './leastPapers.ts';
import { leastSimilarity, leastWeight } from './leastWeight.ts';
import { measures } from './measures.ts';
import { roster } from './roster.ts';
import { text } from './text.ts';
import { years } from './years.ts';

export const allParts: readonly AnyPart[] = [
  years,
  text,
  communities,
  paperCommunities,
  roster,
  measures,
  hidden,
  leastPapers,
  leastWeight,
  leastSimilarity,
  component,
  around,
];

/** Whether a part means something in a view. */
export function actsIn(view: ViewId, { views, units }: AnyPart): boolean {
  const { base, units: kind } = viewOf(view);
  return views.includes(base) && (kind === undefined || units === true);
}

/** The parts of a filter that confine a view. */
export function filterFor(view: ViewId, filter: Filter): Filter {
  const acting = actingFilter(filter);
  const left: { -readonly [Key in keyof Filter]?: unknown } = {};
  for (const each of allParts) {
    if (acting[each.part] !== undefined && actsIn(view, each)) left[each.part] = acting[each.part];
  }
  return left as Filter;
}

/** Whether what confines a view is worked out at once, without texts and measures. */
export const isQuick = (view: ViewId, filter: Filter): boolean => {
  const acting = filterFor(view, filter);
  return allParts.every(({ part, slow }) => !slow || acting[part] === undefined);
};

export const partOf = (part: FilterPart): AnyPart => {
  const found = allParts.find((each) => each.part === part);
  if (!found) throw new Error(`No part of a filter is called ${part}.`);
  return found;
};
