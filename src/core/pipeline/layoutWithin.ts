/** Lays out the part of a network that some of its nodes make; the others have no place. */

import type { Former } from '../layout/former.ts';
import { layoutNetwork } from '../layout/layoutNetwork.ts';
import type { Listening } from '../layout/multilevel.ts';
import type { LayoutNetwork } from '../layout/network.ts';
import type { Positions } from '../model/network.ts';

/** Edges join nodes that are within. */
export function layoutWithin(
  within: Uint8Array,
  network: LayoutNetwork,
  seed: number,
  former?: Former,
  listening: Listening = {},
): Positions {
  if (within.every((one) => one === 1)) return layoutNetwork(network, seed, former, listening);
  const { radii, edges, groups } = network;
  const nodes = [...within.keys()].filter((node) => within[node] === 1);
  const place = new Map(nodes.map((node, i) => [node, i]));
  const at = (node: number) => place.get(node) ?? 0;
  const { onCoarse, onShare } = listening;
  const spread = (values: ArrayLike<number>) => {
    const all = new Float64Array(radii.length).fill(Number.NaN);
    for (const [i, node] of nodes.entries()) all[node] = values[i] ?? Number.NaN;
    return all;
  };
  const found = layoutNetwork(
    {
      radii: nodes.map((node) => radii[node] ?? 0),
      edges: edges.map((edge) => ({ ...edge, source: at(edge.source), target: at(edge.target) })),
      groups: nodes.map((node) => groups[node] ?? 0),
    },
    seed,
    former && {
      x: nodes.map((node) => former.x[node] ?? null),
      y: nodes.map((node) => former.y[node] ?? null),
    },
    { onShare, onCoarse: onCoarse && ((x, y) => onCoarse(spread(x), spread(y))) },
  );
  const rows = (values: readonly number[]) => {
    const all: (number | null)[] = new Array(radii.length).fill(null);
    for (const [i, node] of nodes.entries()) all[node] = values[i] ?? null;
    return all;
  };
  return { x: rows(found.x), y: rows(found.y) };
}
