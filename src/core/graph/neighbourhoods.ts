/** A network as compressed sparse rows: who is next to whom, for what walks over all of it. */

import type { Links } from './links.ts';

export interface Neighbourhoods {
  readonly nodes: number;
  /** The neighbours of node i stand from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** Ascending for each node; every link stands in two rows. */
  readonly neighbours: Int32Array;
  /** Beside `neighbours`: the weights of the links to them. */
  readonly weights: Float64Array;
}

/** Linear. Links join different nodes, and no two the same ones. */
export function neighbourhoodsOf({ nodes, sources, targets, weights }: Links): Neighbourhoods {
  const starts = new Int32Array(nodes + 1);
  for (const ends of [sources, targets]) {
    for (const node of ends) starts[node + 1] = (starts[node + 1] as number) + 1;
  }
  for (let i = 0; i < nodes; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  // First by the far end in any order; then, going through the far ends ascending, by the near one.
  const far = rowsOf(nodes, starts, (put) => {
    for (let e = 0; e < sources.length; e++) {
      put(sources[e] as number, targets[e] as number, weights[e] as number);
      put(targets[e] as number, sources[e] as number, weights[e] as number);
    }
  });
  return {
    nodes,
    starts,
    ...rowsOf(nodes, starts, (put) => {
      for (let node = 0; node < nodes; node++) {
        for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
          put(far.neighbours[i] as number, node, far.weights[i] as number);
        }
      }
    }),
  };
}

function rowsOf(
  nodes: number,
  starts: Int32Array,
  each: (put: (row: number, neighbour: number, weight: number) => void) => void,
): Pick<Neighbourhoods, 'neighbours' | 'weights'> {
  const next = starts.slice(0, nodes);
  const neighbours = new Int32Array(starts[nodes] as number);
  const weights = new Float64Array(starts[nodes] as number);
  each((row, neighbour, weight) => {
    const at = next[row] as number;
    next[row] = at + 1;
    neighbours[at] = neighbour;
    weights[at] = weight;
  });
  return { neighbours, weights };
}
