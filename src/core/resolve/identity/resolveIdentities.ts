/**
 * Which mentions are one person, in stages: names parsed and folded, blocked, compared pair by pair
 * with points for every kind of evidence, and joined from the surest pair down under constraints.
 * Two names on one paper are never one person, nor are two ORCIDs.
 */

import type { Issue } from '../../model/issue.ts';
import { type Identity, identities } from '../../model/options.ts';
import type { Paper } from '../../model/paper.ts';
import type { RecordGroup } from '../joinRecords.ts';
import { agglomerate, type Rejected } from './agglomerate.ts';
import { candidatePairs } from './candidates.ts';
import { type Clusters, clustersOf } from './clusters.ts';
import { commonnessOf } from './commonness.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import { type PictureCounts, pictureCounts } from './pictureCounts.ts';
import { registeredOf } from './registered.ts';
import type { Pair } from './scoredPairs.ts';
import { joinAtStart, type SameNumber } from './startingClusters.ts';

export interface Identities {
  readonly mentions: Mentions;
  /** By name: how many others are expected to bear it. */
  readonly namesakes: Float64Array;
  /** By mention: the first mention of the same person. */
  readonly personOf: Int32Array;
  /** The joins of the chosen identity and those before it, in the order in which they were made. */
  readonly joins: readonly Pair[];
  readonly byNumber: readonly SameNumber[];
  /** Pairs that the chosen identity did not join but nearly, or was forbidden to. By falling points. */
  readonly nearMisses: readonly Rejected[];
  /** What each identity makes of the same corpus. */
  readonly counts: Readonly<Record<Identity, PictureCounts>>;
  readonly issues: readonly Issue[];
}

/**
 * Near-linear but for blocks of common names. `papers` are those of the groups. Yields between the
 * stages, of which there are `identitySteps`. Issue: `registered-names-differ`.
 */
export function* resolveIdentities(
  groups: readonly RecordGroup[],
  papers: readonly Paper[],
  identity: Identity,
): Generator<undefined, Identities> {
  const mentions = mentionsOf(groups, papers);
  yield undefined;
  const namePairs = candidatePairs(mentions.parsed);
  const namesakes = Float64Array.from(mentions.parsed, commonnessOf(mentions.parsed));
  const registered = registeredOf(mentions);
  const clusters = clustersOf(mentions, registered);
  const { byNumber, issues } = joinAtStart(mentions, clusters, registered, namesakes);
  yield undefined;
  const counts = new Map<Identity, PictureCounts>();
  const joins: Pair[] = [];
  let nearMisses: readonly Rejected[] = [];
  let personOf = clusters.snapshot();
  for (const round of agglomerate(mentions, clusters, registered, namePairs, namesakes)) {
    counts.set(round.identity, pictureCounts(mentions, clusters.snapshot()));
    if (identities.indexOf(round.identity) <= identities.indexOf(identity)) {
      personOf = clusters.snapshot();
      for (const join of round.joins) joins.push(join);
      nearMisses = round.rejected;
    }
    yield undefined;
  }
  return {
    ...{ mentions, namesakes, personOf, joins, byNumber, nearMisses, issues },
    counts: countsBy(counts, mentions, clusters),
  };
}

/** Steps of `resolveIdentities`. */
export const identitySteps = 7;

function countsBy(
  counts: ReadonlyMap<Identity, PictureCounts>,
  mentions: Mentions,
  clusters: Clusters,
): Record<Identity, PictureCounts> {
  const of = (identity: Identity) =>
    counts.get(identity) ?? pictureCounts(mentions, clusters.snapshot());
  return {
    pessimistic: of('pessimistic'),
    balanced: of('balanced'),
    optimistic: of('optimistic'),
  };
}
