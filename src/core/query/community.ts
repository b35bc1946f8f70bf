/** The members of a community, and the edges that leave it. */

import { type Lookup, placesOf, referencesOf } from '../graph/places.ts';
import { numbersOf } from '../model/columnRows.ts';
import type { Dataset } from '../model/dataset.ts';
import type { NodeId } from '../model/ids.ts';
import type { Rows } from '../model/rows.ts';

/** The first of some things, and how many there are. */
export interface Beginning<T> {
  readonly first: readonly T[];
  readonly count: number;
}

/** The members in dataset order, `most` of them by name. Looks at every node, in columns. */
export function membersOf(
  dataset: Dataset,
  of: 'authors' | 'papers',
  number: number,
  most = Number.POSITIVE_INFINITY,
): Beginning<NodeId> {
  const nodes: Rows<{ readonly id: NodeId }> = dataset[of];
  const first: NodeId[] = [];
  let count = 0;
  const membership = numbersOf(dataset.communities[of].membership);
  for (let i = 0; i < membership.length; i++) {
    if (membership[i] !== number) continue;
    count++;
    const id = count <= most ? nodes.at(i)?.id : undefined;
    if (id !== undefined) first.push(id);
  }
  return { first, count };
}

/** An edge to another community. */
export interface Bridge {
  readonly member: NodeId;
  readonly other: NodeId;
  readonly community: number;
}

/** Edges that leave the community, in dataset order, `most` of them by name. Looks at every edge, in columns. */
export function bridgesOf(
  dataset: Dataset,
  of: 'authors' | 'papers',
  number: number,
  most = Number.POSITIVE_INFINITY,
): Beginning<Bridge> {
  const nodes: Rows<{ readonly id: NodeId }> = dataset[of];
  const edges: Rows<{ readonly source: NodeId; readonly target: NodeId }> =
    of === 'authors' ? dataset.coauthorships : dataset.similarities;
  const places: Lookup<NodeId, number> = placesOf(nodes);
  const membership = numbersOf(dataset.communities[of].membership);
  const [sources, targets] = [
    referencesOf(edges, 'source', places),
    referencesOf(edges, 'target', places),
  ];
  const first: Bridge[] = [];
  let count = 0;
  for (let e = 0; e < edges.length; e++) {
    const [source, target] = [sources[e] ?? 0, targets[e] ?? 0];
    const [a, b] = [membership[source] ?? 0, membership[target] ?? 0];
    if (a === b || (a !== number && b !== number)) continue;
    count++;
    if (count > most) continue;
    const [own, away] = a === number ? [source, target] : [target, source];
    const [member, other] = [nodes.at(own)?.id, nodes.at(away)?.id];
    if (member === undefined || other === undefined) continue;
    first.push({ member, other, community: a === number ? b : a });
  }
  return { first, count };
}
