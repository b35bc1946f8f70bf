/** Networks for tests of the layout. */

import type { LayoutEdge, LayoutNetwork } from '../../../src/core/layout/network.ts';

export const networkOf = (
  count: number,
  pairs: readonly (readonly [number, number])[],
  groups: readonly number[] = new Array<number>(count).fill(0),
): LayoutNetwork => ({
  radii: new Array<number>(count).fill(12),
  edges: pairs.map(([source, target]): LayoutEdge => ({ source, target, weight: 1 })),
  groups,
});

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

export const path = (count: number): LayoutNetwork =>
  networkOf(
    count,
    upTo(count - 1).map((i) => [i, i + 1]),
  );

export const star = (rays: number): LayoutNetwork =>
  networkOf(
    rays + 1,
    upTo(rays).map((i) => [0, i + 1]),
  );

export const clique = (count: number): LayoutNetwork =>
  networkOf(
    count,
    upTo(count).flatMap((i) => upTo(i).map((j): [number, number] => [j, i])),
  );

/** Several networks as one, without edges between them. */
export function sideBySide(...networks: readonly LayoutNetwork[]): LayoutNetwork {
  const radii: number[] = [];
  const edges: LayoutEdge[] = [];
  const groups: number[] = [];
  for (const [i, network] of networks.entries()) {
    const before = radii.length;
    for (const { source, target, weight } of network.edges) {
      edges.push({ source: source + before, target: target + before, weight });
    }
    for (const radius of network.radii) {
      radii.push(radius);
      groups.push(i);
    }
  }
  return { radii, edges, groups };
}

/** Pairs of nodes whose discs overlap, by comparing all with all. */
export function overlaps(
  { radii }: LayoutNetwork,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): number {
  let found = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const dx = (x[i] ?? 0) - (x[j] ?? 0);
      const dy = (y[i] ?? 0) - (y[j] ?? 0);
      const least = (radii[i] ?? 0) + (radii[j] ?? 0) - 0.02;
      if (dx * dx + dy * dy < least * least) found++;
    }
  }
  return found;
}
