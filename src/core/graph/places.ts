/** Where rows stand among their kind: by id, and at the ends of edges. */

import { columnOf, isAscending } from '../model/columnRows.ts';
import type { Rows } from '../model/rows.ts';

/** What is known by key. */
export interface Lookup<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly has: (key: K) => boolean;
}

type WithId<K> = Rows<{ readonly id: K }>;

/**
 * Indices by id. Rows in columns mostly stand in the order of their ids, so that each is found by
 * bisection and nothing is made beforehand; for plain arrays, and files of another's making with
 * another order, a map is made with the first look-up.
 */
export function placesOf<K extends string>(rows: WithId<K>): Lookup<K, number> {
  let map: ReadonlyMap<K, number> | undefined;
  const byMap = (id: K) => {
    map ??= new Map(rows.map((row, i) => [row.id, i]));
    return map.get(id);
  };
  const get = isAscending(rows, 'id') ? (id: K) => bisect(rows, id) : byMap;
  return { get, has: (id) => get(id) !== undefined };
}

function bisect<K extends string>(rows: WithId<K>, id: K): number | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const own = rows.at(middle)?.id;
    if (own === undefined || own === id) return own && middle;
    if (own < id) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Of every row, the place of what its property refers to. In columns these stand ready. */
export function referencesOf<T, K extends string>(
  rows: Rows<T>,
  property: string & keyof T,
  places: Lookup<K, number>,
): ArrayLike<number> {
  const column = columnOf(rows, property);
  if (column) return column.values;
  const found = new Int32Array(rows.length);
  let at = 0;
  for (const row of rows) found[at++] = places.get(row[property] as K) ?? -1;
  return found;
}

/** The edges at each node: of node i, `edges` from `starts[i]` to `starts[i + 1]`, in their order. */
export interface Adjacency {
  readonly starts: Int32Array;
  readonly edges: Int32Array;
}

/** From one or both ends of edges among so many nodes. Linear. */
export function adjacencyOf(nodes: number, ...ends: readonly ArrayLike<number>[]): Adjacency {
  const starts = new Int32Array(nodes + 1);
  for (const end of ends) {
    for (let e = 0; e < end.length; e++) {
      const node = end[e] ?? -1;
      if (node >= 0 && node < nodes) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
    }
  }
  for (let i = 0; i < nodes; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const edges = new Int32Array(starts[nodes] ?? 0);
  const next = starts.slice(0, nodes);
  const [first] = ends;
  for (let e = 0; e < (first?.length ?? 0); e++) {
    for (const end of ends) {
      const node = end[e] ?? -1;
      if (node < 0 || node >= nodes) continue;
      const at = next[node] ?? 0;
      edges[at] = e;
      next[node] = at + 1;
    }
  }
  return { starts, edges };
}

/** How many edges a node has. */
export const degreeAt = ({ starts }: Adjacency, node: number): number =>
  (starts[node + 1] ?? 0) - (starts[node] ?? 0);

/** The edges at a node. */
export const edgesAt = ({ starts, edges }: Adjacency, node: number): Int32Array =>
  edges.subarray(starts[node] ?? 0, starts[node + 1] ?? 0);
