/** How much of a network a picture holds, in numbers and in words. */

import { formatCount } from '../text/wording.ts';
import type { Shown, ViewId } from './scene.ts';
import { viewOf } from './views/registry.ts';

/** How many there are in the dataset, how many a filter leaves, and how many are drawn. */
export interface Tally {
  readonly of: number;
  readonly left: number;
  readonly drawn: number;
}

/**
 * `Shown: 4,000 of 34,112 authors, the largest`; with a filter, `Shown: 12 of 40 authors; 9 of 80
 * edges; papers of 2019`.
 */
export function shownOf(
  view: ViewId,
  nodes: Tally,
  edges: Tally,
  filterWords: readonly string[],
): Shown {
  const counts = {
    nodes: nodes.drawn,
    ofNodes: nodes.of,
    edges: edges.drawn,
    ofEdges: edges.of,
  };
  const { many: what, rule } = viewOf(view);
  const of = (tally: Tally) => `${formatCount(tally.drawn)} of ${formatCount(tally.of)}`;
  const parts =
    filterWords.length > 0
      ? [
          `${of(nodes)} ${what}${nodes.drawn < nodes.left ? `, ${rule}` : ''}`,
          `${of(edges)} edges${edges.drawn < edges.left ? ', the strongest' : ''}`,
          ...filterWords,
        ]
      : [
          ...(nodes.drawn < nodes.of
            ? [`${of(nodes)} ${what}, ${nodes.drawn < nodes.left ? rule : 'all in the network'}`]
            : []),
          ...(edges.drawn < edges.of
            ? [`the ${formatCount(edges.drawn)} strongest of ${formatCount(edges.of)} edges`]
            : []),
        ];
  return parts.length === 0 ? counts : { ...counts, note: `Shown: ${parts.join('; ')}` };
}
