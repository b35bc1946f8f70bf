import type { Measure } from './measure.ts';

/** With this probability the walk goes on; else it begins anew anywhere. */
const damping = 0.85;
/** The shares have settled when a round changes them by less, all taken together. */
const tolerance = 1e-10;
const mostRounds = 200;

/**
 * The share of time that a random walk along weighted edges spends at a node (Brin & Page 1998,
 * doi:10.1016/S0169-7552(98)00110-X); all shares are 1 together. Linear in the edges, each round.
 */
export const pageRank = {
  id: 'pagerank',
  label: 'PageRank',
  meaning: 'How often one comes to the author by going from co-author to co-author at random.',
  decimals: 5,
  *compute({ nodes, starts, neighbours, weights }) {
    let values = new Float64Array(nodes).fill(1 / nodes);
    const strength = new Float64Array(nodes);
    for (let i = 0; i < nodes; i++) {
      for (let e = starts[i] as number; e < (starts[i + 1] as number); e++) {
        strength[i] = (strength[i] as number) + (weights[e] as number);
      }
    }
    for (let round = 0; round < mostRounds; round++) {
      let stranded = 0;
      for (let i = 0; i < nodes; i++) if (strength[i] === 0) stranded += values[i] as number;
      const anywhere = (1 - damping + damping * stranded) / nodes;
      const next = new Float64Array(nodes);
      let change = 0;
      for (let i = 0; i < nodes; i++) {
        let sum = 0;
        for (let e = starts[i] as number; e < (starts[i + 1] as number); e++) {
          const other = neighbours[e] as number;
          sum += ((values[other] as number) * (weights[e] as number)) / (strength[other] as number);
        }
        next[i] = anywhere + damping * sum;
        change += Math.abs((next[i] as number) - (values[i] as number));
      }
      values = next;
      if (change < tolerance) break;
      yield undefined;
    }
    return { values };
  },
} as const satisfies Measure;
