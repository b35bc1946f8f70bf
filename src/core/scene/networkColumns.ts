/**
 * The networks of a dataset as columns of numbers: what pictures are made of and filters work on.
 * Nodes are numbered: the authors in the order of the dataset, then its papers.
 */

import { type Lookup, placesOf, referencesOf } from '../graph/places.ts';
import { ColumnRows, columnOf } from '../model/columnRows.ts';
import type { Dataset } from '../model/dataset.ts';
import { doubtfulAuthors } from '../model/doubt.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import { paperYear } from '../model/paper.ts';
import type { Rows } from '../model/rows.ts';
import { preferred } from '../model/source.ts';
import { filled } from './filled.ts';
import { type FilterRanges, filterRanges } from './filterRanges.ts';
import type { BaseView } from './views/view.ts';

export interface NetworkColumns {
  readonly authors: number;
  readonly papers: number;
  /** By author: 1 where it is doubtful that this is one person. */
  readonly doubtful: Uint8Array;
  /** By author: 1 where the options leave them out of the co-authorship network; null: nobody. */
  readonly outside: Uint8Array | null;
  /** By paper; `unknownYear` where no document gives one. */
  readonly year: Int32Array;
  /** By paper: its authors as stated, 0 where nobody says. */
  readonly authorCount: Uint32Array;
  /** By paper: its authors for fractional counting, at least those that are named. */
  readonly authorTotal: Uint32Array;
  /** Joins an author and a paper. */
  readonly authorships: EdgeEnds;
  /** Of paper p, `authorships.source` from `start[p]` to `start[p + 1]` of `byPaper`. */
  readonly byPaper: Lists;
  readonly coauthorships: EdgeEnds & {
    /** By the counting of the dataset. */
    readonly weight: Float64Array;
    /** The joint papers of each edge, counted from 0. */
    readonly joint: Lists;
  };
  readonly similarities: EdgeEnds & { readonly similarity: Float64Array };
  /** Where authors are units: by unit, how many authors it stands for; 0 where nobody says. */
  readonly members?: Uint32Array;
  /** What a filter could be. */
  readonly ranges: FilterRanges;
  /** Numbers of communities; 0: of none. */
  readonly membership: { readonly authors: Uint32Array; readonly papers: Uint32Array };
  /** As the layouts have them; NaN for nodes that have no place. */
  readonly places: Readonly<
    Record<BaseView, { readonly x: Float64Array; readonly y: Float64Array }>
  >;
}

