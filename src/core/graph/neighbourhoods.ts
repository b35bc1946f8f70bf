/** A network as compressed sparse rows: who is next to whom, for what walks over all of it. */

import type { Links } from './links.ts';
import { adjacencyOf } from './places.ts';

export interface Neighbourhoods {
  readonly nodes: number;
  /** The neighbours of node i stand from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** In the order of the links, each of which stands in two rows. */
  readonly neighbours: Int32Array;
  /** Beside `neighbours`: the weights of the links to them. */
  readonly weights: Float64Array;
}

/** Linear. Links join different nodes, and no two the same ones. */
export function neighbourhoodsOf({ nodes, sources, targets, weights }: Links): Neighbourhoods {
  const { starts, edges } = adjacencyOf(nodes, sources, targets);
  const neighbours = new Int32Array(edges.length);
  for (let node = 0; node < nodes; node++) {
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
      const edge = edges[i] as number;
      const source = sources[edge] as number;
      neighbours[i] = source === node ? (targets[edge] as number) : source;
    }
  }
  return {
    ...{ nodes, starts, neighbours },
    weights: Float64Array.from(edges, (edge) => weights[edge] as number),
  };
}
