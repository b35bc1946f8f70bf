/**
 * The co-authorship network: the one-mode projection of the bipartite network onto authors.
 * Full counting adds 1 for each joint paper; fractional counting adds 1/(n-1) for a paper with n
 * authors, so that each paper adds 1 to each of its authors' weighted degrees (Newman 2001,
 * doi:10.1103/PhysRevE.64.016132; Perianes-Rodriguez, Waltman & van Eck 2016,
 * doi:10.1016/j.joi.2016.10.006).
 */

import Graph from 'graphology';
import type { Author } from '../model/author.ts';
import { type AuthorId, isAuthorId, type PaperId } from '../model/ids.ts';
import type { CoauthorshipEdge } from '../model/network.ts';
import type { Counting } from '../model/options.ts';
import { type Paper, paperYear } from '../model/paper.ts';

export interface Projection {
  /** By source, then target. */
  readonly edges: readonly CoauthorshipEdge[];
  /** Papers left out because they have more than `authorLimit` authors. */
  readonly papersOverLimit: number;
  /** The limit asked for, or a lower one where the pairs would be too many; null: none. */
  readonly authorLimit: number | null;
}

interface Building {
  readonly source: AuthorId;
  readonly target: AuthorId;
  readonly papers: PaperId[];
  fractional: number;
  first: number | undefined;
  last: number | undefined;
}

/**
 * How many authors the paper has for fractional counting and for the limit: what documents state
 * or imply, and never fewer than are named.
 */
export const authorTotal = (paper: Paper, named: number): number =>
  Math.max(named, paper.authorCount[0]?.value ?? 0);

/**
 * Projects the bipartite network onto authors; O(sum of squared named authors per paper). `papers`
 * are its papers, in the order in which an edge lists them.
 */
export function projectCoauthorships(
  bipartite: Graph,
  papers: readonly Paper[],
  maxAuthorsPerPaper: number | null,
): Projection {
  const building = new Map<string, Building>();
  const lists = papers.map((paper) => {
    const authors = bipartite.neighbors(paper.id).filter(isAuthorId).sort(inCodeUnits);
    return { paper, authors, total: authorTotal(paper, authors.length) };
  });
  const authorLimit = limitFor(lists, maxAuthorsPerPaper);
  let papersOverLimit = 0;
  for (const { paper, authors, total } of lists) {
    if (authorLimit !== null && total > authorLimit) {
      papersOverLimit++;
      continue;
    }
    for (const [i, source] of authors.entries()) {
      for (const target of authors.slice(i + 1)) addPair(building, source, target, paper, total);
    }
  }
  const edges = [...building.values()]
    .map(({ source, target, papers: joint, fractional, first, last }) => ({
      source,
      target,
      papers: joint,
      weightFull: joint.length,
      weightFractional: fractional,
      ...(first === undefined ? {} : { firstYear: first }),
      ...(last === undefined ? {} : { lastYear: last }),
    }))
    .sort((a, b) =>
      a.source !== b.source ? (a.source < b.source ? -1 : 1) : a.target < b.target ? -1 : 1,
    );
  return { edges, papersOverLimit, authorLimit };
}

/** Pairs of authors, a paper at a time, that are still worked out: a paper of 7,000 has 24 million. */
const mostPairs = 2_000_000;

/** The limit asked for, lowered until the papers below it have no more than `mostPairs` pairs. */
function limitFor(
  lists: readonly { readonly authors: readonly AuthorId[]; readonly total: number }[],
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

const inCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function addPair(
  building: Map<string, Building>,
  source: AuthorId,
  target: AuthorId,
  paper: Paper,
  total: number,
): void {
  const key = `${source}|${target}`;
  let edge = building.get(key);
  if (!edge) {
    edge = { source, target, papers: [], fractional: 0, first: undefined, last: undefined };
    building.set(key, edge);
  }
  edge.papers.push(paper.id);
  edge.fractional += 1 / (total - 1);
  const year = paperYear(paper);
  if (year !== undefined) {
    edge.first = Math.min(edge.first ?? year, year);
    edge.last = Math.max(edge.last ?? year, year);
  }
}

/** The weight of an edge under a way of counting. */
export const edgeWeight = (edge: CoauthorshipEdge, counting: Counting): number =>
  counting === 'full' ? edge.weightFull : edge.weightFractional;

/** As an undirected graphology graph, nodes and edges in dataset order, with `weight` on edges. */
export function buildCoauthorship(
  authors: readonly Author[],
  edges: readonly CoauthorshipEdge[],
  counting: Counting,
): Graph {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const { id } of authors) graph.addNode(id);
  for (const edge of edges) {
    graph.addEdge(edge.source, edge.target, { weight: edgeWeight(edge, counting) });
  }
  return graph;
}
