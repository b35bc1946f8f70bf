/**
 * The co-authorship network: the one-mode projection of the bipartite network onto authors.
 * Full counting adds 1 for each joint paper; fractional counting adds 1/(n-1) for a paper with n
 * authors, so that each paper adds 1 to each of its authors' weighted degrees (Newman 2001,
 * doi:10.1103/PhysRevE.64.016132; Perianes-Rodriguez, Waltman & van Eck 2016,
 * doi:10.1016/j.joi.2016.10.006).
 */

import type { Author, Authorship } from '../model/author.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import type { CoauthorshipEdge } from '../model/network.ts';
import type { Counting } from '../model/options.ts';
import { authorTotal, type Paper, paperYear } from '../model/paper.ts';

export interface Projection {
  /** By source, then target. */
  readonly edges: readonly CoauthorshipEdge[];
  /** Papers left out because they have more than `authorLimit` authors. */
  readonly papersOverLimit: number;
  /** The limit asked for, or a lower one where the pairs would be too many; null: none. */
  readonly authorLimit: number | null;
}

/** A paper of both ends of an edge. */
export interface EdgePaper {
  readonly paper: Paper;
  /** How many authors it has, named or not. */
  readonly total: number;
  /** The paper as the list of an edge that has no other; most have not. */
  readonly alone: readonly PaperId[];
}

/** What a paper brings to the edges of its authors. */
interface JointPaper extends EdgePaper {
  /** Numbers of its named authors, each once, rising. */
  readonly authors: readonly number[];
}

/**
 * Projects the bipartite network of authors and papers onto authors; O(sum of squared named authors
 * per paper). `authors` and `papers` are in dataset order, by id; an edge lists its papers in theirs.
 */
export function projectCoauthorships(
  authors: readonly Author[],
  papers: readonly Paper[],
  authorships: readonly Authorship[],
  maxAuthorsPerPaper: number | null,
): Projection {
  const joint = jointPapers(authors, papers, authorships);
  const authorLimit = limitFor(joint, maxAuthorsPerPaper);
  let papersOverLimit = 0;
  const written: number[][] = authors.map(() => []);
  for (const [number, { authors: own, total }] of joint.entries()) {
    if (authorLimit !== null && total > authorLimit) papersOverLimit++;
    else if (own.length > 1) for (const author of own) written[author]?.push(number);
  }
  const edges: CoauthorshipEdge[] = [];
  for (const [source, list] of written.entries()) {
    for (const { target, papers: together } of companyOf(source, list, joint)) {
      const [one, other] = [authors[source], authors[target]];
      if (one && other) edges.push(edgeOf(one.id, other.id, together));
    }
  }
  return { edges, papersOverLimit, authorLimit };
}

function jointPapers(
  authors: readonly Author[],
  papers: readonly Paper[],
  authorships: readonly Authorship[],
): JointPaper[] {
  const authorAt = new Map(authors.map(({ id }, i) => [id, i]));
  const named = new Map<PaperId, number[]>(papers.map(({ id }) => [id, []]));
  for (const { author, paper } of authorships) {
    const number = authorAt.get(author);
    if (number !== undefined) named.get(paper)?.push(number);
  }
  return papers.map((paper) => {
    const own = (named.get(paper.id) ?? []).sort((a, b) => a - b);
    const total = authorTotal(paper, own.length);
    return { paper, authors: own, total, alone: [paper.id] };
  });
}

/** Those who wrote with an author and come after, in their order, with what they wrote together. */
function companyOf(
  source: number,
  papers: readonly number[],
  joint: readonly JointPaper[],
): { readonly target: number; readonly papers: readonly JointPaper[] }[] {
  const company = new Map<number, JointPaper[]>();
  for (const number of papers) {
    const paper = joint[number];
    if (!paper) continue;
    for (const target of paper.authors) {
      if (target <= source) continue;
      const together = company.get(target);
      if (together) together.push(paper);
      else company.set(target, [paper]);
    }
  }
  return [...company]
    .sort(([a], [b]) => a - b)
    .map(([target, together]) => ({ target, papers: together }));
}

/** The edge between two who wrote these papers together, given in dataset order. */
export function edgeOf(
  source: AuthorId,
  target: AuthorId,
  together: readonly EdgePaper[],
): CoauthorshipEdge {
  let fractional = 0;
  let first: number | undefined;
  let last: number | undefined;
  for (const { paper, total } of together) {
    fractional += 1 / (total - 1);
    const year = paperYear(paper);
    if (year === undefined) continue;
    first = Math.min(first ?? year, year);
    last = Math.max(last ?? year, year);
  }
  const [only] = together;
  const edge: { -readonly [K in keyof CoauthorshipEdge]: CoauthorshipEdge[K] } = {
    source,
    target,
    papers: only && together.length === 1 ? only.alone : together.map(({ paper }) => paper.id),
    weightFull: together.length,
    weightFractional: fractional,
  };
  // One by one, as there are hundreds of thousands.
  if (first !== undefined) edge.firstYear = first;
  if (last !== undefined) edge.lastYear = last;
  return edge;
}

/** Pairs of authors, a paper at a time, that are still worked out: a paper of 7,000 has 24 million. */
const mostPairs = 2_000_000;

/** The limit asked for, lowered until the papers below it have no more than `mostPairs` pairs. */
function limitFor(
  lists: readonly Pick<JointPaper, 'authors' | 'total'>[],
  asked: number | null,
): number | null {
  const pairs = new Map<number, number>();
  for (const { authors, total } of lists) {
    const own = (authors.length * (authors.length - 1)) / 2;
    if (own > 0) pairs.set(total, (pairs.get(total) ?? 0) + own);
  }
  let sum = 0;
  let limit = 1;
  for (const [total, own] of [...pairs].sort(([a], [b]) => a - b)) {
    if (asked !== null && total > asked) return asked;
    sum += own;
    if (sum > mostPairs) return limit;
    limit = total;
  }
  return asked;
}

/** The weight of an edge under a way of counting. */
export const edgeWeight = (edge: CoauthorshipEdge, counting: Counting): number =>
  counting === 'full' ? edge.weightFull : edge.weightFractional;
