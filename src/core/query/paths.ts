/** Ways from one node to another: with the fewest steps, and along the strongest links. */

import type { Neighbourhoods } from '../graph/neighbourhoods.ts';

export type PathKind = 'shortest' | 'strongest';

/**
 * Node numbers from `from` to `to`, both included; null where no way leads there. Shortest: fewest
 * steps and, of several such, the one with most weight in all. Strongest: each step as long as one
 * over its weight, so that many papers together are a short way (Newman 2001,
 * doi:10.1103/PhysRevE.64.016132). What remains equal goes to lower numbers. Linear in the links, and
 * a logarithm more for the strongest.
 */
export function findPath(
  network: Neighbourhoods,
  from: number,
  to: number,
  kind: PathKind,
): readonly number[] | null {
  const lengths = new Float64Array(network.nodes).fill(Number.POSITIVE_INFINITY);
  const gained = new Float64Array(network.nodes);
  const before = new Int32Array(network.nodes).fill(-1);
  const open = createHeap(lengths);
  lengths[from] = 0;
  open.push(from);
  const { starts, neighbours, weights } = network;
  for (let node = open.pop(); node !== -1; node = open.pop()) {
    if (node === to) break;
    for (let e = starts[node] as number; e < (starts[node + 1] as number); e++) {
      const other = neighbours[e] as number;
      const weight = weights[e] as number;
      const length = (lengths[node] as number) + (kind === 'shortest' ? 1 : 1 / weight);
      const gain = (gained[node] as number) + weight;
      const known = lengths[other] as number;
      if (length > known) continue;
      if (length === known) {
        if (kind === 'strongest' || gain <= (gained[other] as number)) continue;
      }
      lengths[other] = length;
      gained[other] = gain;
      before[other] = node;
      if (length < known) open.push(other);
    }
  }
  if (!Number.isFinite(lengths[to] as number)) return null;
  const path = [to];
  for (let node = to; node !== from; ) {
    node = before[node] as number;
    path.push(node);
  }
  return path.reverse();
}

/** Nodes by rising length, then number; one that was pushed again with a lesser length comes out once more. */
function createHeap(lengths: Float64Array) {
  const heap: { readonly node: number; readonly length: number }[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]];
    if (!one || !other) return false;
    return one.length < other.length || (one.length === other.length && one.node < other.node);
  };
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]];
    if (!one || !other) return;
    heap[a] = other;
    heap[b] = one;
  };
  return {
    push: (node: number): void => {
      let at = heap.push({ node, length: lengths[node] as number }) - 1;
      for (let above = (at - 1) >> 1; at > 0 && isBefore(at, above); above = (at - 1) >> 1) {
        swap(at, above);
        at = above;
      }
    },
    /** -1 when nothing is left. */
    pop: (): number => {
      for (;;) {
        const first = heap[0];
        const last = heap.pop();
        if (!first || !last) return -1;
        if (heap.length > 0) {
          heap[0] = last;
          for (let at = 0; ; ) {
            const [left, right] = [2 * at + 1, 2 * at + 2];
            const least = isBefore(right, left) ? right : left;
            if (!isBefore(least, at)) break;
            swap(least, at);
            at = least;
          }
        }
        if (first.length === lengths[first.node]) return first.node;
      }
    },
  };
}
