/** A network as compressed sparse rows: what the steps of a layout walk over. */

import type { LayoutEdge } from './network.ts';

export interface Adjacency {
  readonly count: number;
  /** The neighbours of node i stand from `offsets[i]` up to `offsets[i + 1]`. */
  readonly offsets: Int32Array;
  /** Neighbours, ascending within a row; every edge stands in two rows. */
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** Rows of an undirected network; edges between the same two become one, those to oneself none. */
export function adjacencyOf(
  count: number,
  edges: readonly LayoutEdge[],
  weightOf: (edge: LayoutEdge) => number = ({ weight }) => weight,
): Adjacency {
  const proper = edges.filter(({ source, target }) => source !== target);
  const ends = new Int32Array(2 * proper.length);
  const others = new Int32Array(2 * proper.length);
  const given = new Float64Array(2 * proper.length);
  let half = 0;
  for (const edge of proper) {
    const weight = weightOf(edge);
    ends[half] = edge.source;
    others[half] = edge.target;
    given[half++] = weight;
    ends[half] = edge.target;
    others[half] = edge.source;
    given[half++] = weight;
  }
  // Sorted by the far end first, then, keeping that order, by the near one: rows come out ascending.
  const order = sortedBy(ends, sortedBy(others, undefined, count), count);
  const offsets = new Int32Array(count + 1);
  const targets = new Int32Array(half);
  const weights = new Float64Array(half);
  let row = 0;
  let kept = 0;
  for (const at of order) {
    const end = ends[at] as number;
    const other = others[at] as number;
    while (row < end) offsets[++row] = kept;
    if (kept > (offsets[row] as number) && targets[kept - 1] === other) {
      weights[kept - 1] = (weights[kept - 1] as number) + (given[at] as number);
    } else {
      targets[kept] = other;
      weights[kept++] = given[at] as number;
    }
  }
  while (row < count) offsets[++row] = kept;
  return { count, offsets, targets: targets.slice(0, kept), weights: weights.slice(0, kept) };
}

/** Positions sorted by key from 0 to `keys`, equal ones as they stood in `order` (counting sort). */
export function sortedBy(
  key: ArrayLike<number>,
  order: Int32Array | undefined,
  keys: number,
): Int32Array {
  const next = new Int32Array(keys + 1);
  for (let i = 0; i < key.length; i++) {
    const after = (key[i] as number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let k = 0; k < keys; k++) next[k + 1] = (next[k + 1] as number) + (next[k] as number);
  const sorted = new Int32Array(key.length);
  for (let i = 0; i < key.length; i++) {
    const at = order ? (order[i] as number) : i;
    const k = key[at] as number;
    const place = next[k] as number;
    sorted[place] = at;
    next[k] = place + 1;
  }
  return sorted;
}

/** The sum of the weights in each row. */
export function rowSums({ count, offsets, weights }: Adjacency): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let sum = 0;
    const end = offsets[i + 1] as number;
    for (let e = offsets[i] as number; e < end; e++) sum += weights[e] as number;
    sums[i] = sum;
  }
  return sums;
}
