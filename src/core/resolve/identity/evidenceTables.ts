/** What evidence is counted with, the same in every round. */

import { type Affiliations, affiliationsIn } from './affiliations.ts';
import type { Mentions, NumberLists } from './mentions.ts';

export interface EvidenceTables {
  /** By paper: its mentions, or a sample of them where they are many. */
  readonly coauthorsOn: NumberLists;
  /** By venue: the share of all papers that it has, 0 to 1. */
  readonly venueShare: Float64Array;
  /** By term: the share of all papers whose titles have it, 0 to 1. */
  readonly termShare: Float64Array;
  readonly affiliations: Affiliations;
}

/** Of longer lists, such as those of collaborations, the same people are taken on every paper. */
const mostCoauthors = 100;

/** Linear but for sorting long lists. */
export function evidenceTables(mentions: Mentions): EvidenceTables {
  const { paperStarts, yearOf, venueOf, termsOf } = mentions;
  const papers = yearOf.length;
  const venueShare = new Float64Array(mentions.venues.length);
  for (const venue of venueOf) {
    if (venue >= 0) venueShare[venue] = (venueShare[venue] as number) + 1;
  }
  const termShare = new Float64Array(mentions.termCount);
  for (const term of termsOf.values) termShare[term] = (termShare[term] as number) + 1;
  for (const shares of [venueShare, termShare]) {
    for (const [i, count] of shares.entries()) shares[i] = count / papers;
  }
  const starts = new Int32Array(papers + 1);
  const values: number[] = [];
  for (let paper = 0; paper < papers; paper++) {
    const [start, end] = [paperStarts[paper] as number, paperStarts[paper + 1] as number];
    if (end - start > mostCoauthors) values.push(...sample(start, end, mentions.nameOf));
    else for (let i = start; i < end; i++) values.push(i);
    starts[paper + 1] = values.length;
  }
  return {
    coauthorsOn: { starts, values: Int32Array.from(values) },
    ...{ venueShare, termShare, affiliations: affiliationsIn(mentions) },
  };
}

/** Those whose names have the lowest hashes, so that two papers share whom they share (Broder 1997). */
function sample(start: number, end: number, nameOf: Int32Array): readonly number[] {
  const hash = (mention: number) => Math.imul((nameOf[mention] as number) + 1, 0x9e3779b1) >>> 0;
  return Array.from({ length: end - start }, (_, i) => start + i)
    .sort((a, b) => hash(a) - hash(b) || a - b)
    .slice(0, mostCoauthors);
}
