/** Search as one types: names, organisations, titles and abstracts, forgiving accents and typos. */

import type { Dataset } from '../model/dataset.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import { foldText } from '../text/fold.ts';
import { type Excerpt, excerptAround } from './excerptAround.ts';
import { type Matches, matchesAsTyped, matchesWithTypos, wordsLike } from './matches.ts';
import {
  createSearchIndex,
  type SearchField,
  type SearchTexts,
  type Slices,
} from './searchIndex.ts';

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

/** The hits so far; one array that grows, so that a longer one is news. */
export type FoundSoFar = readonly SearchHit[];

export interface Search {
  /**
   * The best `limit` hits (20 unless told), each author, paper and organisation once. All words of
   * the query must match, in any order. Names come before organisations, titles and, last,
   * abstracts; what matches as typed comes before what matches but for one typo a word, except that
   * abstracts, in which almost everything occurs, stay last. Linear in the length of the texts.
   */
  readonly find: (query: string, limit?: number) => readonly SearchHit[];
  /** The same a little at a time: each slice takes some milliseconds, hits only become more. */
  readonly steps: (query: string, limit?: number) => Generator<FoundSoFar, FoundSoFar>;
  /** Makes ready what searches need, a little at a time. */
  readonly prepare: () => Slices<void>;
}

/** Makes the dataset searchable; texts are folded at the first search that looks at them. */
export function createSearch(dataset: Dataset, index = createSearchIndex(dataset)): Search {
  function* steps(query: string, limit = 20): Generator<FoundSoFar, FoundSoFar> {
    const terms = [...new Set(foldText(query).split(' '))].filter((term) => term !== '');
    const hits: SearchHit[] = [];
    if (terms.length === 0 || limit <= 0) return hits;
    const typed = function* (texts: () => Slices<SearchTexts>, insideWords = true) {
      return matchesAsTyped(yield* texts(), terms, insideWords);
    };
    const typos = function* (texts: () => Slices<SearchTexts>) {
      return yield* matchesWithTypos(yield* texts(), terms);
    };
    const { names, organisations, titles, abstracts } = index;
    const passes: readonly (() => Slices<Matches>)[] = [
      () => typed(names),
      () => typed(organisations),
      () => typed(titles),
      () => typos(names),
      () => typos(organisations),
      () => typos(titles),
      () => typed(abstracts, false),
      () => typos(abstracts),
    ];
    const seen = new Set<string>();
    for (const begin of passes) {
      const pass = begin();
      let step = pass.next();
      while (!step.done) {
        yield hits;
        step = pass.next();
      }
      const { of } = step.value;
      for (const text of bestFirst(step.value)) {
        const owner = of.owner[text] ?? 0;
        const key = `${of.kind} ${owner}`;
        if (seen.has(key)) continue;
        seen.add(key);
        hits.push(hitOf(of, text, terms));
        if (hits.length >= limit) return hits;
      }
      yield hits;
    }
    return hits;
  }

  function targetOf({ kind }: SearchTexts, at: number): Pick<SearchHit, 'id' | 'label'> {
    const author = kind === 'author' ? dataset.authors.at(at) : undefined;
    if (author) return { id: author.id, label: author.name };
    const paper = kind === 'paper' ? dataset.papers.at(at) : undefined;
    if (paper) return { id: paper.id, label: paper.label };
    const name = index.organisation(at);
    return { id: name, label: name };
  }

  /** The better first, then who is printed more often, then shorter texts, then by label and id. */
  function* bestFirst({ of, at, score }: Matches): Generator<number> {
    const length = Uint32Array.from(at, (text) => of.texts.padded(text).length);
    const compare = (a: number, b: number) =>
      (score[b] ?? 0) - (score[a] ?? 0) ||
      (of.standing[at[b] ?? 0] ?? 0) - (of.standing[at[a] ?? 0] ?? 0) ||
      (length[a] ?? 0) - (length[b] ?? 0);
    const order = Uint32Array.from(at, (_, i) => i).sort(compare);
    // Words are fetched for those alone that are reached.
    for (let from = 0; from < order.length; ) {
      let to = from + 1;
      while (to < order.length && compare(order[from] ?? 0, order[to] ?? 0) === 0) to++;
      const equals = Array.from(order.subarray(from, to), (i) => {
        const text = at[i] ?? 0;
        return { text, ...(to - from > 1 ? targetOf(of, of.owner[text] ?? 0) : noWords) };
      });
      equals.sort((a, b) => inCodeUnits(a.label, b.label) || inCodeUnits(a.id, b.id));
      for (const { text } of equals) yield text;
      from = to;
    }
  }

  function hitOf(of: SearchTexts, text: number, terms: readonly string[]): SearchHit {
    const owner = of.owner[text] ?? 0;
    const base = { kind: of.kind, ...targetOf(of, owner), field: of.field(text) };
    if (base.field !== 'abstract' || of.kind !== 'paper') return base;
    const abstract = dataset.papers.at(owner)?.abstract[0]?.value;
    if (abstract === undefined) return base;
    const telling = [...terms].sort((a, b) => b.length - a.length);
    for (const term of telling) {
      const found = excerptAround(abstract, term) ?? excerptWithTypo(abstract, term);
      if (found) return { ...base, excerpt: found };
    }
    return base;
  }

  return {
    steps,
    find: (query, limit) => ended(steps(query, limit)),
    prepare: function* () {
      yield* index.names();
      yield* index.titles();
      yield* index.abstracts();
    },
  };
}

const noWords = { id: '', label: '' };

const inCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function ended<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The excerpt around the first word that is the term but for one typo. */
function excerptWithTypo(abstract: string, term: string): Excerpt | undefined {
  const words = foldText(abstract).split(' ');
  const [first] = wordsLike(words, term);
  const match = first === undefined ? undefined : words[first];
  return match === undefined ? undefined : excerptAround(abstract, match);
}
