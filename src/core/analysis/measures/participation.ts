import type { Measure } from './measure.ts';

/**
 * How evenly the weight of a node is spread over communities: one less the sum of the squares of the
 * share that each community has in it (Guimerà & Amaral 2005, doi:10.1038/nature03288; with weights
 * as Rubinov & Sporns 2010, doi:10.1016/j.neuroimage.2009.10.003). 0 with all of it in one, near 1
 * when spread over many; of who has no edges it says nothing. Linear in the edges.
 */
export const participation = {
  id: 'participation',
  label: 'Participation',
  meaning: 'How evenly the author’s joint work is spread over communities: who links them.',
  decimals: 2,
  *compute({ nodes, starts, neighbours, weights }, { membership }) {
    yield undefined;
    const values = new Float64Array(nodes).fill(Number.NaN);
    const byCommunity = new Map<number, number>();
    for (let node = 0; node < nodes; node++) {
      byCommunity.clear();
      let total = 0;
      for (let e = starts[node] as number; e < (starts[node + 1] as number); e++) {
        const community = membership[neighbours[e] as number] ?? 0;
        const weight = weights[e] as number;
        byCommunity.set(community, (byCommunity.get(community) ?? 0) + weight);
        total += weight;
      }
      if (total === 0) continue;
      let squares = 0;
      for (const weight of byCommunity.values()) squares += (weight / total) * (weight / total);
      values[node] = 1 - squares;
    }
    return { values };
  },
} as const satisfies Measure;
