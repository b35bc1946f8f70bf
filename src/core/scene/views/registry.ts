/** All views, in the order of the switch. */

import { authors } from './authors.ts';
import { bipartite } from './bipartite.ts';
import { communities } from './communities.ts';
import { countries } from './countries.ts';
import { organisations } from './organisations.ts';
import { papers } from './papers.ts';
import type { BaseView, View, ViewId } from './view.ts';

export const views: readonly View[] = [
  authors,
  bipartite,
  papers,
  communities,
  organisations,
  countries,
];

const known = new Map(views.map((view) => [view.id, view]));

/** The descriptor of a view. */
export function viewOf(id: ViewId): View {
  const view = known.get(id);
  if (!view) throw new RangeError(`No view is called ${id}.`);
  return view;
}

/** The network that a view draws. */
export const baseOf = (id: ViewId): BaseView => viewOf(id).base;

/** Whether a text from outside names a view. */
export const isViewId = (text: string): text is ViewId => known.has(text as ViewId);
