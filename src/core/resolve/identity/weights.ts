/**
 * What each piece of evidence counts, in points: a rule-based score (Schulz et al. 2014,
 * doi:10.1140/epjds/s13688-014-0011-3; Caron & van Eck 2014), whose threshold rises with how common
 * the name is. Whole numbers, so that sums are the same everywhere and can be followed by hand.
 */

import type { Identity } from '../../model/options.ts';
import type { AgreementKind } from './nameAgreement.ts';

/**
 * What two spellings say by themselves, were the name unique. Equal names and initials are joined
 * unless something speaks against it; whatever else differs needs co-authors in common. Set with the
 * visible names of the ACL Anthology so that few of its editors' decisions are overruled
 * (`npm run accept:identity`).
 */
export const namePoints: Readonly<Record<AgreementKind | 'same-name', number>> = {
  'same-name': 9,
  'same-letters': -4,
  'middle-initial': -4,
  'middle-dropped': -4,
  initial: 5,
  'initials-only': 0,
  'family-part': -5,
  exchanged: -8,
  'first-dropped': -1,
  'short-form': -7,
  'family-slip': -6,
  'given-slip': -6,
};

/** From so many expected namesakes on, so many points less. */
const commonnessSteps: readonly (readonly [from: number, points: number])[] = [
  [0.003, 1],
  [0.01, 2],
  [0.03, 3],
  [0.1, 4],
  [0.3, 6],
  [1, 9],
  [3, 12],
];

export function commonnessPoints(namesakes: number): number {
  let points = 0;
  for (const [from, less] of commonnessSteps) if (namesakes >= from) points = less;
  return points;
}

/** The most that evidence beside names can count, for who wants to spare a comparison. */
export const mostEvidence = 33;

/** The points that a pair needs to be joined. */
export const thresholds: Readonly<Record<Identity, number>> = {
  pessimistic: 6,
  balanced: 3,
  optimistic: 0,
};

/** Evidence beside the name. */
export const evidencePoints = {
  /** The first co-author in common, the second, and each further one. */
  coauthors: [4, 3, 2],
  mostForCoauthors: 12,
  /** A co-author's name in common that many bear. */
  coauthorName: 1,
  mostForCoauthorNames: 3,
  /** Each venue more than chance would give. */
  venue: 1,
  mostForVenues: 2,
  /** Each telling term of titles more than chance would give. */
  term: 1,
  mostForTerms: 4,
  /** Each telling part of an address more than chance would give. */
  affiliation: 2,
  mostForAffiliations: 4,
  /** Years of work that lie more than so many years apart. */
  gaps: [
    [8, -1],
    [15, -3],
  ],
  /** Somebody else fits as well. */
  rival: -3,
  sameRegistered: 8,
} as const;
