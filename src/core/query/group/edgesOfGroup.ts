/** The edges within a group or between two, and who leads out of it. */

import type { GroupTables, Members } from './group.ts';

export interface GroupEdges {
  /** Within the group; of two sides, between them. Strongest first, by places in the dataset. */
  readonly edges: readonly number[];
  /** Their sum. */
  readonly weight: number;
  /** Where edges lead that leave the group, by falling weight; none between two sides. */
  readonly links: readonly CommunityLink[];
  /** The weight of all edges that leave it. */
  readonly outside: number;
  /** Members with edges out of it, of two sides across: by falling weight of these. */
  readonly holders: readonly Holder[];
}

export interface CommunityLink {
  readonly community: number;
  readonly edges: number;
  readonly weight: number;
}

export interface Holder {
  /** Its place among the nodes of the network. */
  readonly node: number;
  /** Of its edges out of the group, or across. */
  readonly weight: number;
  /** To how many communities besides its own it has edges. */
  readonly communities: number;
  /** The participation coefficient: 0 with all weight in one community, near 1 with many. */
  readonly participation: number;
}

/** Edges between two pauses. */
const stretch = 50_000;

/** Linear in the edges of the network, but for sorting what is found. */
export function* edgesOfGroup(
  tables: GroupTables,
  { of, side, across }: Members,
): Generator<undefined, GroupEdges> {
  const { source, target } = of === 'authors' ? tables.coauthorships : tables.similarities;
  const weights = of === 'authors' ? tables.coauthorships.weight : tables.similarities.similarity;
  const membership = tables.membership[of];
  const begin = of === 'authors' ? 0 : tables.authors;
  const edges: number[] = [];
  const links = new Map<number, { edges: number; weight: number }>();
  const holders = new Map<number, number>();
  /** By member: its weight by community. */
  const spread = new Map<number, Map<number, number>>();
  let [sum, outside] = [0, 0];
  for (let e = 0; e < source.length; e++) {
    if (e % stretch === 0) yield undefined;
    const [a, b] = [(source[e] ?? 0) - begin, (target[e] ?? 0) - begin];
    const [one, other] = [side[a] ?? 0, side[b] ?? 0];
    if (one === 0 && other === 0) continue;
    const weight = weights[e] ?? 0;
    if (one > 0) add(spread, a, membership[b] ?? 0, weight);
    if (other > 0) add(spread, b, membership[a] ?? 0, weight);
    const inside = one > 0 && other > 0;
    if (inside && (!across || one !== other)) {
      edges.push(e);
      sum += weight;
    }
    if (across ? inside && one !== other : !inside) {
      for (const node of [a, b]) {
        if ((side[node] ?? 0) > 0) holders.set(node, (holders.get(node) ?? 0) + weight);
      }
    }
    if (across || inside) continue;
    const community = membership[one > 0 ? b : a] ?? 0;
    const link = links.get(community) ?? { edges: 0, weight: 0 };
    link.edges++;
    link.weight += weight;
    outside += weight;
    links.set(community, link);
  }
  return {
    edges: edges.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b),
    weight: sum,
    outside,
    links: [...links]
      .map(([community, link]) => ({ community, ...link }))
      .sort((a, b) => b.weight - a.weight || a.community - b.community),
    holders: [...holders]
      .map(([node, weight]) => ({
        ...{ node, weight },
        ...spreadOf(spread.get(node) ?? new Map(), membership[node] ?? 0),
      }))
      .sort((a, b) => b.weight - a.weight || b.participation - a.participation || a.node - b.node),
  };
}

function add(
  spread: Map<number, Map<number, number>>,
  node: number,
  community: number,
  weight: number,
): void {
  let own = spread.get(node);
  if (!own) {
    own = new Map();
    spread.set(node, own);
  }
  own.set(community, (own.get(community) ?? 0) + weight);
}

/**
 * Over how many communities besides its own a node's weight is spread, and how evenly (Guimerà & Amaral
 * 2005, doi:10.1038/nature03288). `byCommunity`: its weight by the community of its neighbours.
 */
export function spreadOf(
  byCommunity: ReadonlyMap<number, number>,
  own: number,
): { readonly communities: number; readonly participation: number } {
  const weights = [...byCommunity.values()];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + (weight / total) * (weight / total), 0);
  const communities = byCommunity.size - (byCommunity.has(own) ? 1 : 0);
  return { communities, participation: total === 0 ? 0 : 1 - squares };
}
