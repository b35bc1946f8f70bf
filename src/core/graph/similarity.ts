/**
 * The paper network: papers whose titles and abstracts use the same telling words, by the cosine
 * of their TF-IDF vectors (Salton & Buckley 1988, doi:10.1016/0306-4573(88)90021-0). It gives
 * papers whose authors nobody names a place beside their neighbours.
 */

import type { PaperId } from '../model/ids.ts';
import type { SimilarityEdge } from '../model/network.ts';
import type { TermTable } from '../text/termTable.ts';
import { postingsOf, type TermVectors, termVectors } from './termVectors.ts';

/** Papers between two calls of `step`. */
const stepLength = 1000;

/**
 * Links each paper to its `neighbours` most similar papers with a cosine of at least `threshold`;
 * an edge stands where either end chose the other. `papers` are in dataset order, and `table` is of
 * their texts; edges come by source, then target. `step` is awaited now and then.
 * O(papers × postings of their terms).
 */
export async function linkSimilarPapers(
  papers: readonly { readonly id: PaperId }[],
  table: TermTable,
  threshold: number,
  neighbours: number,
  step?: (done: number, total: number) => Promise<unknown>,
): Promise<SimilarityEdge[]> {
  const vectors = termVectors(table);
  const search = nearestPapers(vectors, threshold, neighbours);
  const count = papers.length;
  const pairs: number[] = [];
  for (let i = 0; i < count; i++) {
    if (step && i % stepLength === 0) await step(i, count);
    // The lower number counts for more, so that pairs sort by source, then target.
    for (const j of search(i)) pairs.push(Math.min(i, j) * count + Math.max(i, j));
  }
  return edgesOf(papers, vectors, Float64Array.from(pairs).sort());
}

/** Gives for a paper the papers nearest to it, the nearest first; of equals the earlier. */
function nearestPapers(
  vectors: TermVectors,
  threshold: number,
  neighbours: number,
): (paper: number) => readonly number[] {
  const { starts, ids, weights } = vectors;
  const { starts: firsts, papers, weights: their } = postingsOf(vectors);
  const cosine = new Float64Array(starts.length - 1);
  const touched = new Uint32Array(starts.length - 1);
  return (paper) => {
    let count = 0;
    for (let k = starts[paper] ?? 0; k < (starts[paper + 1] ?? 0); k++) {
      const id = ids[k] ?? 0;
      const weight = weights[k] ?? 0;
      const end = firsts[id + 1] ?? 0;
      for (let p = firsts[id] ?? 0; p < end; p++) {
        const other = papers[p] ?? 0;
        const sum = cosine[other] ?? 0;
        if (sum === 0) touched[count++] = other;
        cosine[other] = sum + weight * (their[p] ?? 0);
      }
    }
    const nearest: number[] = [];
    let least = threshold;
    for (let t = 0; t < count; t++) {
      const other = touched[t] ?? 0;
      const own = cosine[other] ?? 0;
      if (own < least || other === paper) continue;
      let at = nearest.length;
      while (at > 0 && isNearer(cosine, other, nearest[at - 1] ?? 0)) at--;
      if (at >= neighbours) continue;
      nearest.splice(at, 0, other);
      if (nearest.length > neighbours) nearest.pop();
      if (nearest.length === neighbours) least = cosine[nearest[neighbours - 1] ?? 0] ?? least;
    }
    for (let t = 0; t < count; t++) cosine[touched[t] ?? 0] = 0;
    return nearest;
  };
}

function isNearer(cosine: Float64Array, a: number, b: number): boolean {
  const [x, y] = [cosine[a] ?? 0, cosine[b] ?? 0];
  return x > y || (x === y && a < b);
}

/** Edges for pairs by rising number; a pair that both ends chose stands there twice. */
function edgesOf(
  papers: readonly { readonly id: PaperId }[],
  { starts, ids, weights, terms }: TermVectors,
  pairs: Float64Array,
): SimilarityEdge[] {
  const edges: SimilarityEdge[] = [];
  const weightOf = new Float64Array(terms);
  let loaded = -1;
  const load = (paper: number, on: boolean) => {
    for (let k = starts[paper] ?? 0; k < (starts[paper + 1] ?? 0); k++) {
      weightOf[ids[k] ?? 0] = on ? (weights[k] ?? 0) : 0;
    }
  };
  for (const [at, pair] of pairs.entries()) {
    if (pair === pairs[at - 1]) continue;
    const i = Math.floor(pair / papers.length);
    const j = pair % papers.length;
    const [source, target] = [papers[i], papers[j]];
    if (!source || !target) continue;
    if (loaded >= 0) load(loaded, false);
    load(j, true);
    loaded = j;
    // Summed from the lower-numbered side only, so that both directions agree to the last bit.
    let sum = 0;
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      sum += (weights[k] ?? 0) * (weightOf[ids[k] ?? 0] ?? 0);
    }
    edges.push({ source: source.id, target: target.id, similarity: Math.min(1, sum) });
  }
  return edges;
}
