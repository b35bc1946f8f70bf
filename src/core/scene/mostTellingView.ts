/** Which picture a dataset is first shown in. */

import type { Dataset } from '../model/dataset.ts';
import type { ViewId } from './scene.ts';

/** Below so many authors they fit one picture together with their papers. */
const fewAuthors = 50;

/** The view that shows most of a dataset. */
export function mostTellingView(dataset: Dataset): ViewId {
  if (dataset.given) return 'authors';
  if (dataset.authors.length === 0) return 'papers';
  return dataset.authors.length < fewAuthors ? 'bipartite' : 'authors';
}
