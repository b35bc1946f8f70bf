/**
 * All nodes and edges of a view as columns: what is painted at once when there are too many to be
 * elements of their own, and what elements are chosen from.
 */

import type { NodeId } from '../model/ids.ts';
import type { Bounds } from './scene.ts';

/** What a worker makes and hands over; places are positions in these columns. */
export interface FieldColumns {
  /** Nodes of the dataset that have a place: authors by position, then papers from their number on. */
  readonly nodes: Uint32Array;
  /** Layout units. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  /** `0xrrggbb`. */
  readonly rgb: Uint32Array;
  /** Which of the picture's groups: its legend entry and its looks. */
  readonly group: Uint16Array;
  /** 1 for an author of whom it is doubtful that this is one person; else 0. */
  readonly doubtful: Uint8Array;
  /** Number of the community, whatever the colours mean; 0: of none. */
  readonly community: Uint32Array;
  /** Higher is drawn later and labelled first. */
  readonly importance: Float64Array;
  /** Places, the most important first. */
  readonly order: Uint32Array;
  readonly edges: FieldEdges;
  readonly incidence: Incidence;
  readonly bounds: Bounds;
  /** Edges are there to be asked about, but not painted. */
  readonly withoutLines?: true;
}

/** Edges between nodes of the field, in the order of the dataset. */
export interface FieldEdges {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  /** Layout units. */
  readonly width: Float32Array;
  /** Position among the view's edges in the dataset. */
  readonly at: Uint32Array;
}

/** Who is next to whom: of place i, `edge` holds the edges from `start[i]` to `start[i + 1]`. */
export interface Incidence {
  readonly start: Uint32Array;
  readonly edge: Uint32Array;
}

/** The columns, and the way from a place to a name and back. */
export interface Field extends FieldColumns {
  readonly count: number;
  readonly idOf: (place: number) => NodeId | undefined;
  /** -1 for a node that has no place. */
  readonly placeOf: (id: NodeId) => number;
}

/** Linear. */
export function incidenceOf(
  count: number,
  edges: Pick<FieldEdges, 'source' | 'target'>,
): Incidence {
  const start = new Uint32Array(count + 1);
  const ends = [edges.source, edges.target];
  for (const end of ends) {
    for (const node of end) start[node + 1] = (start[node + 1] ?? 0) + 1;
  }
  for (let i = 0; i < count; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice(0, count);
  const edge = new Uint32Array(edges.source.length * 2);
  for (let e = 0; e < edges.source.length; e++) {
    for (const end of ends) {
      const node = end[e] ?? 0;
      const at = next[node] ?? 0;
      edge[at] = e;
      next[node] = at + 1;
    }
  }
  return { start, edge };
}

/** The node at the other end of an edge. */
export const otherEnd = (
  { source, target }: Pick<FieldEdges, 'source' | 'target'>,
  edge: number,
  node: number,
): number => (source[edge] === node ? (target[edge] ?? 0) : (source[edge] ?? 0));

/** Where a node of the dataset stands in an ascending list of them; -1: nowhere. */
export function placeIn(nodes: Uint32Array, node: number): number {
  let [low, high] = [0, nodes.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = nodes[middle] ?? 0;
    if (found === node) return middle;
    if (found < node) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
