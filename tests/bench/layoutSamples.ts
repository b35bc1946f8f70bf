/** Networks to lay out: made ones of any size, and those of COTERIE_DATA. */

import { detectCommunities } from '../../src/core/analysis/louvain.ts';
import type { Links } from '../../src/core/graph/links.ts';
import type { LayoutNetwork } from '../../src/core/layout/network.ts';
import { coauthorNetwork } from './madeNetworks.ts';
import { type RealNetwork, readRealNetwork } from './realNetworks.ts';

export interface LayoutSample {
  readonly name: string;
  readonly network: LayoutNetwork;
  /** What silhouettes are of: the planted groups where there are any, else Louvain's. */
  readonly groups: readonly number[];
}

/** A network as the analyses take it. */
export const linksOf = (nodes: number, edges: LayoutNetwork['edges']): Links => ({
  nodes,
  sources: Uint32Array.from(edges, ({ source }) => source),
  targets: Uint32Array.from(edges, ({ target }) => target),
  weights: Float64Array.from(edges, ({ weight }) => weight),
});

/** With the radii that the product gives authors, and communities by Louvain. */
async function sampleOf(
  name: string,
  papers: readonly number[],
  edges: LayoutNetwork['edges'],
  planted?: readonly number[],
): Promise<LayoutSample> {
  const radii = papers.map((count) => 13 + 3 * Math.sqrt(Math.min(count, 100)));
  const options = { louvainResolution: 1, louvainRuns: 1, seed: 1 };
  const found = (await detectCommunities(linksOf(radii.length, edges), options)).best.membership;
  return { name, network: { radii, edges, groups: found }, groups: planted ?? found };
}

export function madeSample(count: number): Promise<LayoutSample> {
  const { papers, edges, groups } = coauthorNetwork(count);
  return sampleOf(`made, ${count.toLocaleString('en')}`, papers, edges, groups);
}

/** One of the networks in the folder of data, its weights left out; undefined where it is not there. */
export async function realSample(
  network: RealNetwork,
  data: string,
): Promise<LayoutSample | undefined> {
  const read = readRealNetwork(network, data);
  if (!read) return undefined;
  const edges = read.edges.map((edge) => ({ ...edge, weight: 1 }));
  return sampleOf(network.name, new Array<number>(read.count).fill(3), edges);
}
