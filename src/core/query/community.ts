/** The members of a community. */

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
