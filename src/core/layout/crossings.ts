/** How many pairs of edges cross in a drawing with straight edges. */

import type { Coordinates, LayoutEdge } from './network.ts';

/** Counts proper crossings; edges that share a node do not cross. O(edges²). */
export function countCrossings({ x, y }: Coordinates, edges: readonly LayoutEdge[]): number {
  /** Twice the signed area of the triangle a, b, c. */
  const turn = (a: number, b: number, c: number): number =>
    ((x[b] ?? 0) - (x[a] ?? 0)) * ((y[c] ?? 0) - (y[a] ?? 0)) -
    ((y[b] ?? 0) - (y[a] ?? 0)) * ((x[c] ?? 0) - (x[a] ?? 0));
  let crossings = 0;
  for (const [i, { source: a, target: b }] of edges.entries()) {
    for (let j = 0; j < i; j++) {
      const other = edges[j];
      if (!other) continue;
      const { source: c, target: d } = other;
      if (a === c || a === d || b === c || b === d) continue;
      if (turn(a, b, c) > 0 !== turn(a, b, d) > 0 && turn(c, d, a) > 0 !== turn(c, d, b) > 0) {
        crossings++;
      }
    }
  }
  return crossings;
}
