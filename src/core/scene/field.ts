/**
 * All nodes and edges of a view as columns: what is painted at once when there are too many to be
 * elements of their own, and what elements are chosen from.
 */

import type { NodeId } from '../model/ids.ts';
import type { Bounds } from './scene.ts';

export interface Field {
  /** Nodes that have a place, in the order of the dataset. */
  readonly ids: readonly NodeId[];
  /** Layout units. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  /** `0xrrggbb`. */
  readonly rgb: Uint32Array;
  /** Positions in these columns, the most important first. */
  readonly order: Uint32Array;
  readonly edges: FieldEdges;
  readonly bounds: Bounds;
}

/** Edges between nodes of the field, in the order of the dataset. */
export interface FieldEdges {
  /** Positions in the columns of nodes. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float32Array;
  /** Layout units. */
  readonly width: Float32Array;
}

/** Who is next to whom: of node i, `edge` holds the edges from `start[i]` to `start[i + 1]`. */
export interface Incidence {
  readonly start: Uint32Array;
  readonly edge: Uint32Array;
}

/** Linear. */
export function incidenceOf({ ids, edges }: Pick<Field, 'ids' | 'edges'>): Incidence {
  const start = new Uint32Array(ids.length + 1);
  const ends = [edges.source, edges.target];
  for (const end of ends) {
    for (const node of end) start[node + 1] = (start[node + 1] ?? 0) + 1;
  }
  for (let i = 0; i < ids.length; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice(0, ids.length);
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
export const otherEnd = ({ source, target }: FieldEdges, edge: number, node: number): number =>
  source[edge] === node ? (target[edge] ?? 0) : (source[edge] ?? 0);
