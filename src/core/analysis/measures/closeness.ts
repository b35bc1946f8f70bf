import type { Measure } from './measure.ts';
import { pivotsOf } from './pivots.ts';

/**
 * How near a node is to those it can reach: one over their mean distance, times the share of all
 * nodes that they are, so that the middle of a pair does not beat the middle of the network
 * (Wasserman & Faust 1994, p. 201), 0 to 1. Distances to components of more than `mostExact` nodes are
 * estimated from pivots (Eppstein & Wang 2004). Time: edges × pivots.
 */
export const closeness = {
  id: 'closeness',
  label: 'Closeness',
  meaning: 'How few steps from co-author to co-author lead from the author to everybody else.',
  decimals: 3,
  *compute({ nodes, starts, neighbours }, { seed, components }) {
    const pivots = pivotsOf(components, seed);
    const [distance, queue] = [new Int32Array(nodes).fill(-1), new Int32Array(nodes)];
    const sums = new Float64Array(nodes);
    for (const pivot of pivots.nodes) {
      let [head, tail] = [0, 0];
      distance[pivot] = 0;
      queue[tail++] = pivot;
      while (head < tail) {
        const node = queue[head++] as number;
        const further = (distance[node] as number) + 1;
        sums[node] = (sums[node] as number) + further - 1;
        for (let e = starts[node] as number; e < (starts[node + 1] as number); e++) {
          const other = neighbours[e] as number;
          if (distance[other] !== -1) continue;
          distance[other] = further;
          queue[tail++] = other;
        }
      }
      for (let at = 0; at < tail; at++) distance[queue[at] as number] = -1;
      yield undefined;
    }
    const values = new Float64Array(nodes);
    for (let node = 0; node < nodes; node++) {
      const component = components.of[node] as number;
      const others = (components.sizes[component] as number) - 1;
      const sum = (sums[node] as number) * (pivots.share[component] as number);
      if (others > 0 && sum > 0) values[node] = (others / sum) * (others / (nodes - 1));
    }
    return pivots.sampled > 0 ? { values, sampled: pivots.sampled } : { values };
  },
} as const satisfies Measure;
