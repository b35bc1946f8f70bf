/** Search as one types: names, organisations, titles and abstracts, forgiving accents and typos. */

import uFuzzy from '@leeoniya/ufuzzy';
import type { Dataset } from '../model/dataset.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import { foldText } from '../text/fold.ts';
import { type Excerpt, excerptAround } from './excerptAround.ts';
import { createSearchIndex, type SearchField, type SearchText } from './searchIndex.ts';

export interface SearchHit {
  readonly kind: 'author' | 'paper' | 'organisation';
  /** An organisation's id is its name. */
  readonly id: AuthorId | PaperId | string;
  readonly label: string;
  /** Where it matched. */
  readonly field: SearchField;
  /** For a match in an abstract: the words around it. */
  readonly excerpt?: Excerpt;
}

export interface Search {
  /**
   * The best `limit` hits (20 unless told), each author, paper and organisation once. All words of
   * the query must match, in any order. Names come before organisations, titles and, last,
   * abstracts; what matches as typed comes before what matches but for one typo a word, except that
   * abstracts, in which almost everything occurs, stay last. Linear in the length of the texts.
   */
  readonly find: (query: string, limit?: number) => readonly SearchHit[];
}

/** Words shorter than this must begin a word of the text and forgive no typo. */
const shortWord = 4;

/** Beyond so many candidates a field is not searched for typos: the query says too little. */
const mostCandidates = 2000;

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

/** Makes the dataset searchable; abstracts are folded at the first search. */
export function createSearch(dataset: Dataset): Search {
  const index = createSearchIndex(dataset);

  function find(query: string, limit = 20): readonly SearchHit[] {
    const terms = [...new Set(foldText(query).split(' '))].filter((term) => term !== '');
    if (terms.length === 0 || limit <= 0) return [];
    const passes: readonly (() => readonly SearchText[])[] = [
      () => asTyped(index.names, terms, true),
      () => asTyped(index.organisations, terms, true),
      () => asTyped(index.titles, terms, true),
      () => withTypos(index.names, terms),
      () => withTypos(index.organisations, terms),
      () => withTypos(index.titles, terms),
      () => asTyped(index.abstracts(), terms, false),
      () => withTypos(index.abstracts(), terms),
    ];
    const hits = new Map<string, SearchHit>();
    for (const pass of passes) {
      for (const text of pass()) {
        const key = `${text.target.kind} ${text.target.id}`;
        if (hits.has(key)) continue;
        hits.set(key, toHit(text, terms));
        if (hits.size >= limit) return [...hits.values()];
      }
    }
    return [...hits.values()];
  }

  function toHit(text: SearchText, terms: readonly string[]): SearchHit {
    const { target, field } = text;
    const base = { kind: target.kind, id: target.id, label: target.label, field };
    if (field !== 'abstract' || target.kind !== 'paper') return base;
    const abstract = index.abstractOf(target.id);
    if (abstract === undefined) return base;
    const telling = [...terms].sort((a, b) => b.length - a.length);
    for (const term of telling) {
      const found = excerptAround(abstract, term) ?? excerptWithTypo(abstract, term);
      if (found) return { ...base, excerpt: found };
    }
    return base;
  }

  return { find };
}

/** Texts in which every term stands as typed, best first. */
function asTyped(
  texts: readonly SearchText[],
  terms: readonly string[],
  insideWords: boolean,
): readonly SearchText[] {
  const found: { readonly text: SearchText; readonly score: number }[] = [];
  for (const text of texts) {
    const score = scoreOf(text, terms, insideWords);
    if (score > 0) found.push({ text, score });
  }
  found.sort((a, b) => b.score - a.score || compareTexts(a.text, b.text));
  return found.map(({ text }) => text);
}

/** A term counts 4 as a whole word, 2 as the beginning of one, 1 inside; 0 when any is missing. */
function scoreOf(text: SearchText, terms: readonly string[], insideWords: boolean): number {
  const { folded } = text;
  let score = folded === terms.join(' ') ? 1 : 0;
  for (const term of terms) {
    const place = ` ${folded} `;
    if (place.includes(` ${term} `)) score += 4;
    else if (place.includes(` ${term}`)) score += 2;
    else if (isUnspaced(term) && folded.includes(term)) score += 2;
    else if (insideWords && term.length >= shortWord - 1 && folded.includes(term)) score += 1;
    else if (isJoinedName(text, term)) score += 1;
    else return 0;
  }
  return score;
}

/** `wenhaozhang`, as in an account or an address. */
const isJoinedName = (text: SearchText, term: string): boolean =>
  text.target.kind === 'author' &&
  term.length > 5 &&
  text.folded.replaceAll(' ', '').includes(term);

/** Scripts without spaces between words, where a word may begin anywhere. */
const isUnspaced = (term: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(term);

/** Texts in which every term stands but for one typo, best first. */
function withTypos(texts: readonly SearchText[], terms: readonly string[]): readonly SearchText[] {
  if (terms.every((term) => [...term].length < shortWord)) return [];
  const haystack = texts.map((text) => text.folded);
  let candidates: number[] | undefined;
  for (const term of terms) {
    candidates = forgiving.filter(haystack, term, candidates) ?? [];
    if (candidates.length === 0) return [];
  }
  if (candidates === undefined || candidates.length > mostCandidates) return [];

  const scores = new Map<number, number>(candidates.map((i) => [i, 0]));
  for (const term of terms) {
    const info = forgiving.info([...scores.keys()], haystack, term);
    const next = new Map<number, number>();
    info.idx.forEach((i, at) => {
      const exact = (info.interRgt2[at] ?? 0) * 2 - (info.intraIns[at] ?? 0);
      next.set(i, (scores.get(i) ?? 0) + exact);
    });
    scores.clear();
    for (const [i, score] of next) scores.set(i, score);
  }
  const found: { readonly text: SearchText; readonly score: number }[] = [];
  for (const [i, score] of scores) {
    const text = texts[i];
    if (text) found.push({ text, score });
  }
  found.sort((a, b) => b.score - a.score || compareTexts(a.text, b.text));
  return found.map(({ text }) => text);
}

/** The excerpt around the first word that is the term but for one typo. */
function excerptWithTypo(abstract: string, term: string): Excerpt | undefined {
  const words = foldText(abstract).split(' ');
  const [first] = forgiving.filter(words, term) ?? [];
  const match = first === undefined ? undefined : words[first];
  return match === undefined ? undefined : excerptAround(abstract, match);
}

/** Who is printed more often first, then shorter texts, then by label and id in code units. */
function compareTexts(a: SearchText, b: SearchText): number {
  if (a.standing !== b.standing) return b.standing - a.standing;
  if (a.folded.length !== b.folded.length) return a.folded.length - b.folded.length;
  if (a.target.label !== b.target.label) return a.target.label < b.target.label ? -1 : 1;
  return a.target.id < b.target.id ? -1 : a.target.id > b.target.id ? 1 : 0;
}
