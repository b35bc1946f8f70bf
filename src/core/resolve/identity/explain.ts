/** Joins and near misses in words. Wording is fixed but for what is quoted and counted, so that files stay small. */

import { counted, listed } from '../../text/wording.ts';
import type { Rejected } from './agglomerate.ts';
import type { Shared } from './evidence.ts';
import type { Mentions } from './mentions.ts';
import type { AgreementKind } from './nameAgreement.ts';
import type { Pair } from './scoredPairs.ts';

const ways: Readonly<Record<AgreementKind, string>> = {
  'same-letters': 'have the same letters',
  'middle-initial': 'differ in a middle name or its initial',
  'middle-dropped': 'differ in a middle name left out',
  initial: 'differ in initials for names',
  'initials-only': 'have initials that agree',
  'short-form': 'differ in a short form',
  'first-dropped': 'differ in a first name left out',
  exchanged: 'have the same words in another order',
  'family-part': 'differ in a part of the family name',
  'given-slip': 'differ by a letter',
  'family-slip': 'differ by a letter',
};

/** `“J. Nivre” and “Joakim Nivre” differ in initials for names and share 4 co-authors and 3 venues.` */
export function explainJoin(pair: Pair, { spellings }: Mentions): string {
  const names = `“${spellings[pair.nameA]}” and “${spellings[pair.nameB]}”`;
  const way = pair.kind === 'same-name' ? '' : ` ${ways[pair.kind]}`;
  return `${names}${way}; ${whatIsShared(pair.shared)}.`;
}

/** What papers printed under one common name have in common where they were joined. */
export function explainPieces(pairs: readonly Pair[], { spellings }: Mentions): string {
  const weakest = pairs.reduce((a, b) => (b.points < a.points ? b : a));
  const name = `“${spellings[weakest.nameA]}”`;
  return `Others may bear the name ${name}; its papers were joined one by one, at the weakest place because ${whatIsShared(weakest.shared)}.`;
}

function whatIsShared(all: Shared): string {
  const { coauthors, coauthorNames, venues, terms, affiliations, gap } = all;
  const parts = [
    ...(coauthors > 0 ? [counted(coauthors, 'co-author')] : []),
    ...(coauthorNames > 0 ? [counted(coauthorNames, 'common name', 'common names')] : []),
    ...(venues > 0 ? [counted(venues, 'venue')] : []),
    ...(terms > 0 ? [counted(terms, 'telling word')] : []),
    ...(affiliations > 0
      ? [counted(affiliations, 'part of an address', 'parts of addresses')]
      : []),
  ];
  const shared =
    parts.length > 0
      ? `they share ${listed(parts, 5)}`
      : 'few others could be meant, and nothing speaks against it';
  return gap > 0 ? `${shared}, ${counted(gap, 'year')} apart` : shared;
}

const reasons: Readonly<Record<Rejected['obstacle'], string>> = {
  'same-paper': 'both are on one paper, and nobody is printed twice',
  'other-number': 'they are registered under different numbers',
  'names-clash': 'other forms of their names contradict each other',
  rival: 'somebody else fits as well',
  'too-little': 'that is too little for how common the name is',
};

/** `“J. Nivre” and “Joakim Nivre”: they share 1 co-author; not joined, for somebody else fits as well.` */
export function explainNearMiss(pair: Rejected, { spellings }: Mentions): string {
  const names =
    pair.kind === 'same-name'
      ? `Both are printed “${spellings[pair.nameA]}”`
      : `“${spellings[pair.nameA]}” and “${spellings[pair.nameB]}” ${ways[pair.kind]}`;
  const { coauthors, coauthorNames, venues, terms, affiliations } = pair.shared;
  const nothing = coauthors + coauthorNames + venues + terms + affiliations === 0;
  const shared = nothing ? 'they share nothing else' : whatIsShared(pair.shared);
  return `${names}; ${shared}; not joined: ${reasons[pair.obstacle]}.`;
}
