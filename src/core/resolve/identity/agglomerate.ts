/**
 * Clusters joined in rounds, the surest pairs first: hierarchical agglomeration under constraints.
 * Each round begins with what the one before joined and has a lower threshold, so that pessimistic
 * clusters are parts of balanced ones, and these of optimistic ones, whatever the evidence.
 */

import type { Identity } from '../../model/options.ts';
import type { NamePair } from './candidates.ts';
import type { Clusters, Obstacle } from './clusters.ts';
import { evidenceTables } from './evidenceTables.ts';
import type { Mentions } from './mentions.ts';
import type { Registered } from './registered.ts';
import { type Pair, scoredPairs } from './scoredPairs.ts';
import { evidencePoints, thresholds } from './weights.ts';

/** Two clusters that were not joined, and why. */
export interface Rejected extends Pair {
  readonly obstacle: Obstacle | 'rival' | 'too-little';
}

export interface Round {
  readonly identity: Identity;
  /** In the order in which they were made. */
  readonly joins: readonly Pair[];
  /** Only in the last round of an identity. By falling points. */
  readonly rejected: readonly Rejected[];
}

/** Twice where joins give evidence for others; the last does not need it. */
const rounds: readonly Identity[] = [
  'pessimistic',
  'pessimistic',
  'balanced',
  'balanced',
  'optimistic',
];

/** Rivals of a pair are looked for among so many of the best pairs of either side. */
const mostRivals = 8;
/** Pairs that lack no more than so many points are near misses. */
const near = 3;

/** Joins clusters round by round; `namesakes` is by name number. Yields after each round. */
export function* agglomerate(
  mentions: Mentions,
  clusters: Clusters,
  registered: Registered,
  namePairs: readonly NamePair[],
  namesakes: Float64Array,
): Generator<Round> {
  const tables = evidenceTables(mentions);
  for (const [i, identity] of rounds.entries()) {
    const last = rounds[i + 1] !== identity;
    const threshold = thresholds[identity];
    const floor = last ? threshold - near : threshold;
    const pairs = scoredPairs(
      { mentions, tables, clusters, registered, namePairs, namesakes },
      floor,
    );
    const bestOf = bestPairs(pairs);
    const joins: Pair[] = [];
    const rejected: Rejected[] = [];
    for (const pair of pairs) {
      const [a, b] = [clusters.rootOf(pair.a), clusters.rootOf(pair.b)];
      if (a === b) continue;
      const obstacle = obstacleTo(pair, threshold, bestOf, clusters);
      if (obstacle === undefined) {
        clusters.join(a, b);
        joins.push(pair);
      } else if (last) rejected.push({ ...pair, obstacle });
    }
    yield { identity, joins, rejected };
  }
}

function obstacleTo(
  pair: Pair,
  threshold: number,
  bestOf: ReadonlyMap<number, readonly Pair[]>,
  clusters: Clusters,
): Rejected['obstacle'] | undefined {
  if (pair.points < threshold) return 'too-little';
  const obstacle = clusters.obstacle(clusters.rootOf(pair.a), clusters.rootOf(pair.b));
  if (obstacle) return obstacle;
  const lead = pair.points + evidencePoints.rival < threshold ? 1 : 0;
  return hasRival(pair, lead, bestOf, clusters) ? 'rival' : undefined;
}

function bestPairs(pairs: readonly Pair[]): Map<number, Pair[]> {
  const best = new Map<number, Pair[]>();
  for (const pair of pairs) {
    for (const side of [pair.a, pair.b]) {
      const list = best.get(side);
      if (!list) best.set(side, [pair]);
      else if (list.length < mostRivals) list.push(pair);
    }
  }
  return best;
}

/**
 * Whether either side fits somebody else as well, within a lead in points, who cannot be the person
 * here: then nothing says which of the two it is.
 */
function hasRival(
  pair: Pair,
  lead: number,
  bestOf: ReadonlyMap<number, readonly Pair[]>,
  clusters: Clusters,
): boolean {
  const sides = [
    [pair.a, pair.b],
    [pair.b, pair.a],
  ] as const;
  return sides.some(([side, partner]) => {
    const second = clusters.rootOf(partner);
    return (bestOf.get(side) ?? []).some((other) => {
      if (other === pair || other.points < pair.points - lead) return false;
      const third = clusters.rootOf(other.a === side ? other.b : other.a);
      if (third === second || third === clusters.rootOf(side)) return false;
      return clusters.obstacle(second, third) !== undefined;
    });
  });
}
