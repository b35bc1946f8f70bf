/**
 * Communities by the Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008),
 * run several times from different seeds. The run of the highest modularity is kept, and the
 * agreement of the others with it says how far to trust each membership.
 */

import louvain from 'graphology-communities-louvain';
import { graphOfLinks, type Links } from '../graph/links.ts';
import { createRandom } from '../model/random.ts';

export interface Partition {
  /** For each node its community, from 1 by falling size, then by first member. */
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
  /** How many runs there were. */
  readonly runs: number;
}

/** Modularities closer than this are equal: they differ by rounding only. */
const tolerance = 1e-9;

/** Nodes and links, a run at a time, that are worth going over for more than `fewestRuns` runs. */
const mostVisits = 3_000_000;
const fewestRuns = 4;

/**
 * Large networks get fewer runs than are asked for, as one takes a second on half a million links. On
 * the co-authors of the ACL Anthology single runs reach Q = 0.733 to 0.737, the best of four 0.735.
 */
export const runsFor = ({ nodes, weights }: Links, asked: number): number =>
  Math.min(asked, Math.max(fewestRuns, Math.floor(mostVisits / (nodes + weights.length + 1))));

/**
 * Runs Louvain on a network, as often as `runsFor` says; deterministic for a seed. `step` is awaited
 * before each run.
 */
export async function detectCommunities(
  links: Links,
  options: {
    readonly louvainResolution: number;
    readonly louvainRuns: number;
    readonly seed: number;
  },
  step?: (done: number, total: number) => Promise<unknown>,
): Promise<Partitions> {
  const graph = graphOfLinks(links);
  const count = runsFor(links, options.louvainRuns);
  const runs: Partition[] = [];
  for (let run = 0; run < count; run++) {
    await step?.(run, count);
    const found = louvain(graph, {
      resolution: options.louvainResolution,
      getEdgeWeight: (edge) => links.weights[Number(edge)] ?? 0,
      randomWalk: true,
      rng: createRandom(options.seed, run),
    });
    const partition = renumber(Uint32Array.from({ length: links.nodes }, (_, i) => found[i] ?? 0));
    runs.push({
      ...partition,
      modularity: modularity(links, partition.membership, options.louvainResolution),
    });
  }
  const best = runs.reduce((a, b) => (b.modularity > a.modularity + tolerance ? b : a));
  const equals = runs.filter((run) => run.modularity > best.modularity - tolerance);
  return {
    best,
    confidence: agreement(best, runs),
    tied: new Set(equals.map((run) => run.membership.join())).size,
    runs: count,
  };
}

/** Numbers communities from 1 by falling size, then by the place of their first member. */
function renumber(raw: Uint32Array): { membership: number[]; sizes: number[] } {
  const size = new Map<number, number>();
  for (const community of raw) size.set(community, (size.get(community) ?? 0) + 1);
  // A Map keeps the order of insertion, and sorting is stable: first members break ties.
  const ordered = [...size].sort((a, b) => b[1] - a[1]);
  const number = new Map(ordered.map(([community], i) => [community, i + 1]));
  return {
    membership: Array.from(raw, (community) => number.get(community) ?? 0),
    sizes: ordered.map(([, count]) => count),
  };
}

/**
 * Modularity Q = Σ_c [ w_c / m − γ (d_c / 2m)² ] with w_c the weight inside community c, d_c the
 * weighted degree of its members, m the total weight and γ the resolution (Newman & Girvan 2004,
 * doi:10.1103/PhysRevE.69.026113; Reichardt & Bornholdt 2006). 0 for a network without links.
 */
export function modularity(
  { sources, targets, weights }: Links,
  membership: readonly number[],
  resolution: number,
): number {
  const count = membership.reduce((a, b) => Math.max(a, b), 0) + 1;
  const inside = new Float64Array(count);
  const degree = new Float64Array(count);
  let total = 0;
  for (const [i, w] of weights.entries()) {
    const a = membership[sources[i] ?? 0] ?? 0;
    const b = membership[targets[i] ?? 0] ?? 0;
    total += w;
    degree[a] = (degree[a] ?? 0) + w;
    degree[b] = (degree[b] ?? 0) + w;
    if (a === b) inside[a] = (inside[a] ?? 0) + w;
  }
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
export function agreement(best: Partition, runs: readonly Partition[]): number[] {
  const sums = new Float64Array(best.membership.length);
  for (const run of runs) {
    const overlap = new Map<number, number>();
    const pair = (i: number) =>
      (best.membership[i] ?? 0) * (run.sizes.length + 1) + (run.membership[i] ?? 0);
    for (let i = 0; i < sums.length; i++) overlap.set(pair(i), (overlap.get(pair(i)) ?? 0) + 1);
    for (let i = 0; i < sums.length; i++) {
      const size = best.sizes[(best.membership[i] ?? 1) - 1] ?? 1;
      const share = size === 1 ? 1 : ((overlap.get(pair(i)) ?? 1) - 1) / (size - 1);
      sums[i] = (sums[i] ?? 0) + share;
    }
  }
  return Array.from(sums, (sum) => sum / runs.length);
}
