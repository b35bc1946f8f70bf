/**
 * The paper network: papers whose titles and abstracts use the same telling words, by the cosine
 * of their TF-IDF vectors (Salton & Buckley 1988, doi:10.1016/0306-4573(88)90021-0). It gives
 * papers whose authors nobody names a place beside their neighbours.
 */

import Graph from 'graphology';
import type { SimilarityEdge } from '../model/network.ts';
import { type Paper, preferredText } from '../model/paper.ts';
import { naturalLogarithm } from '../text/logarithm.ts';
import { terms } from '../text/tokens.ts';

interface Posting {
  readonly paper: number;
  readonly weight: number;
}

/** Words in more than this share of the papers link everything to everything and are passed over. */
const commonShare = 0.5;

/** So are words in more papers than this: they tell little in a large corpus and cost the most. */
const mostPostings = 2000;

/**
 * Links each paper to its `neighbours` most similar papers with a cosine of at least `threshold`.
 * An edge stands where either end chose the other. O(papers × postings of their terms).
 */
export function linkSimilarPapers(
  papers: readonly Paper[],
  threshold: number,
  neighbours: number,
): SimilarityEdge[] {
  const vectors = weightedVectors(papers.map(preferredText));
  const postings = new Map<string, Posting[]>();
  for (const [paper, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const list = postings.get(term);
      if (list) list.push({ paper, weight });
      else postings.set(term, [{ paper, weight }]);
    }
  }
  const edges = new Map<string, SimilarityEdge>();
  const cosine = new Float64Array(papers.length);
  for (const [i, vector] of vectors.entries()) {
    const touched: number[] = [];
    for (const [term, weight] of vector) {
      for (const posting of postings.get(term) ?? []) {
        if (cosine[posting.paper] === 0) touched.push(posting.paper);
        cosine[posting.paper] = (cosine[posting.paper] ?? 0) + weight * posting.weight;
      }
    }
    const nearest = touched
      .filter((j) => j !== i && (cosine[j] ?? 0) >= threshold)
      .sort((a, b) => (cosine[b] ?? 0) - (cosine[a] ?? 0) || a - b)
      .slice(0, neighbours);
    for (const j of nearest) {
      // Summed from the lower-numbered side only, so that both directions agree to the last bit.
      const [source, target] = [papers[Math.min(i, j)], papers[Math.max(i, j)]];
      if (!source || !target) continue;
      const key = `${source.id}|${target.id}`;
      if (!edges.has(key)) {
        edges.set(key, {
          source: source.id,
          target: target.id,
          similarity: Math.min(1, dot(vectors[Math.min(i, j)], vectors[Math.max(i, j)])),
        });
      }
    }
    for (const j of touched) cosine[j] = 0;
  }
  return [...edges.values()].sort((a, b) =>
    a.source !== b.source ? (a.source < b.source ? -1 : 1) : a.target < b.target ? -1 : 1,
  );
}

function dot(
  a: ReadonlyMap<string, number> | undefined,
  b: ReadonlyMap<string, number> | undefined,
): number {
  let sum = 0;
  for (const [term, weight] of a ?? []) sum += weight * (b?.get(term) ?? 0);
  return sum;
}

/** Unit vectors of (1 + ln tf) · ln(N / df), terms in the order in which they first occur. */
function weightedVectors(texts: readonly string[]): ReadonlyMap<string, number>[] {
  const counts = texts.map((text) => {
    const count = new Map<string, number>();
    for (const term of terms(text)) count.set(term, (count.get(term) ?? 0) + 1);
    return count;
  });
  const documentFrequency = new Map<string, number>();
  for (const count of counts) {
    for (const term of count.keys()) {
      documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
    }
  }
  const limit = Math.max(2, Math.min(mostPostings, texts.length * commonShare));
  return counts.map((count) => {
    const vector = new Map<string, number>();
    let squares = 0;
    for (const [term, frequency] of count) {
      const df = documentFrequency.get(term) ?? 1;
      // A word that no other text has cannot link, but it still makes this text less like others.
      if (df > limit) continue;
      const weight = (1 + naturalLogarithm(frequency)) * naturalLogarithm(1 + texts.length / df);
      vector.set(term, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    if (length > 0) for (const [term, weight] of vector) vector.set(term, weight / length);
    return vector;
  });
}

/** As an undirected graphology graph with `weight` on edges. */
export function buildSimilarity(papers: readonly Paper[], edges: readonly SimilarityEdge[]): Graph {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const { id } of papers) graph.addNode(id);
  for (const { source, target, similarity } of edges) {
    graph.addEdge(source, target, { weight: similarity });
  }
  return graph;
}
