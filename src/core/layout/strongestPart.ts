/** Which part of a network is drawn when it is too large to draw whole. */

import type { LayoutEdge } from './network.ts';

/** More than this cannot be drawn one by one and stay quick. */
export const mostDrawn = { nodes: 4000, edges: 12_000 };

/** The positions of the strongest nodes, at most `most`, in their order; the earlier among equals. */
export function strongestNodes(strengths: readonly number[], most: number): readonly number[] {
  const all = strengths.map((_, i) => i);
  if (all.length <= most) return all;
  return all
    .sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}

/** The strongest edges, at most `most`, in their order. */
export function strongestEdges<E extends { readonly weight: number }>(
  edges: readonly E[],
  most: number = mostDrawn.edges,
): readonly E[] {
  if (edges.length <= most) return edges;
  return strongestNodes(
    edges.map(({ weight }) => weight),
    most,
  ).flatMap((i) => edges[i] ?? []);
}

/** The sum of the weights at each of `count` nodes. */
export function weightedDegrees(count: number, edges: readonly LayoutEdge[]): number[] {
  const degrees = new Array<number>(count).fill(0);
  for (const { source, target, weight } of edges) {
    degrees[source] = (degrees[source] ?? 0) + weight;
    degrees[target] = (degrees[target] ?? 0) + weight;
  }
  return degrees;
}
