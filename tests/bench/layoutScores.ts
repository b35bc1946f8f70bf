/** How good a layout is, by sampling, on the network's largest component; scale plays no part. */

import { type Adjacency, adjacencyOf } from '../../src/core/layout/adjacency.ts';
import type { LayoutEdge } from '../../src/core/layout/network.ts';
import { createRandom, type Random } from '../../src/core/model/random.ts';

export interface Scores {
  /** Mean of (1 - drawn ÷ network distance)², at the best scale: 0 is perfect. */
  readonly stress: number;
  /** Jaccard index of each node's neighbours and as many nearest nodes: 1 is perfect. */
  readonly neighbours: number;
  /** Mean silhouette of the groups with ten members or more. */
  readonly silhouette: number;
  /** Share of nodes nearer to another than a fifth of the mean spacing. */
  readonly overlap: number;
}

interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

export function scoresOf(
  at: Points,
  edges: readonly LayoutEdge[],
  groups: readonly number[],
): Scores {
  const network = adjacencyOf(at.x.length, edges);
  const random = createRandom(99);
  const component = largestComponent(network);
  return {
    stress: stress(at, network, component, random),
    neighbours: neighbours(at, network, component, random),
    silhouette: silhouette(at, component, groups, random),
    overlap: overlap(at, component),
  };
}

const pick = (from: readonly number[], random: Random) =>
  from[Math.floor(random() * from.length)] ?? 0;

const distance = ({ x, y }: Points, a: number, b: number) =>
  Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));

/** Steps from one node to all others; -1 where there is no way. */
function hopsFrom({ count, offsets, targets }: Adjacency, start: number): Int32Array {
  const hops = new Int32Array(count).fill(-1);
  hops[start] = 0;
  const queue = [start];
  for (const node of queue) {
    for (const other of targets.subarray(offsets[node], offsets[node + 1])) {
      if ((hops[other] ?? 0) >= 0) continue;
      hops[other] = (hops[node] ?? 0) + 1;
      queue.push(other);
    }
  }
  return hops;
}

function largestComponent(network: Adjacency): number[] {
  const seen = new Uint8Array(network.count);
  let best: number[] = [];
  for (let start = 0; start < network.count; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const found = [start];
    for (const node of found) {
      const { offsets, targets } = network;
      for (const other of targets.subarray(offsets[node], offsets[node + 1])) {
        if (!seen[other]) {
          seen[other] = 1;
          found.push(other);
        }
      }
    }
    if (found.length > best.length) best = found;
  }
  return best.sort((a, b) => a - b);
}

function stress(at: Points, network: Adjacency, among: readonly number[], random: Random): number {
  const pairs: [number, number][] = [];
  for (let k = 0; k < 60; k++) {
    const from = pick(among, random);
    const hops = hopsFrom(network, from);
    for (let i = 0; i < 600; i++) {
      const to = pick(among, random);
      if (to !== from) pairs.push([distance(at, from, to), hops[to] ?? 1]);
    }
  }
  let [linear, square] = [0, 0];
  for (const [drawn, hops] of pairs) {
    linear += drawn / hops;
    square += (drawn * drawn) / (hops * hops);
  }
  const scale = linear / square;
  const sum = pairs.reduce((all, [drawn, hops]) => all + (1 - (scale * drawn) / hops) ** 2, 0);
  return sum / pairs.length;
}

function neighbours(
  at: Points,
  { offsets, targets, count }: Adjacency,
  among: readonly number[],
  random: Random,
): number {
  let [sum, asked] = [0, 0];
  for (let k = 0; k < Math.min(800, among.length); k++) {
    const node = pick(among, random);
    const linked = new Set(targets.subarray(offsets[node], offsets[node + 1]));
    const nearest: { other: number; far: number }[] = [];
    let worst = Number.POSITIVE_INFINITY;
    for (let other = 0; other < count; other++) {
      if (other === node) continue;
      const far = distance(at, node, other);
      if (nearest.length === linked.size && far >= worst) continue;
      if (nearest.length === linked.size) nearest.pop();
      let place = nearest.length;
      while (place > 0 && (nearest[place - 1]?.far ?? 0) > far) place--;
      nearest.splice(place, 0, { other, far });
      worst = nearest.at(-1)?.far ?? worst;
    }
    const common = nearest.filter(({ other }) => linked.has(other)).length;
    sum += common / (2 * linked.size - common);
    asked++;
  }
  return sum / asked;
}

function silhouette(
  at: Points,
  among: readonly number[],
  groups: readonly number[],
  random: Random,
): number {
  const membersOf = new Map<number, number[]>();
  for (const node of among) {
    const group = groups[node] ?? 0;
    const list = membersOf.get(group);
    if (list) list.push(node);
    else membersOf.set(group, [node]);
  }
  const large = [...membersOf.values()].filter((members) => members.length >= 10);
  if (large.length < 2) return 0;
  const all = large.flatMap((members, group) => members.map((node) => ({ node, group })));
  let sum = 0;
  const samples = 400;
  for (let k = 0; k < samples; k++) {
    const chosen = all[Math.floor(random() * all.length)];
    if (!chosen) continue;
    let [own, other] = [0, Number.POSITIVE_INFINITY];
    for (const [group, members] of large.entries()) {
      const total = members.reduce((far, node) => far + distance(at, chosen.node, node), 0);
      if (group === chosen.group) own = total / (members.length - 1);
      else other = Math.min(other, total / members.length);
    }
    sum += (other - own) / Math.max(own, other);
  }
  return sum / samples;
}

function overlap(at: Points, among: readonly number[]): number {
  const span = (values: ArrayLike<number>) => {
    const sorted = among.map((node) => values[node] ?? 0).sort((a, b) => a - b);
    const quantile = (q: number) => sorted[Math.floor(q * (sorted.length - 1))] ?? 0;
    return quantile(0.99) - quantile(0.01);
  };
  const close = 0.2 * Math.sqrt((span(at.x) * span(at.y)) / among.length) || 1e-9;
  const column = (node: number) => Math.floor((at.x[node] ?? 0) / close);
  const row = (node: number) => Math.floor((at.y[node] ?? 0) / close);
  const cells = new Map<string, number[]>();
  for (const node of among) {
    const key = `${column(node)},${row(node)}`;
    const cell = cells.get(key);
    if (cell) cell.push(node);
    else cells.set(key, [node]);
  }
  const touched = among.filter((node) => {
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const cell = cells.get(`${column(node) + dx},${row(node) + dy}`) ?? [];
        if (cell.some((other) => other !== node && distance(at, node, other) < close)) return true;
      }
    }
    return false;
  });
  return touched.length / among.length;
}