/** The nodes an edge joins. */
export interface EdgeEnds {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/** Lists one after the other: list i is `items` from `start[i]` to `start[i + 1]`. */
export interface Lists {
  readonly start: Uint32Array;
  readonly items: Uint32Array;
}

/** Where no document gives a year. */
export const unknownYear = -0x8000_0000;

/**
 * Linear in the dataset; quick where its rows stand in columns. Of a dataset of `units`, papers are
 * counted by the units they name, not by their authors.
 */
export function networkColumns(
  dataset: Dataset,
  units?: { readonly members: Uint32Array },
): NetworkColumns {
  const { authors, papers, authorships, coauthorships, similarities, layouts } = dataset;
  const authorPlaces = placesOf<AuthorId>(authors);
  const paperPlaces = placesOf<PaperId>(papers);
  const placed = (found: ArrayLike<number>, from: number): Uint32Array =>
    filled(new Uint32Array(found.length), (i) => from + (found[i] ?? 0));

  const written = {
    source: placed(referencesOf(authorships, 'author', authorPlaces), 0),
    target: placed(referencesOf(authorships, 'paper', paperPlaces), authors.length),
  };
  const byPaper = listsBy(written.target, written.source, authors.length, papers.length);
  const stated = firstNumbers(papers, 'authorCount', 'authorCount.value', (paper) =>
    preferred(paper.authorCount),
  );
  const authorCount = filled(new Uint32Array(papers.length), (p) => stated[p] || 0);
  const counting = dataset.options.counting === 'full' ? 'weightFull' : 'weightFractional';
  const columns = {
    authors: authors.length,
    papers: papers.length,
    doubtful: doubtfulAuthors(authors),
    outside: dataset.leftOut
      ? Uint8Array.from(layouts.authors.x, (x) => (x === null ? 1 : 0))
      : null,
    year: yearsOf(papers),
    authorCount,
    authorTotal: authorCount.map((count, p) =>
      Math.max(units ? 0 : count, (byPaper.start[p + 1] ?? 0) - (byPaper.start[p] ?? 0)),
    ),
    ...(units ? { members: units.members } : {}),
    authorships: written,
    byPaper,
    coauthorships: {
      source: placed(referencesOf(coauthorships, 'source', authorPlaces), 0),
      target: placed(referencesOf(coauthorships, 'target', authorPlaces), 0),
      weight: numbersOf(coauthorships, counting),
      joint: jointPapers(coauthorships, paperPlaces),
    },
    similarities: {
      source: placed(referencesOf(similarities, 'source', paperPlaces), authors.length),
      target: placed(referencesOf(similarities, 'target', paperPlaces), authors.length),
      similarity: numbersOf(similarities, 'similarity'),
    },
    membership: {
      authors: Uint32Array.from(values(dataset.communities.authors.membership)),
      papers: Uint32Array.from(values(dataset.communities.papers.membership)),
    },
    places: {
      authors: { x: values(layouts.authors.x), y: values(layouts.authors.y) },
      bipartite: { x: values(layouts.bipartite.x), y: values(layouts.bipartite.y) },
      papers: { x: values(layouts.papers.x), y: values(layouts.papers.y) },
    },
  };
  return { ...columns, ranges: filterRanges(columns) };
}

function yearsOf(papers: Dataset['papers']): Int32Array {
  const years = firstNumbers(papers, 'date', 'date.value.year', paperYear);
  const all = new Int32Array(years.length).fill(unknownYear);
  for (let p = 0; p < all.length; p++) {
    const year = years[p] ?? Number.NaN;
    if (!Number.isNaN(year)) all[p] = year;
  }
  return all;
}

/** NaN for nothing. */
function values(rows: Rows<number | null>): Float64Array {
  const column = columnOf(rows);
  if (!column) return Float64Array.from(rows, (value) => value ?? Number.NaN);
  const { none } = column;
  const all = Float64Array.from(column.values);
  return none === undefined ? all : all.map((value) => (value === none ? Number.NaN : value));
}

/** What a property says that is a number as it stands. */
function numbersOf<T>(rows: Rows<T>, property: keyof T & string): Float64Array {
  // Fractional weights recur, and their column holds where they stand.
  const column = property === 'weightFractional' ? undefined : columnOf(rows, property);
  if (column) return Float64Array.from(column.values);
  const all = new Float64Array(rows.length);
  let at = 0;
  for (const row of rows) all[at++] = Number(row[property]);
  return all;
}

/** Of every row what the first in a list of it says; NaN where it says nothing. */
function firstNumbers<T>(
  rows: Rows<T>,
  list: string,
  name: string,
  of: (row: T) => number | undefined,
): Float64Array {
  const column = columnOf(rows, name);
  const start = rows instanceof ColumnRows ? rows.columns.starts(list) : undefined;
  const all = new Float64Array(rows.length).fill(Number.NaN);
  if (!column || !start) {
    let at = 0;
    for (const row of rows) all[at++] = of(row) ?? Number.NaN;
    return all;
  }
  for (let i = 0; i < all.length; i++) {
    const value = column.values[start(i)];
    if (start(i + 1) > start(i) && value !== column.none) all[i] = value ?? Number.NaN;
  }
  return all;
}

function jointPapers(edges: Dataset['coauthorships'], places: Lookup<PaperId, number>): Lists {
  const begins = edges instanceof ColumnRows ? edges.columns.starts('papers') : undefined;
  const column = columnOf(edges, 'papers');
  const start = new Uint32Array(edges.length + 1);
  if (begins && column) {
    for (let i = 0; i <= edges.length; i++) start[i] = begins(i);
    return { start, items: Uint32Array.from(column.values) };
  }
  const items: number[] = [];
  let at = 0;
  for (const { papers } of edges) {
    for (const paper of papers) items.push(places.get(paper) ?? 0);
    start[++at] = items.length;
  }
  return { start, items: Uint32Array.from(items) };
}

/** Sorts `values` into lists by their keys, which count from `first`, keeping their order. */
function listsBy(keys: Uint32Array, values: Uint32Array, first: number, count: number): Lists {
  const start = new Uint32Array(count + 1);
  for (const key of keys) start[key - first + 1] = (start[key - first + 1] ?? 0) + 1;
  for (let i = 0; i < count; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice(0, count);
  const items = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const list = (keys[i] ?? 0) - first;
    const at = next[list] ?? 0;
    items[at] = values[i] ?? 0;
    next[list] = at + 1;
  }
  return { start, items };
}
