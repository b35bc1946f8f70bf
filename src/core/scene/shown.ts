/** How much of a network a picture holds, in numbers and in words. */

import type { Dataset } from '../model/dataset.ts';
import { formatCount } from '../text/wording.ts';
import type { Shown, ViewId } from './scene.ts';

const rules: Readonly<Record<ViewId, readonly [what: string, rule: string]>> = {
  authors: ['authors', 'the largest'],
  bipartite: ['authors and papers', 'authors first, the largest'],
  papers: ['papers', 'the largest'],
};

/** `Shown: 4,000 of 34,112 authors, the largest`. */
export function shownOf(
  dataset: Dataset,
  view: ViewId,
  nodes: number,
  edges: number,
  ofEdges: number,
): Shown {
  const { authors, papers } = dataset;
  const ofNodes =
    (view === 'papers' ? 0 : authors.length) + (view === 'authors' ? 0 : papers.length);
  const counts = { nodes, ofNodes, edges, ofEdges };
  const [what, rule] = rules[view];
  const parts = [
    ...(nodes < ofNodes
      ? [`${formatCount(nodes)} of ${formatCount(ofNodes)} ${what}, ${rule}`]
      : []),
    ...(edges < ofEdges
      ? [`the ${formatCount(edges)} strongest of ${formatCount(ofEdges)} edges`]
      : []),
  ];
  return parts.length === 0 ? counts : { ...counts, note: `Shown: ${parts.join('; ')}` };
}
