/** Distributions over a dataset, and the indices that bibliometricians quote. */

import { type Adjacency, adjacencyOf, degreeAt, placesOf, referencesOf } from '../graph/places.ts';
import type { Dataset } from '../model/dataset.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import { authorTotal, paperYear } from '../model/paper.ts';
import { componentSizes } from './componentSizes.ts';

/** How often each value occurs; ascending by value. */
export type Histogram = readonly (readonly [value: number, count: number])[];

export interface YearCount {
  readonly year: number;
  readonly papers: number;
  /** Named on a paper of that year. */
  readonly authors: number;
}

export interface Statistics {
  /** Ascending; years without a paper are left out. */
  readonly byYear: readonly YearCount[];
  /** Papers that no document dates. */
  readonly papersWithoutYear: number;
  /** Authors as stated, or as named where nobody states them; papers of which neither is known are left out. */
  readonly authorsPerPaper: Histogram;
  readonly papersWithoutAuthors: number;
  /** Papers of how many authors; of those with a paper. */
  readonly papersPerAuthor: Histogram;
  /** Authors of how many co-authors. */
  readonly degrees: Histogram;
  /** Of connected components, by falling size; at most `mostComponents`. */
  readonly largestComponents: readonly number[];
  readonly components: number;
  /** Papers known to have one author. */
  readonly singleAuthorPapers: number;
  /**
   * Authors of papers that name several, each once, over the number of such papers (collaboration
   * index: Elango & Rajendran 2012); null where there are none.
   */
  readonly collaborationIndex: number | null;
  /** Mean of `authorsPerPaper`; null where no paper's are known. */
  readonly meanAuthorsPerPaper: number | null;
  /** The share of pairs of authors who have written together, 0 to 1; null below two authors. */
  readonly density: number | null;
}

const mostComponents = 10;

/** Papers between two pauses. */
const stretch = 1000;

/** Linear in the dataset; yields again and again, so that a page can answer meanwhile. */
export function* statisticsSteps(dataset: Dataset): Generator<undefined, Statistics> {
  const { authors, papers, authorships, coauthorships } = dataset;
  const authorPlaces = placesOf<AuthorId>(authors);
  const writers = referencesOf(authorships, 'author', authorPlaces);
  const written = referencesOf(authorships, 'paper', placesOf<PaperId>(papers));
  const [source, target] = [
    referencesOf(coauthorships, 'source', authorPlaces),
    referencesOf(coauthorships, 'target', authorPlaces),
  ];
  const byPaper = adjacencyOf(papers.length, written);
  const byAuthor = adjacencyOf(authors.length, writers);
  const perPaper: number[] = [];
  const years: (number | undefined)[] = [];
  yield undefined;
  for (const [p, paper] of papers.entries()) {
    if (p % stretch === 0) yield undefined;
    perPaper.push(authorTotal(paper, degreeAt(byPaper, p)));
    years.push(paperYear(paper));
  }
  const known = perPaper.filter((count) => count > 0);
  const several = perPaper.flatMap((_, p) => (degreeAt(byPaper, p) > 1 ? [p] : []));
  const sizes = componentSizes(authors.length, source, target);
  const pairs = (authors.length * (authors.length - 1)) / 2;
  return {
    byYear: byYearOf(years, byPaper, writers),
    papersWithoutYear: years.filter((year) => year === undefined).length,
    authorsPerPaper: histogram(known),
    papersWithoutAuthors: perPaper.length - known.length,
    papersPerAuthor: histogram(degreesOf(byAuthor, authors.length).filter((count) => count > 0)),
    degrees: histogram(degreesOf(adjacencyOf(authors.length, source, target), authors.length)),
    largestComponents: sizes.slice(0, mostComponents),
    components: sizes.length,
    singleAuthorPapers: perPaper.filter((count) => count === 1).length,
    collaborationIndex:
      several.length === 0 ? null : distinct(several, byPaper, writers) / several.length,
    meanAuthorsPerPaper:
      known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0) / known.length,
    density: pairs === 0 ? null : coauthorships.length / pairs,
  };
}

const degreesOf = (adjacency: Adjacency, nodes: number): number[] =>
  Array.from({ length: nodes }, (_, node) => degreeAt(adjacency, node));

function histogram(values: readonly number[]): Histogram {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

/** The authors named on some papers, each once. */
function distinct(papers: readonly number[], on: Adjacency, writers: ArrayLike<number>): number {
  const seen = new Set<number>();
  for (const paper of papers) {
    for (let i = on.starts[paper] ?? 0; i < (on.starts[paper + 1] ?? 0); i++) {
      seen.add(writers[on.edges[i] ?? 0] ?? 0);
    }
  }
  return seen.size;
}

function byYearOf(
  years: readonly (number | undefined)[],
  on: Adjacency,
  writers: ArrayLike<number>,
): readonly YearCount[] {
  const papersOf = new Map<number, number[]>();
  for (const [paper, year] of years.entries()) {
    if (year === undefined) continue;
    const own = papersOf.get(year);
    if (own) own.push(paper);
    else papersOf.set(year, [paper]);
  }
  return [...papersOf]
    .sort(([a], [b]) => a - b)
    .map(([year, own]) => ({ year, papers: own.length, authors: distinct(own, on, writers) }));
}
