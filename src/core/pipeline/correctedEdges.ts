/** The co-authorship edges that corrections change, exactly as a rebuild would make them. */

import { type EdgePaper, edgeOf, edgeWeight } from '../graph/coauthorship.ts';
import { adjacencyOf, edgesAt, placesOf, referencesOf } from '../graph/places.ts';
import type { Dataset } from '../model/dataset.ts';
import type { AuthorId } from '../model/ids.ts';
import type { CoauthorshipEdge } from '../model/network.ts';
import { authorTotal } from '../model/paper.ts';
import type { RowEdits } from '../model/rowEdits.ts';
import type { People } from '../resolve/corrections/people.ts';

/** Linear in the edges of the dataset, and in the papers of whom corrections touch. */
export function correctedEdges(base: Dataset, people: People): RowEdits<CoauthorshipEdge> {
  const touched = touchedAuthors(people);
  const fresh = edgesOf(touched, base, people);
  const gone: number[] = [];
  const come: { at: number; row: CoauthorshipEdge }[] = [];
  for (const [key, at] of oldEdges(touched, base)) {
    const row = fresh.get(key);
    fresh.delete(key);
    if (row && isSame(row, base.coauthorships.at(at) as CoauthorshipEdge)) continue;
    gone.push(at);
    if (row) come.push({ at, row });
  }
  for (const row of fresh.values()) come.push({ at: placeOf(row, base), row });
  return {
    gone: gone.sort((a, b) => a - b),
    come: come.sort((a, b) => a.at - b.at || compareEdges(a.row, b.row)),
  };
}

/** Everybody who has other authorships than before, and who had. */
function touchedAuthors({ changed, authorship }: People): Set<AuthorId> {
  const touched = new Set<AuthorId>();
  for (const [row, id] of changed.rows) {
    touched.add(id);
    touched.add(authorship(row).author);
  }
  return touched;
}

const keyOf = (source: AuthorId, target: AuthorId): string => `${source} ${target}`;

/** The edges that touched authors had: their indices by their ends. */
function oldEdges(touched: ReadonlySet<AuthorId>, base: Dataset): Map<string, number> {
  const { authors, coauthorships } = base;
  const places = placesOf<AuthorId>(authors);
  const found = new Map<string, number>();
  if (touched.size === 0) return found;
  const adjacency = adjacencyOf(
    authors.length,
    referencesOf(coauthorships, 'source', places),
    referencesOf(coauthorships, 'target', places),
  );
  for (const id of touched) {
    const place = places.get(id);
    if (place === undefined) continue;
    for (const at of edgesAt(adjacency, place)) {
      const { source, target } = coauthorships.at(at) as CoauthorshipEdge;
      found.set(keyOf(source, target), at);
    }
  }
  return found;
}

/** The edges that they have now, by their ends. */
function edgesOf(
  touched: ReadonlySet<AuthorId>,
  base: Dataset,
  people: People,
): Map<string, CoauthorshipEdge> {
  const limit = base.authorLimit === undefined ? base.options.maxAuthorsPerPaper : base.authorLimit;
  const papers = new Map<number, EdgePaper | undefined>();
  /** Undefined where the paper has too many authors. */
  const paperAt = (at: number): EdgePaper | undefined => {
    if (papers.has(at)) return papers.get(at);
    const paper = people.paper(at);
    const total = authorTotal(paper, people.rowsOn(at).length);
    const counts = limit === null || total <= limit;
    papers.set(at, counts ? { paper, total, alone: [paper.id] } : undefined);
    return papers.get(at);
  };
  const edges = new Map<string, CoauthorshipEdge>();
  for (const id of touched) {
    const company = new Map<AuthorId, EdgePaper[]>();
    for (const row of people.rowsOf(id)) {
      const at = people.paperOf(row);
      const paper = paperAt(at);
      if (!paper) continue;
      for (const other of Array.from(people.rowsOn(at), people.authorOf)) {
        // Edges between two who are touched are made once.
        if (other === id || (other < id && touched.has(other))) continue;
        const together = company.get(other);
        if (together) together.push(paper);
        else company.set(other, [paper]);
      }
    }
    for (const [other, together] of company) {
      const [source, target] = id < other ? [id, other] : [other, id];
      const edge = edgeOf(source, target, together);
      if (isWithin(edge, base, people)) edges.set(keyOf(source, target), edge);
    }
  }
  return edges;
}

/**
 * Whether the options leave an edge in the network. Which component is the largest is not worked out
 * again: what had no place before stays outside.
 */
function isWithin(edge: CoauthorshipEdge, base: Dataset, people: People): boolean {
  const { counting, minEdgeWeight = 0, minPapersPerAuthor = 0, giantComponentOnly } = base.options;
  const ends = [edge.source, edge.target];
  return (
    edgeWeight(edge, counting) >= minEdgeWeight &&
    ends.every((id) => people.rowsOf(id).length >= minPapersPerAuthor) &&
    (!giantComponentOnly || ends.some((id) => hasPlace(base, id)))
  );
}

function hasPlace({ authors, layouts }: Dataset, id: AuthorId): boolean {
  const at = placesOf<AuthorId>(authors).get(id);
  return at !== undefined && (layouts.authors.x.at(at) ?? null) !== null;
}

const isSame = (a: CoauthorshipEdge, b: CoauthorshipEdge): boolean =>
  a.weightFractional === b.weightFractional &&
  a.papers.length === b.papers.length &&
  a.papers.every((paper, i) => paper === b.papers[i]);

const compareEdges = (a: CoauthorshipEdge, b: CoauthorshipEdge): number => {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.target < b.target ? -1 : a.target > b.target ? 1 : 0;
};

/** The index of the first edge that comes after one that is not there. */
function placeOf(row: CoauthorshipEdge, { coauthorships }: Dataset): number {
  let [low, high] = [0, coauthorships.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareEdges(coauthorships.at(middle) as CoauthorshipEdge, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
