/**
 * Communities by the Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008),
 * run several times from different seeds. The run of the highest modularity is kept, and the
 * agreement of the others with it says how far to trust each membership.
 */

import type Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { createRandom } from '../model/random.ts';

export interface Partition {
  /** For each node in graph order its community, from 1 by falling size, then by first member. */
  readonly membership: readonly number[];
  readonly sizes: readonly number[];
  readonly modularity: number;
}

export interface Partitions {
  readonly best: Partition;
  /** For each node 0 to 1: the share of its community that the other runs put with it, averaged. */
  readonly confidence: readonly number[];
  /** Different partitions that reach the best modularity. */
  readonly tied: number;
}

/** Modularities closer than this are equal: they differ by rounding only. */
const tolerance = 1e-9;

/** Runs Louvain `runs` times on a weighted undirected graph; deterministic for a seed. */
export function detectCommunities(
  graph: Graph,
  options: {
    readonly louvainResolution: number;
    readonly louvainRuns: number;
    readonly seed: number;
  },
): Partitions {
  const runs: Partition[] = [];
  for (let run = 0; run < options.louvainRuns; run++) {
    const rng = createRandom(options.seed, run);
    const found = louvain(graph, {
      resolution: options.louvainResolution,
      getEdgeWeight: 'weight',
      randomWalk: true,
      rng,
    });
    const membership = renumber(graph.nodes().map((node) => found[node] ?? -1));
    runs.push({
      ...membership,
      modularity: modularity(graph, membership.membership, options.louvainResolution),
    });
  }
  const best = runs.reduce((a, b) => (b.modularity > a.modularity + tolerance ? b : a));
  const equals = runs.filter((run) => run.modularity > best.modularity - tolerance);
  return {
    best,
    confidence: agreement(best, runs),
    tied: new Set(equals.map((run) => run.membership.join())).size,
  };
}

/** Numbers communities from 1 by falling size, then by the place of their first member. */
function renumber(raw: readonly number[]): { membership: number[]; sizes: number[] } {
  const size = new Map<number, number>();
  for (const community of raw) size.set(community, (size.get(community) ?? 0) + 1);
  // A Map keeps the order of insertion, and sorting is stable: first members break ties.
  const ordered = [...size].sort((a, b) => b[1] - a[1]);
  const number = new Map(ordered.map(([community], i) => [community, i + 1]));
  return {
    membership: raw.map((community) => number.get(community) ?? 0),
    sizes: ordered.map(([, count]) => count),
  };
}

/**
 * Modularity Q = Σ_c [ w_c / m − γ (d_c / 2m)² ] with w_c the weight inside community c, d_c the
 * weighted degree of its members, m the total weight and γ the resolution (Newman & Girvan 2004,
 * doi:10.1103/PhysRevE.69.026113; Reichardt & Bornholdt 2006). 0 for a graph without edges.
 */
export function modularity(
  graph: Graph,
  membership: readonly number[],
  resolution: number,
): number {
  const order = new Map(graph.nodes().map((node, i) => [node, i]));
  const communityOf = (node: string) => membership[order.get(node) ?? -1] ?? 0;
  const count = membership.reduce((a, b) => Math.max(a, b), 0) + 1;
  const inside = new Float64Array(count);
  const degree = new Float64Array(count);
  let total = 0;
  graph.forEachEdge((_, { weight }, source, target) => {
    const w = typeof weight === 'number' ? weight : 1;
    const [a, b] = [communityOf(source), communityOf(target)];
    total += w;
    degree[a] = (degree[a] ?? 0) + w;
    degree[b] = (degree[b] ?? 0) + w;
    if (a === b) inside[a] = (inside[a] ?? 0) + w;
  });
  if (total === 0) return 0;
  let q = 0;
  for (let c = 0; c < count; c++) {
    const share = (degree[c] ?? 0) / (2 * total);
    q += (inside[c] ?? 0) / total - resolution * share * share;
  }
  return q;
}

/**
 * For a node in community C of the kept run and D of another run, |C ∩ D \ {node}| / |C \ {node}|,
 * averaged over the runs; 1 for a community of one. O(nodes × runs).
 */
function agreement(best: Partition, runs: readonly Partition[]): number[] {
  const sums = new Float64Array(best.membership.length);
  for (const run of runs) {
    const overlap = new Map<string, number>();
    const pair = (i: number) => `${best.membership[i]}|${run.membership[i]}`;
    for (let i = 0; i < sums.length; i++) overlap.set(pair(i), (overlap.get(pair(i)) ?? 0) + 1);
    for (let i = 0; i < sums.length; i++) {
      const size = best.sizes[(best.membership[i] ?? 1) - 1] ?? 1;
      const share = size === 1 ? 1 : ((overlap.get(pair(i)) ?? 1) - 1) / (size - 1);
      sums[i] = (sums[i] ?? 0) + share;
    }
  }
  return Array.from(sums, (sum) => sum / runs.length);
}
