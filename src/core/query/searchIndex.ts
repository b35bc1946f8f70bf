/** What can be searched, folded once, each text with the way back to where it came from. */

import type { Dataset } from '../model/dataset.ts';
import { foldText } from '../text/fold.ts';
import { createTextColumn, type TextColumn } from './textColumn.ts';

/** Where a text stands. */
export type SearchField = 'name' | 'variant' | 'title' | 'abstract' | 'organisation';

/** What a text leads to, before it has words. */
export interface SearchOwner {
  readonly kind: 'author' | 'paper' | 'organisation';
  /** Position among the authors, papers or organisations. */
  readonly at: number;
}

/** Texts of one kind, as columns. */
export interface SearchTexts {
  readonly kind: SearchOwner['kind'];
  readonly texts: TextColumn;
  /** By text: whose it is. */
  readonly owner: Uint32Array;
  /**
   * By text: how often its author is printed, or with how many linked in a finished network; among
   * equally good matches those with more come first.
   */
  readonly standing: Uint32Array;
  /** By text. */
  readonly field: (at: number) => SearchField;
  /** Names written in one word, as in an account or an address; of authors only. */
  readonly joined?: TextColumn;
}

/** Work that is done a little at a time: whatever it yields, it has not ended. */
export type Slices<T> = Generator<void, T>;

export interface SearchIndex {
  /** Each is made when first asked for; a slice is a few hundred texts. */
  readonly names: () => Slices<SearchTexts>;
  readonly organisations: () => Slices<SearchTexts>;
  readonly titles: () => Slices<SearchTexts>;
  readonly abstracts: () => Slices<SearchTexts>;
  /** By position in `organisations`. */
  readonly organisation: (at: number) => string;
}

/** Texts between two slices. */
const sliceLength = 512;

/** Makes nothing yet; all of it is linear in the length of the texts. */
export function createSearchIndex(dataset: Dataset): SearchIndex {
  const organisations: string[] = [];
  const titles = shared(() => titleTexts(dataset, organisations));
  return {
    names: shared(() => nameTexts(dataset)),
    titles: function* () {
      return (yield* titles()).titles;
    },
    organisations: function* () {
      return (yield* titles()).organisations;
    },
    abstracts: shared(() => abstractTexts(dataset)),
    organisation: (at) => organisations[at] ?? '',
  };
}

/**
 * The index of a dataset that has the same papers and other authors: what stands in papers is not
 * gone through again.
 */
export const withNamesOf = (dataset: Dataset, index: SearchIndex): SearchIndex => ({
  ...index,
  names: shared(() => nameTexts(dataset)),
});

/** Work that is begun once; who asks while it is under way carries it on. */
function shared<T>(begin: () => Slices<T>): () => Slices<T> {
  let work: Slices<T> | undefined;
  let made: { readonly value: T } | undefined;
  return function* () {
    while (!made) {
      work ??= begin();
      const { done, value } = work.next();
      if (done) made = { value };
      else yield;
    }
    return made.value;
  };
}

/** Collects texts and what belongs to them. */
function collect(kind: SearchOwner['kind'], fieldOf: (mark: number) => SearchField) {
  const texts = createTextColumn();
  const [owner, standing, marks]: [number[], number[], number[]] = [[], [], []];
  return {
    add: (folded: string, own: number, stands = 0, mark = 0) => {
      texts.add(folded);
      owner.push(own);
      standing.push(stands);
      marks.push(mark);
    },
    finish: (): SearchTexts => {
      const kept = Uint8Array.from(marks);
      return {
        kind,
        texts: texts.finish(),
        owner: Uint32Array.from(owner),
        standing: Uint32Array.from(standing),
        field: (at) => fieldOf(kept[at] ?? 0),
      };
    },
  };
}

function* nameTexts(dataset: Dataset): Slices<SearchTexts> {
  const all = collect('author', (mark) => (mark === 0 ? 'name' : 'variant'));
  const joined = createTextColumn();
  const linked = dataset.given ? yield* linksOf(dataset) : undefined;
  for (const [at, author] of dataset.authors.entries()) {
    if (at % sliceLength === 0) yield;
    const shown = foldText(author.name);
    const standing =
      linked?.get(author.id) ??
      author.variants.reduce((sum, { sources }) => sum + sources.length, 0);
    const texts = new Set([shown, ...author.variants.map((variant) => foldText(variant.name))]);
    for (const folded of texts) {
      all.add(folded, at, standing, folded === shown ? 0 : 1);
      joined.add(folded.replaceAll(' ', ''));
    }
  }
  return { ...all.finish(), joined: joined.finish() };
}

/** How many each is linked with: a finished network prints each name once. */
function* linksOf({ coauthorships }: Dataset): Slices<ReadonlyMap<string, number>> {
  const links = new Map<string, number>();
  for (const [at, { source, target }] of coauthorships.entries()) {
    if (at % sliceLength === 0) yield;
    for (const end of [source, target]) links.set(end, (links.get(end) ?? 0) + 1);
  }
  return links;
}

interface Titles {
  readonly titles: SearchTexts;
  readonly organisations: SearchTexts;
}

function* titleTexts(dataset: Dataset, names: string[]): Slices<Titles> {
  // A derived label is made from the abstract, so a hit in it is a hit there.
  const titles = collect('paper', (mark) => (mark === 0 ? 'title' : 'abstract'));
  const organisations = new Map<string, Set<string>>();
  for (const [at, paper] of dataset.papers.entries()) {
    if (at % sliceLength === 0) yield;
    const texts = new Set([paper.label, ...paper.title.map((claim) => claim.value)].map(foldText));
    for (const folded of texts) titles.add(folded, at, 0, paper.labelIsDerived ? 1 : 0);
    for (const { value } of paper.organisations) {
      const { name, handle } = value;
      const own = organisations.get(name) ?? new Set();
      organisations.set(name, own);
      own.add(foldText(name));
      if (handle !== undefined) own.add(foldText(handle));
    }
  }
  const found = collect('organisation', () => 'organisation');
  for (const [name, texts] of organisations) {
    for (const folded of texts) found.add(folded, names.length);
    names.push(name);
  }
  return { titles: titles.finish(), organisations: found.finish() };
}

function* abstractTexts(dataset: Dataset): Slices<SearchTexts> {
  const all = collect('paper', () => 'abstract');
  for (const [at, paper] of dataset.papers.entries()) {
    if (at % (sliceLength / 8) === 0) yield;
    for (const { value } of paper.abstract) all.add(foldText(value), at);
  }
  return all.finish();
}
