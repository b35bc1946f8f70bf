/** The pairs of clusters that may be one person, with what speaks for it in points. */

import type { NamePair } from './candidates.ts';
import type { Clusters } from './clusters.ts';
import { comparison, type Shared } from './evidence.ts';
import type { EvidenceTables } from './evidenceTables.ts';
import type { Mentions } from './mentions.ts';
import type { AgreementKind } from './nameAgreement.ts';
import type { Registered } from './registered.ts';
import { commonnessPoints, evidencePoints, mostEvidence, namePoints } from './weights.ts';

/** Two clusters that were compared. */
export interface Pair {
  /** A mention of each, its cluster's number when it was compared; `a` below `b`. */
  readonly a: number;
  readonly b: number;
  /** The names by which they were compared, that of `a` first. */
  readonly nameA: number;
  readonly nameB: number;
  readonly kind: AgreementKind | 'same-name';
  readonly shared: Shared;
  readonly points: number;
}

export interface Compared {
  readonly mentions: Mentions;
  readonly tables: EvidenceTables;
  readonly clusters: Clusters;
  readonly registered: Registered;
  readonly namePairs: readonly NamePair[];
  /** By name: how many others are expected to bear it. */
  readonly namesakes: Float64Array;
}

/**
 * Pairs with at least `floor` points, by falling points, then by mentions. In proportion to the pairs
 * of clusters that have names in common or names that agree.
 */
export function scoredPairs(compared: Compared, floor: number): Pair[] {
  const { mentions, tables, clusters, registered, namePairs, namesakes } = compared;
  const compare = comparison(mentions, tables, clusters);
  const clustersOf = clustersByName(mentions, clusters);
  const best = new Map<number, Pair>();
  const consider = (nameA: number, nameB: number, kind: Pair['kind']) => {
    const rarest = Math.max(namesakes[nameA] ?? 0, namesakes[nameB] ?? 0);
    const byName = namePoints[kind] - commonnessPoints(rarest);
    if (byName + mostEvidence < floor) return;
    const own = clustersOf[nameA] ?? [];
    for (const [i, one] of own.entries()) {
      const others = nameA === nameB ? own.slice(i + 1) : (clustersOf[nameB] ?? []);
      if (others.length === 0) continue;
      compare.fix(one);
      for (const other of others) {
        if (one === other) continue;
        const support = registered.support(one, other) ? evidencePoints.sameRegistered : 0;
        const points = byName + compare.points(other) + support;
        if (points < floor) continue;
        const swapped = other < one;
        const [a, b] = swapped ? [other, one] : [one, other];
        const key = a * mentions.count + b;
        if ((best.get(key)?.points ?? Number.NEGATIVE_INFINITY) >= points) continue;
        const names = swapped ? { nameA: nameB, nameB: nameA } : { nameA, nameB };
        best.set(key, { a, b, ...names, kind, shared: compare.latest(), points });
      }
    }
  };
  for (const [name, own] of clustersOf.entries()) {
    if (own.length > 1) consider(name, name, 'same-name');
  }
  for (const { a, b, kind } of namePairs) consider(a, b, kind);
  return [...best.values()].sort((x, y) => y.points - x.points || x.a - y.a || x.b - y.b);
}

/** By name: the clusters that have it, ascending. */
function clustersByName({ count, names }: Mentions, clusters: Clusters): number[][] {
  const found: number[][] = new Array(names.length);
  for (let i = 0; i < count; i++) {
    if (clusters.rootOf(i) !== i) continue;
    for (const name of clusters.namesOf(i)) {
      const own = found[name];
      if (own) own.push(i);
      else found[name] = [i];
    }
  }
  return found;
}
