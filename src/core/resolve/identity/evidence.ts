/**
 * What two clusters have in common beside their names: co-authors, venues, the terms of titles,
 * years (Levin et al. 2012, doi:10.1002/asi.22621; Ferreira et al. 2012,
 * doi:10.1145/2350036.2350040, compare the ways).
 */

import type { Clusters } from './clusters.ts';
import type { Mentions } from './mentions.ts';
import { evidencePoints } from './weights.ts';

export interface Shared {
  /** Co-authors who are one person in both, as far as is known. */
  readonly coauthors: number;
  /** Further names of co-authors in common, which may be of several people. */
  readonly coauthorNames: number;
  readonly venues: number;
  /** Telling terms of titles. */
  readonly terms: number;
  /** Years between the latest paper of one and the first of the other; 0 where they overlap. */
  readonly gap: number;
  /** What all this counts. */
  readonly points: number;
}

/** Of longer lists, such as those of collaborations, the same sample is taken on every paper. */
const mostCoauthors = 100;
/** A term on more than this share of papers tells nothing. */
const tellingShare = 0.01;

/** Fixes one side, a cluster; others are then compared with it. */
export type Comparison = (root: number) => (other: number) => Shared;

/** Compares clusters as they are when this is called; linear in the mentions of both. */
export function comparison(mentions: Mentions, clusters: Clusters): Comparison {
  const { nameOf, paperOf, paperStarts, yearOf, venueOf, termsOf } = mentions;
  const papers = yearOf.length;
  const frequency = new Int32Array(mentions.termCount);
  for (const term of termsOf.values) frequency[term] = (frequency[term] ?? 0) + 1;
  const venueSize = new Int32Array(mentions.venues.length);
  for (let i = 0; i < papers; i++) {
    const venue = venueOf[i] as number;
    if (venue >= 0) venueSize[venue] = (venueSize[venue] ?? 0) + 1;
  }
  const rootAt = clusters.snapshot();
  // By cluster, name, venue and term: the turn in which it was last met on the fixed side.
  const byCluster = new Int32Array(mentions.count).fill(-1);
  const byName = new Int32Array(mentions.names.length).fill(-1);
  const byVenue = new Int32Array(mentions.venues.length).fill(-1);
  const byTerm = new Int32Array(mentions.termCount).fill(-1);
  // The same for the other side, so that each is counted once.
  const seenCluster = new Int32Array(mentions.count).fill(-1);
  const seenVenue = new Int32Array(mentions.venues.length).fill(-1);
  const seenTerm = new Int32Array(mentions.termCount).fill(-1);
  let turn = 0;

  const eachCoauthor = (mention: number, visit: (coauthor: number) => void): void => {
    const paper = paperOf[mention] as number;
    const [start, end] = [paperStarts[paper] as number, paperStarts[paper + 1] as number];
    if (end - start <= mostCoauthors) {
      for (let i = start; i < end; i++) if (i !== mention) visit(i);
      return;
    }
    for (const i of sample(start, end, nameOf)) if (i !== mention) visit(i);
  };

  return (root) => {
    const mark = turn++;
    const own = clusters.membersOf(root);
    let [from, to] = [Number.MAX_SAFE_INTEGER, 0];
    for (const mention of own) {
      const paper = paperOf[mention] as number;
      eachCoauthor(mention, (coauthor) => {
        byCluster[rootAt[coauthor] as number] = mark;
        byName[nameOf[coauthor] as number] = mark;
      });
      const venue = venueOf[paper] as number;
      if (venue >= 0) byVenue[venue] = mark;
      for (
        let i = termsOf.starts[paper] as number;
        i < (termsOf.starts[paper + 1] as number);
        i++
      ) {
        byTerm[termsOf.values[i] as number] = mark;
      }
      const year = yearOf[paper] as number;
      if (year > 0) [from, to] = [Math.min(from, year), Math.max(to, year)];
    }
    return (other) => {
      const seen = turn++;
      const theirs = clusters.membersOf(other);
      const larger = Math.max(own.length, theirs.length);
      let [coauthors, coauthorNames, venues, telling] = [0, 0, 0, 0];
      let [begin, end] = [Number.MAX_SAFE_INTEGER, 0];
      for (const mention of theirs) {
        const paper = paperOf[mention] as number;
        eachCoauthor(mention, (coauthor) => {
          const cluster = rootAt[coauthor] as number;
          if (seenCluster[cluster] === seen) return;
          seenCluster[cluster] = seen;
          if (byCluster[cluster] === mark) coauthors++;
          else if (byName[nameOf[coauthor] as number] === mark) coauthorNames++;
        });
        const venue = venueOf[paper] as number;
        if (venue >= 0 && seenVenue[venue] !== seen) {
          seenVenue[venue] = seen;
          const chance = Math.min(1, (larger * (venueSize[venue] as number)) / papers);
          venues += (byVenue[venue] === mark ? 1 : 0) - chance;
        }
        for (
          let i = termsOf.starts[paper] as number;
          i < (termsOf.starts[paper + 1] as number);
          i++
        ) {
          const term = termsOf.values[i] as number;
          if (seenTerm[term] === seen) continue;
          seenTerm[term] = seen;
          const share = (frequency[term] as number) / papers;
          if (share > tellingShare) continue;
          telling += (byTerm[term] === mark ? 1 : 0) - Math.min(1, larger * share);
        }
        const year = yearOf[paper] as number;
        if (year > 0) [begin, end] = [Math.min(begin, year), Math.max(end, year)];
      }
      const gap = to > 0 && end > 0 ? Math.max(0, from - end, begin - to) : 0;
      const found = {
        coauthors,
        coauthorNames,
        venues: Math.max(0, Math.round(venues)),
        terms: Math.max(0, Math.round(telling)),
        gap,
      };
      return { ...found, points: pointsOf(found) };
    };
  };
}

/** The same co-authors on every paper that they sign: those whose names have the lowest hashes. */
function sample(start: number, end: number, nameOf: Int32Array): readonly number[] {
  const all = Array.from({ length: end - start }, (_, i) => start + i);
  const hash = (mention: number) => Math.imul((nameOf[mention] as number) + 1, 0x9e3779b1) >>> 0;
  return all.sort((a, b) => hash(a) - hash(b) || a - b).slice(0, mostCoauthors);
}

function pointsOf(shared: Omit<Shared, 'points'>): number {
  const { coauthors, coauthorNames, venues, terms, gap } = shared;
  const [first, second, further] = evidencePoints.coauthors;
  let points = coauthors > 0 ? first : 0;
  if (coauthors > 1) points += second + (coauthors - 2) * further;
  points = Math.min(points, evidencePoints.mostForCoauthors);
  points += Math.min(
    coauthorNames * evidencePoints.coauthorName,
    evidencePoints.mostForCoauthorNames,
  );
  points += Math.min(venues * evidencePoints.venue, evidencePoints.mostForVenues);
  points += Math.min(terms * evidencePoints.term, evidencePoints.mostForTerms);
  let late = 0;
  for (const [years, less] of evidencePoints.gaps) if (gap > years) late = less;
  return points + late;
}
