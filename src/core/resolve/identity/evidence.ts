/**
 * What two clusters have in common beside their names: co-authors, venues, the terms of titles,
 * affiliations, years (Levin et al. 2012, doi:10.1002/asi.22621; Ferreira et al. 2012,
 * doi:10.1145/2350036.2350040, compare the ways).
 */

import type { Clusters } from './clusters.ts';
import type { EvidenceTables } from './evidenceTables.ts';
import type { Mentions } from './mentions.ts';
import { evidencePoints } from './weights.ts';

export interface Shared {
  /** Co-authors who are one person in both, as far as is known. */
  readonly coauthors: number;
  /** Further names of co-authors in common, which may be of several people. */
  readonly coauthorNames: number;
  /** Venues, less those that two clusters of their size share by chance. */
  readonly venues: number;
  /** Telling terms of titles, likewise. */
  readonly terms: number;
  /** Telling parts of addresses, likewise. */
  readonly affiliations: number;
  /** Years between the latest paper of one and the first of the other; 0 where they overlap. */
  readonly gap: number;
}

export interface Comparison {
  /** Fixes one side, a cluster. */
  readonly fix: (root: number) => void;
  /** The points of what another cluster has in common with it. */
  readonly points: (other: number) => number;
  /** What the points were last given for. */
  readonly latest: () => Shared;
}

/** Compares clusters as they are when this is called; linear in the mentions of both. */
export function comparison(
  { nameOf, paperOf, yearOf, venueOf, termsOf, ...mentions }: Mentions,
  { coauthorsOn, venueShare, termShare, affiliations: addresses }: EvidenceTables,
  clusters: Clusters,
): Comparison {
  const rootAt = clusters.snapshot();
  const tellingShare = mostTelling + fewTelling / yearOf.length;
  const unmarked = (length: number) => new Int32Array(length).fill(-1);
  // By cluster, name, venue and term: the turn in which it was last met, on either side.
  const [byCluster, byName] = [unmarked(mentions.count), unmarked(mentions.names.length)];
  const [byVenue, byTerm] = [unmarked(mentions.venues.length), unmarked(mentions.termCount)];
  const seenCluster = unmarked(mentions.count);
  const [seenVenue, seenTerm] = [unmarked(mentions.venues.length), unmarked(mentions.termCount)];
  const { partsOf, share: partShare } = addresses;
  const [byPart, seenPart] = [unmarked(partShare.length), unmarked(partShare.length)];
  let [turn, mark, size, from, to] = [0, 0, 0, 0, 0];
  let [coauthors, coauthorNames, venues, terms, affiliations, gap] = [0, 0, 0, 0, 0, 0];

  const fix = (root: number): void => {
    mark = turn++;
    const own = clusters.membersOf(root);
    size = own.length;
    [from, to] = [Number.MAX_SAFE_INTEGER, 0];
    for (const mention of own) {
      const paper = paperOf[mention] as number;
      const end = coauthorsOn.starts[paper + 1] as number;
      for (let i = coauthorsOn.starts[paper] as number; i < end; i++) {
        const coauthor = coauthorsOn.values[i] as number;
        if (coauthor === mention) continue;
        byCluster[rootAt[coauthor] as number] = mark;
        byName[nameOf[coauthor] as number] = mark;
      }
      const venue = venueOf[paper] as number;
      if (venue >= 0) byVenue[venue] = mark;
      const lastTerm = termsOf.starts[paper + 1] as number;
      for (let i = termsOf.starts[paper] as number; i < lastTerm; i++) {
        byTerm[termsOf.values[i] as number] = mark;
      }
      const lastPart = partsOf.starts[mention + 1] as number;
      for (let i = partsOf.starts[mention] as number; i < lastPart; i++) {
        byPart[partsOf.values[i] as number] = mark;
      }
      const year = yearOf[paper] as number;
      if (year > 0) [from, to] = [Math.min(from, year), Math.max(to, year)];
    }
  };

  const points = (other: number): number => {
    const seen = turn++;
    const theirs = clusters.membersOf(other);
    const larger = Math.max(size, theirs.length);
    [coauthors, coauthorNames] = [0, 0];
    let [foundVenues, foundTerms, foundParts] = [0, 0, 0];
    let [begin, end] = [Number.MAX_SAFE_INTEGER, 0];
    for (const mention of theirs) {
      const paper = paperOf[mention] as number;
      const last = coauthorsOn.starts[paper + 1] as number;
      for (let i = coauthorsOn.starts[paper] as number; i < last; i++) {
        const coauthor = coauthorsOn.values[i] as number;
        const cluster = rootAt[coauthor] as number;
        if (coauthor === mention || seenCluster[cluster] === seen) continue;
        seenCluster[cluster] = seen;
        if (byCluster[cluster] === mark) coauthors++;
        else if (byName[nameOf[coauthor] as number] === mark) coauthorNames++;
      }
      const venue = venueOf[paper] as number;
      if (venue >= 0 && seenVenue[venue] !== seen) {
        seenVenue[venue] = seen;
        const chance = Math.min(1, larger * (venueShare[venue] as number));
        foundVenues += (byVenue[venue] === mark ? 1 : 0) - chance;
      }
      const lastTerm = termsOf.starts[paper + 1] as number;
      for (let i = termsOf.starts[paper] as number; i < lastTerm; i++) {
        const term = termsOf.values[i] as number;
        if (seenTerm[term] === seen) continue;
        seenTerm[term] = seen;
        const share = termShare[term] as number;
        if (share > tellingShare) continue;
        foundTerms += (byTerm[term] === mark ? 1 : 0) - Math.min(1, larger * share);
      }
      const lastPart = partsOf.starts[mention + 1] as number;
      for (let i = partsOf.starts[mention] as number; i < lastPart; i++) {
        const part = partsOf.values[i] as number;
        const share = partShare[part] as number;
        if (seenPart[part] === seen || byPart[part] !== mark) continue;
        seenPart[part] = seen;
        foundParts += 1 - Math.min(1, larger * share);
      }
      const year = yearOf[paper] as number;
      if (year > 0) [begin, end] = [Math.min(begin, year), Math.max(end, year)];
    }
    venues = Math.max(0, Math.round(foundVenues));
    terms = Math.max(0, Math.round(foundTerms));
    affiliations = Math.round(foundParts);
    gap = to > 0 && end > 0 ? Math.max(0, from - end, begin - to) : 0;
    return pointsOf({ coauthors, coauthorNames, venues, terms, affiliations, gap });
  };
  const latest = () => ({ coauthors, coauthorNames, venues, terms, affiliations, gap });
  return { fix, points, latest };
}

/** A term on more than this share of papers and so many more tells nothing. */
const mostTelling = 0.01;
const fewTelling = 5;

function pointsOf(shared: Shared): number {
  const { coauthors, coauthorNames, venues, terms, affiliations, gap } = shared;
  const most = evidencePoints;
  const [first, second, further] = most.coauthors;
  let points = coauthors > 0 ? first : 0;
  if (coauthors > 1) points += second + (coauthors - 2) * further;
  points = Math.min(points, most.mostForCoauthors);
  points += Math.min(coauthorNames * most.coauthorName, most.mostForCoauthorNames);
  points += Math.min(venues * most.venue, most.mostForVenues);
  points += Math.min(terms * most.term, most.mostForTerms);
  points += Math.min(affiliations * most.affiliation, most.mostForAffiliations);
  let late = 0;
  for (const [years, less] of most.gaps) if (gap > years) late = less;
  return points + late;
}
