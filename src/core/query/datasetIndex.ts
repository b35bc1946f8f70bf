/** Look-ups over a dataset, made once: who is next to whom, and by what. */

import type { Author, Authorship } from '../model/author.ts';
import type { Dataset } from '../model/dataset.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import type { CoauthorshipEdge, SimilarityEdge } from '../model/network.ts';
import type { Paper } from '../model/paper.ts';

/** A neighbour and the edge that leads to it. */
export interface Coauthor {
  readonly author: AuthorId;
  readonly edge: CoauthorshipEdge;
}

export interface SimilarPaper {
  readonly paper: PaperId;
  readonly edge: SimilarityEdge;
}

/** What is known by key. */
export interface Lookup<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly has: (key: K) => boolean;
}

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
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Builds the look-ups in time linear in the dataset, plus sorting each neighbourhood. */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const authors = new Map(dataset.authors.map((author) => [author.id, author]));
  const papers = new Map(dataset.papers.map((paper) => [paper.id, paper]));
  const authorOrder = new Map(dataset.authors.map((author, i) => [author.id, i]));
  const paperOrder = new Map(dataset.papers.map((paper, i) => [paper.id, i]));

  const byAuthor = new Map<AuthorId, Authorship[]>();
  const byPaper = new Map<PaperId, Authorship[]>();
  for (const authorship of dataset.authorships) {
    push(byAuthor, authorship.author, authorship);
    push(byPaper, authorship.paper, authorship);
  }
  const year = (id: PaperId) => papers.get(id)?.date[0]?.value.year ?? Number.NEGATIVE_INFINITY;
  for (const list of byAuthor.values()) {
    list.sort((a, b) => {
      const [x, y] = [year(a.paper), year(b.paper)];
      return x === y ? (a.paper < b.paper ? -1 : 1) : y > x ? 1 : -1;
    });
  }

  const coauthors = new Map<AuthorId, Coauthor[]>();
  for (const edge of dataset.coauthorships) {
    push(coauthors, edge.source, { author: edge.target, edge });
    push(coauthors, edge.target, { author: edge.source, edge });
  }
  for (const list of coauthors.values()) {
    list.sort(
      (a, b) =>
        b.edge.weightFull - a.edge.weightFull ||
        b.edge.weightFractional - a.edge.weightFractional ||
        (a.author < b.author ? -1 : 1),
    );
  }

  const similar = new Map<PaperId, SimilarPaper[]>();
  for (const edge of dataset.similarities) {
    push(similar, edge.source, { paper: edge.target, edge });
    push(similar, edge.target, { paper: edge.source, edge });
  }
  for (const list of similar.values()) {
    list.sort((a, b) => b.edge.similarity - a.edge.similarity || (a.paper < b.paper ? -1 : 1));
  }

  return {
    authors,
    papers,
    authorOrder,
    paperOrder,
    authorshipsOf: (author) => byAuthor.get(author) ?? [],
    authorshipsOn: (paper) => byPaper.get(paper) ?? [],
    coauthorsOf: (author) => coauthors.get(author) ?? [],
    similarTo: (paper) => similar.get(paper) ?? [],
  };
}
