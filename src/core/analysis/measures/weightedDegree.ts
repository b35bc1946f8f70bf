import type { Measure } from './measure.ts';

/** The sum of the weights at a node (its strength: Barrat et al. 2004, doi:10.1073/pnas.0400087101). */
export const weightedDegree = {
  id: 'weighted-degree',
  label: 'Total link strength',
  meaning: 'How much the author has written with others, all edges taken together.',
  decimals: 1,
  *compute({ nodes, starts, weights }) {
    yield undefined;
    const values = new Float64Array(nodes);
    for (let i = 0; i < nodes; i++) {
      let sum = 0;
      for (let e = starts[i] as number; e < (starts[i + 1] as number); e++) {
        sum += weights[e] as number;
      }
      values[i] = sum;
    }
    return { values };
  },
} as const satisfies Measure;
