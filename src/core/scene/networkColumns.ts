/**
 * The networks of a dataset as columns of numbers: what pictures are made of and filters work on.
 * Nodes are numbered: the authors in the order of the dataset, then its papers.
 */

import type { Dataset } from '../model/dataset.ts';
import type { NodeId } from '../model/ids.ts';
import { authorTotal, paperYear } from '../model/paper.ts';
import { preferred } from '../model/source.ts';

export interface NetworkColumns {
  readonly authors: number;
  readonly papers: number;
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
    readonly full: Float64Array;
    readonly fractional: Float64Array;
    /** The joint papers of each edge, counted from 0. */
    readonly joint: Lists;
  };
  readonly similarities: EdgeEnds & { readonly similarity: Float64Array };
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

/** Linear in the dataset. */
export function networkColumns(dataset: Dataset): NetworkColumns {
  const { authors, papers, authorships, coauthorships, similarities } = dataset;
  const place = new Map<NodeId, number>();
  for (const { id } of authors) place.set(id, place.size);
  const year = new Int32Array(papers.length);
  const authorCount = new Uint32Array(papers.length);
  for (const paper of papers) {
    const at = place.size - authors.length;
    year[at] = paperYear(paper) ?? unknownYear;
    authorCount[at] = preferred(paper.authorCount) ?? 0;
    place.set(paper.id, place.size);
  }
  const ends = (count: number): EdgeEnds => ({
    source: new Uint32Array(count),
    target: new Uint32Array(count),
  });
  const join = ({ source, target }: EdgeEnds, at: number, from: NodeId, to: NodeId) => {
    source[at] = place.get(from) ?? 0;
    target[at] = place.get(to) ?? 0;
  };

  const written = ends(authorships.length);
  let at = 0;
  for (const { author, paper } of authorships) join(written, at++, author, paper);
  const byPaper = listsBy(written.target, written.source, authors.length, papers.length);
  const totals = new Uint32Array(papers.length);
  at = 0;
  for (const paper of papers) {
    const named = (byPaper.start[at + 1] ?? 0) - (byPaper.start[at] ?? 0);
    totals[at++] = authorTotal(paper, named);
  }

  const joined = ends(coauthorships.length);
  const full = new Float64Array(coauthorships.length);
  const fractional = new Float64Array(coauthorships.length);
  const start = new Uint32Array(coauthorships.length + 1);
  const items: number[] = [];
  at = 0;
  for (const edge of coauthorships) {
    join(joined, at, edge.source, edge.target);
    full[at] = edge.weightFull;
    fractional[at] = edge.weightFractional;
    for (const paper of edge.papers) items.push((place.get(paper) ?? 0) - authors.length);
    start[++at] = items.length;
  }

  const alike = ends(similarities.length);
  const similarity = new Float64Array(similarities.length);
  at = 0;
  for (const edge of similarities) {
    join(alike, at, edge.source, edge.target);
    similarity[at++] = edge.similarity;
  }
  return {
    authors: authors.length,
    papers: papers.length,
    year,
    authorCount,
    authorTotal: totals,
    authorships: written,
    byPaper,
    coauthorships: {
      ...joined,
      full,
      fractional,
      joint: { start, items: Uint32Array.from(items) },
    },
    similarities: { ...alike, similarity },
  };
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
