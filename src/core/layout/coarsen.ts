/**
 * The next coarser network of a multilevel layout: neighbours that belong together become one node
 * (heavy-edge matching, Karypis & Kumar 1998, doi:10.1137/S1064827595287997; clusters of up to four
 * rather than pairs, so that fewer levels are needed). What no edge could match, the rays of stars
 * above all, joins others with the same heaviest neighbour, as METIS does in its second pass.
 */

import type { Random } from '../model/random.ts';
import { type Adjacency, rowSums, sortedBy } from './adjacency.ts';

/** One level: a network and what each of its nodes stands for. */
export interface Level {
  readonly network: Adjacency;
  /** How strongly each node repels: the sum over the nodes it stands for. */
  readonly masses: Float64Array;
  /** The community of each node, of the heaviest it stands for; counted from 0. */
  readonly groups: Int32Array;
}

export interface Coarsened extends Level {
  /** For each node of the finer level the node that stands for it. */
  readonly parents: Int32Array;
}

const mostMembers = 4;
/** What a neighbour from another community is worth, in comparison with one from the same. */
const acrossGroups = 0.3;

export function coarsen({ network, masses, groups }: Level, random: Random): Coarsened {
  const { parents, count } = matched(network, groups, random);
  const coarse = new Float64Array(count);
  const heaviest = new Float64Array(count);
  const coarseGroups = new Int32Array(count);
  for (let i = 0; i < network.count; i++) {
    const parent = parents[i] as number;
    const mass = masses[i] as number;
    coarse[parent] = (coarse[parent] as number) + mass;
    if (mass <= (heaviest[parent] as number)) continue;
    heaviest[parent] = mass;
    coarseGroups[parent] = groups[i] as number;
  }
  const next = contracted(network, parents, count);
  return { network: next, masses: coarse, groups: coarseGroups, parents };
}

/** Clusters of nodes, numbered in the order in which they are begun. */
function matched(
  network: Adjacency,
  groups: Int32Array,
  random: Random,
): { parents: Int32Array; count: number } {
  const { count, offsets, targets, weights } = network;
  const strengths = rowSums(network);
  const parents = new Int32Array(count).fill(-1);
  const members = new Int32Array(count);
  let clusters = 0;
  const begin = (node: number): void => {
    parents[node] = clusters;
    members[clusters++] = 1;
  };
  for (const node of shuffled(count, random)) {
    if ((parents[node] as number) >= 0) continue;
    let best = -1;
    let most = 0;
    const end = offsets[node + 1] as number;
    for (let e = offsets[node] as number; e < end; e++) {
      const other = targets[e] as number;
      const cluster = parents[other] as number;
      const size = cluster < 0 ? 1 : (members[cluster] as number);
      if (size >= mostMembers) continue;
      // Heavy as a share of what the neighbour has, so that hubs do not swallow all around them.
      const shared = groups[other] === groups[node] ? 1 : acrossGroups;
      const share = (weights[e] as number) / Math.sqrt((strengths[other] as number) * size);
      const worth = shared * share;
      if (worth <= most) continue;
      most = worth;
      best = other;
    }
    if (best < 0) continue;
    if ((parents[best] as number) < 0) begin(best);
    const cluster = parents[best] as number;
    parents[node] = cluster;
    members[cluster] = (members[cluster] as number) + 1;
  }
  // The second pass: the cluster that took the last lone node beside the same heaviest neighbour.
  const openBeside = new Int32Array(count).fill(-1);
  for (let node = 0; node < count; node++) {
    if ((parents[node] as number) >= 0) continue;
    const hub = heaviestNeighbour(network, node);
    const open = hub < 0 ? -1 : (openBeside[hub] as number);
    if (open >= 0 && (members[open] as number) < mostMembers) {
      parents[node] = open;
      members[open] = (members[open] as number) + 1;
    } else {
      begin(node);
      if (hub >= 0) openBeside[hub] = parents[node] as number;
    }
  }
  return { parents, count: clusters };
}

function heaviestNeighbour({ offsets, targets, weights }: Adjacency, node: number): number {
  let best = -1;
  let most = 0;
  const end = offsets[node + 1] as number;
  for (let e = offsets[node] as number; e < end; e++) {
    if ((weights[e] as number) <= most) continue;
    most = weights[e] as number;
    best = targets[e] as number;
  }
  return best;
}

function shuffled(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const moved = order[i] as number;
    order[i] = order[j] as number;
    order[j] = moved;
  }
  return order;
}

/** The network of the clusters: weights between two add up, those inside one vanish. */
function contracted(fine: Adjacency, parents: Int32Array, count: number): Adjacency {
  const members = sortedBy(parents, undefined, count);
  const offsets = new Int32Array(count + 1);
  const targets = new Int32Array(fine.targets.length);
  const weights = new Float64Array(fine.targets.length);
  const placeOf = new Int32Array(count).fill(-1);
  let kept = 0;
  let next = 0;
  for (let cluster = 0; cluster < count; cluster++) {
    const from = kept;
    for (; next < members.length && parents[members[next] as number] === cluster; next++) {
      const node = members[next] as number;
      const end = fine.offsets[node + 1] as number;
      for (let e = fine.offsets[node] as number; e < end; e++) {
        const other = parents[fine.targets[e] as number] as number;
        if (other === cluster) continue;
        const place = placeOf[other] as number;
        if (place >= from) {
          weights[place] = (weights[place] as number) + (fine.weights[e] as number);
        } else {
          placeOf[other] = kept;
          targets[kept] = other;
          weights[kept++] = fine.weights[e] as number;
        }
      }
    }
    offsets[cluster + 1] = kept;
  }
  return { count, offsets, targets: targets.slice(0, kept), weights: weights.slice(0, kept) };
}
