/** Which texts match the words of a query, best first. */

import uFuzzy from '@leeoniya/ufuzzy';
import type { SearchTexts, Slices } from './searchIndex.ts';

/** Texts of one kind that match; those of equal score are sorted when they are reached. */
export interface Matches {
  readonly of: SearchTexts;
  readonly at: readonly number[];
  /** By place in `at`; higher is better. */
  readonly score: readonly number[];
}

/** Words shorter than this must begin a word of the text and forgive no typo. */
const shortWord = 4;

/** Beyond so many candidates a field is not searched for typos: the query says too little. */
const mostCandidates = 2000;

/** Texts that are compared letter by letter between two slices. */
const sliceLength = 4096;

/** Texts and terms are folded already: only letters, digits and single spaces remain in them. */
const forgiving = new uFuzzy({
  interSplit: ' +',
  interBound: ' ',
  intraChars: '[^ ]',
  intraContr: '(?!)',
  intraMode: 1,
  intraSlice: [1, Number.POSITIVE_INFINITY],
  interLft: 2,
  intraRules: (term) => {
    const allowed = [...term].length < shortWord ? 0 : 1;
    return {
      intraSlice: [1, Number.POSITIVE_INFINITY],
      intraIns: allowed,
      intraSub: allowed,
      intraTrn: allowed,
      intraDel: allowed,
    };
  },
  // The defaults would ask the machine's locale.
  toLower: (text) => text,
  toUpper: (text) => text.toUpperCase(),
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
});

/** Texts in which every term stands as typed. */
export function matchesAsTyped(
  of: SearchTexts,
  terms: readonly string[],
  insideWords: boolean,
): Matches {
  const at: number[] = [];
  const score: number[] = [];
  for (const text of candidates(of, terms, insideWords)) {
    const own = scoreOf(of, text, terms, insideWords);
    if (own === 0) continue;
    at.push(text);
    score.push(own);
  }
  return { of, at, score };
}

/** Texts that hold the longest term, which tends to be the rarest. */
function candidates(
  { texts, joined }: SearchTexts,
  terms: readonly string[],
  insideWords: boolean,
): readonly number[] {
  const [rarest = ''] = [...terms].sort((a, b) => b.length - a.length);
  const anywhere = isUnspaced(rarest) || (insideWords && rarest.length >= shortWord - 1);
  const found = texts.containing(anywhere ? rarest : ` ${rarest}`);
  if (!joined || !isJoinable(rarest)) return found;
  return [...new Set([...found, ...joined.containing(rarest)])];
}

/** A term counts 4 as a whole word, 2 as the beginning of one, 1 inside; 0 when any is missing. */
function scoreOf(
  { texts, joined }: SearchTexts,
  at: number,
  terms: readonly string[],
  insideWords: boolean,
): number {
  const padded = texts.padded(at);
  let score = padded === ` ${terms.join(' ')} ` ? 1 : 0;
  for (const term of terms) {
    if (padded.includes(` ${term} `)) score += 4;
    else if (padded.includes(` ${term}`)) score += 2;
    else if (isUnspaced(term) && padded.includes(term)) score += 2;
    else if (insideWords && term.length >= shortWord - 1 && padded.includes(term)) score += 1;
    else if (joined && isJoinable(term) && joined.padded(at).includes(term)) score += 1;
    else return 0;
  }
  return score;
}

/** `wenhaozhang`, as in an account or an address. */
const isJoinable = (term: string): boolean => term.length > 5;

/** Scripts without spaces between words, where a word may begin anywhere. */
const isUnspaced = (term: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(term);

/** Texts in which every term stands but for one typo. */
export function* matchesWithTypos(of: SearchTexts, terms: readonly string[]): Slices<Matches> {
  const none: Matches = { of, at: [], score: [] };
  if (terms.every((term) => [...term].length < shortWord)) return none;
  const at: number[] = [];
  const haystack: string[] = [];
  for (let from = 0; from < of.texts.length; from += sliceLength) {
    const part = of.texts.between(from, from + sliceLength);
    let found: number[] | undefined;
    for (const term of terms) {
      found = forgiving.filter(part, term, found) ?? [];
      if (found.length === 0) break;
    }
    for (const own of found ?? []) {
      at.push(from + own);
      haystack.push(part[own] ?? '');
    }
    if (at.length > mostCandidates) return none;
    yield;
  }

  let scores = new Map<number, number>(at.map((_, i) => [i, 0]));
  for (const term of terms) {
    const info = forgiving.info([...scores.keys()], haystack, term);
    const next = new Map<number, number>();
    info.idx.forEach((i, k) => {
      const exact = (info.interRgt2[k] ?? 0) * 2 - (info.intraIns[k] ?? 0);
      next.set(i, (scores.get(i) ?? 0) + exact);
    });
    scores = next;
  }
  return {
    of,
    at: [...scores.keys()].map((i) => at[i] ?? 0),
    score: [...scores.values()],
  };
}

/** Whether a word is a term but for one typo; for the words of a text. */
export const wordsLike = (words: string[], term: string): readonly number[] =>
  forgiving.filter(words, term) ?? [];
