import type { Measure } from './measure.ts';
import { pivotsOf } from './pivots.ts';

/**
 * For how many pairs of others a node lies between them: the sum, over pairs, of the share of the
 * shortest paths that lead through it, edges counting 1 (Freeman 1977, doi:10.2307/3033543), by
 * Brandes (2001, doi:10.1080/0022250X.2001.9990249). In components of more than `mostExact` nodes it is
 * estimated from pivots. Time: edges × pivots.
 */
export const betweenness = {
  id: 'betweenness',
  label: 'Betweenness',
  meaning: 'How often the author lies on the shortest way between two others: who bridges groups.',
  decimals: 0,
  *compute({ nodes, starts, neighbours }, { seed, components }) {
    const pivots = pivotsOf(components, seed);
    const values = new Float64Array(nodes);
    const [distance, queue] = [new Int32Array(nodes).fill(-1), new Int32Array(nodes)];
    const [paths, dependency] = [new Float64Array(nodes), new Float64Array(nodes)];
    for (const pivot of pivots.nodes) {
      let [head, tail] = [0, 0];
      distance[pivot] = 0;
      paths[pivot] = 1;
      queue[tail++] = pivot;
      while (head < tail) {
        const node = queue[head++] as number;
        const further = (distance[node] as number) + 1;
        for (let e = starts[node] as number; e < (starts[node + 1] as number); e++) {
          const other = neighbours[e] as number;
          if (distance[other] === -1) {
            distance[other] = further;
            queue[tail++] = other;
          }
          if (distance[other] === further) {
            paths[other] = (paths[other] as number) + (paths[node] as number);
          }
        }
      }
      // From the farthest back; each pair is met from both of its ends, so each counts half.
      const share = (pivots.share[components.of[pivot] as number] as number) / 2;
      for (let at = tail - 1; at > 0; at--) {
        const node = queue[at] as number;
        const nearer = (distance[node] as number) - 1;
        const part = (1 + (dependency[node] as number)) / (paths[node] as number);
        for (let e = starts[node] as number; e < (starts[node + 1] as number); e++) {
          const other = neighbours[e] as number;
          if (distance[other] !== nearer) continue;
          dependency[other] = (dependency[other] as number) + (paths[other] as number) * part;
        }
        values[node] = (values[node] as number) + (dependency[node] as number) * share;
      }
      for (let at = 0; at < tail; at++) {
        const node = queue[at] as number;
        distance[node] = -1;
        paths[node] = 0;
        dependency[node] = 0;
      }
      yield undefined;
    }
    return pivots.sampled > 0 ? { values, sampled: pivots.sampled } : { values };
  },
} as const satisfies Measure;
