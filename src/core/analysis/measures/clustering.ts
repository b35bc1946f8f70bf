import type { Measure } from './measure.ts';

/** Nodes between two pauses. */
const stretch = 2000;

/**
 * The share of pairs of neighbours that are neighbours themselves, 0 to 1 (Watts & Strogatz 1998,
 * doi:10.1038/30918); of who has less than two neighbours it says nothing. A step for each pair of
 * neighbours and their neighbours, at worst.
 */
export const clustering = {
  id: 'clustering',
  label: 'Clustering coefficient',
  meaning: 'What share of the author’s co-authors have written with each other.',
  decimals: 2,
  *compute({ nodes, starts, neighbours }) {
    const values = new Float64Array(nodes).fill(Number.NaN);
    const near = new Int32Array(nodes).fill(-1);
    for (let node = 0; node < nodes; node++) {
      const [from, to] = [starts[node] as number, starts[node + 1] as number];
      const degree = to - from;
      if (node % stretch === 0) yield undefined;
      if (degree < 2) continue;
      for (let e = from; e < to; e++) near[neighbours[e] as number] = node;
      let closed = 0;
      for (let e = from; e < to; e++) {
        const other = neighbours[e] as number;
        for (let f = starts[other] as number; f < (starts[other + 1] as number); f++) {
          if (near[neighbours[f] as number] === node) closed++;
        }
      }
      values[node] = closed / (degree * (degree - 1));
    }
    return { values };
  },
} as const satisfies Measure;
