/**
 * Look-ups over a dataset: who is next to whom, and by what. Each is made from whole columns when it
 * is first needed, and lists are made for those asked about only.
 */

import {
  type Adjacency,
  adjacencyOf,
  degreeAt,
  edgesAt,
  type Lookup,
  placesOf,
  referencesOf,
} from '../graph/places.ts';
import type { Author, Authorship } from '../model/author.ts';
import type { Dataset } from '../model/dataset.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import type { CoauthorshipEdge, SimilarityEdge } from '../model/network.ts';
import { type Paper, paperYear } from '../model/paper.ts';
import type { Rows } from '../model/rows.ts';

/** A neighbour and the edge that leads to it. */
export interface Coauthor {
  readonly author: AuthorId;
  readonly edge: CoauthorshipEdge;
}

export interface SimilarPaper {
  readonly paper: PaperId;
  readonly edge: SimilarityEdge;
}

/** By position of an author or paper: indices of its authorships and edges, in their order. */
export interface Adjacencies {
  readonly authorshipsOf: Adjacency;
  readonly authorshipsOn: Adjacency;
  readonly coauthorsOf: Adjacency;
  readonly similarTo: Adjacency;
}

/** Its keys. */
export const adjacencyKinds = [
  'authorshipsOf',
  'authorshipsOn',
  'coauthorsOf',
  'similarTo',
] as const satisfies readonly (keyof Adjacencies)[];

export interface DatasetIndex {
  readonly authors: Lookup<AuthorId, Author>;
  readonly papers: Lookup<PaperId, Paper>;
  /** Position in `dataset.authors`, `dataset.papers`, hence in memberships and layouts. */
  readonly authorOrder: Lookup<AuthorId, number>;
  readonly paperOrder: Lookup<PaperId, number>;
  /** Authorships of an author, newest paper first, papers without a year last. */
  readonly authorshipsOf: (author: AuthorId) => readonly Authorship[];
  /** Authorships of a paper in the order of position. */
  readonly authorshipsOn: (paper: PaperId) => readonly Authorship[];
  /** Strongest first (by full counting, then fractional, then id). */
  readonly coauthorsOf: (author: AuthorId) => readonly Coauthor[];
  /** Most similar first. */
  readonly similarTo: (paper: PaperId) => readonly SimilarPaper[];
  readonly at: Adjacencies;
  /** Keeps what another thread made of the same dataset, where it is not made here already. */
  readonly keep: (made: Adjacencies) => void;
  /** How many there are, without making the lists. */
  readonly count: {
    readonly authorshipsOf: (author: AuthorId) => number;
    readonly authorshipsOn: (paper: PaperId) => number;
    readonly coauthorsOf: (author: AuthorId) => number;
    readonly similarTo: (paper: PaperId) => number;
  };
}

/** At once; the first use of each look-up is linear in the rows that it is about. */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const { authors, papers, authorships, coauthorships, similarities } = dataset;
  const authorOrder = placesOf<AuthorId>(authors);
  const paperOrder = placesOf<PaperId>(papers);
  const between = <K extends string, T extends { readonly source: K; readonly target: K }>(
    nodes: number,
    edges: Rows<T>,
    places: Lookup<K, number>,
  ) =>
    adjacencyOf(
      nodes,
      referencesOf(edges, 'source', places),
      referencesOf(edges, 'target', places),
    );
  const made: Partial<Record<keyof Adjacencies, Adjacency>> = {};
  const at = lazily<Adjacencies>(made, {
    authorshipsOf: () =>
      adjacencyOf(authors.length, referencesOf(authorships, 'author', authorOrder)),
    authorshipsOn: () => adjacencyOf(papers.length, referencesOf(authorships, 'paper', paperOrder)),
    coauthorsOf: () => between(authors.length, coauthorships, authorOrder),
    similarTo: () => between(papers.length, similarities, paperOrder),
  });
  const rowsAt = <T>(rows: Rows<T>, adjacency: Adjacency, node: number | undefined): T[] =>
    node === undefined ? [] : Array.from(edgesAt(adjacency, node), (e) => rows.at(e) as T);
  const yearOf = (id: PaperId): number => {
    const paper = papers.at(paperOrder.get(id) ?? papers.length);
    return (paper && paperYear(paper)) ?? Number.NEGATIVE_INFINITY;
  };
  const counted =
    <K extends string>(which: keyof Adjacencies, order: Lookup<K, number>) =>
    (id: K): number =>
      degreeAt(at[which], order.get(id) ?? Number.NaN);
  return {
    authors: rowsBy(authors, authorOrder),
    papers: rowsBy(papers, paperOrder),
    authorOrder,
    paperOrder,
    authorshipsOf: (author) =>
      rowsAt(authorships, at.authorshipsOf, authorOrder.get(author))
        .map((authorship) => ({ authorship, year: yearOf(authorship.paper) }))
        .sort(
          (a, b) =>
            (a.year === b.year ? 0 : b.year > a.year ? 1 : -1) ||
            (a.authorship.paper < b.authorship.paper ? -1 : 1),
        )
        .map(({ authorship }) => authorship),
    authorshipsOn: (paper) => rowsAt(authorships, at.authorshipsOn, paperOrder.get(paper)),
    coauthorsOf: (author) =>
      rowsAt(coauthorships, at.coauthorsOf, authorOrder.get(author))
        .map((edge) => ({ author: edge.source === author ? edge.target : edge.source, edge }))
        .sort(
          (a, b) =>
            b.edge.weightFull - a.edge.weightFull ||
            b.edge.weightFractional - a.edge.weightFractional ||
            (a.author < b.author ? -1 : 1),
        ),
    similarTo: (paper) =>
      rowsAt(similarities, at.similarTo, paperOrder.get(paper))
        .map((edge) => ({ paper: edge.source === paper ? edge.target : edge.source, edge }))
        .sort((a, b) => b.edge.similarity - a.edge.similarity || (a.paper < b.paper ? -1 : 1)),
    at,
    keep: (others) => {
      for (const kind of adjacencyKinds) made[kind] ??= others[kind];
    },
    count: {
      authorshipsOf: counted('authorshipsOf', authorOrder),
      authorshipsOn: counted('authorshipsOn', paperOrder),
      coauthorsOf: counted('coauthorsOf', authorOrder),
      similarTo: counted('similarTo', paperOrder),
    },
  };
}

const rowsBy = <K extends string, T>(rows: Rows<T>, places: Lookup<K, number>): Lookup<K, T> => ({
  get: (id) => {
    const place = places.get(id);
    return place === undefined ? undefined : rows.at(place);
  },
  has: places.has,
});

/** An object whose properties are made when they are first asked for, unless `made` has them. */
function lazily<T extends object>(
  made: Partial<T>,
  makers: { readonly [K in keyof T]: () => T[K] },
): T {
  const whole = {} as T;
  for (const key of Object.keys(makers) as (keyof T)[]) {
    Object.defineProperty(whole, key, {
      enumerable: true,
      get: () => {
        made[key] ??= makers[key]();
        return made[key];
      },
    });
  }
  return whole;
}
