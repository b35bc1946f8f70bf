/** The members of a community, and the edges that leave it. */

import { type Lookup, placesOf, referencesOf } from '../graph/places.ts';
import { numbersOf } from '../model/columnRows.ts';
import type { Dataset } from '../model/dataset.ts';
import type { NodeId } from '../model/ids.ts';
import type { Rows } from '../model/rows.ts';

/** The members, in dataset order. Linear. */
export function membersOf(
  dataset: Dataset,
  of: 'authors' | 'papers',
  number: number,
): readonly NodeId[] {
  const nodes: Rows<{ readonly id: NodeId }> = dataset[of];
  const members: NodeId[] = [];
  const membership = numbersOf(dataset.communities[of].membership);
  for (let i = 0; i < membership.length; i++) {
    const id = membership[i] === number ? nodes.at(i)?.id : undefined;
    if (id !== undefined) members.push(id);
  }
  return members;
}

/** An edge to another community. */
export interface Bridge {
  readonly member: NodeId;
  readonly other: NodeId;
  readonly community: number;
}

/** Edges that leave the community, in dataset order. Linear. */
export function bridgesOf(
  dataset: Dataset,
  of: 'authors' | 'papers',
  number: number,
): readonly Bridge[] {
  const nodes: Rows<{ readonly id: NodeId }> = dataset[of];
  const edges: Rows<{ readonly source: NodeId; readonly target: NodeId }> =
    of === 'authors' ? dataset.coauthorships : dataset.similarities;
  const places: Lookup<NodeId, number> = placesOf(nodes);
  const membership = numbersOf(dataset.communities[of].membership);
  const [sources, targets] = [
    referencesOf(edges, 'source', places),
    referencesOf(edges, 'target', places),
  ];
  const bridges: Bridge[] = [];
  for (let e = 0; e < edges.length; e++) {
    const [a, b] = [membership[sources[e] ?? 0] ?? 0, membership[targets[e] ?? 0] ?? 0];
    if (a === b || (a !== number && b !== number)) continue;
    const edge = edges.at(e);
    if (!edge) continue;
    const { source, target } = edge;
    bridges.push(
      a === number
        ? { member: source, other: target, community: b }
        : { member: target, other: source, community: a },
    );
  }
  return bridges;
}
