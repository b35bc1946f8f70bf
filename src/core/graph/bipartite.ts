/** The author-paper network: the ground truth that the other networks are projections of. */

import Graph from 'graphology';
import type { Author, Authorship } from '../model/author.ts';
import type { Paper } from '../model/paper.ts';

/**
 * An undirected graphology graph with all authors and papers as nodes (keys are their ids) and an
 * edge for each authorship. Nodes are added in dataset order: authors, then papers.
 */
export function buildBipartite(
  authors: readonly Author[],
  papers: readonly Paper[],
  authorships: readonly Authorship[],
): Graph {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const { id } of authors) graph.addNode(id, { kind: 'author' });
  for (const { id } of papers) graph.addNode(id, { kind: 'paper' });
  for (const { author, paper } of authorships) graph.mergeEdge(author, paper);
  return graph;
}
