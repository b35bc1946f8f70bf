/** Texts as sparse vectors of their terms' weights, and the terms' lists of texts (an inverted index). */

import { naturalLogarithm } from '../text/logarithm.ts';
import type { TermTable } from '../text/termTable.ts';

/** Words in more than this share of the papers link everything to everything and are passed over. */
const commonShare = 0.5;

/** So are words in more papers than this: they tell little in a large corpus and cost the most. */
const mostPostings = 2000;

/** Row i stands in `ids` and `weights` from `starts[i]` to `starts[i + 1]`. */
export interface TermVectors {
  readonly terms: number;
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  readonly weights: Float64Array;
}

/** For term t, from `starts[t]` to `starts[t + 1]`, the papers that have it, by rising number. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly papers: Uint32Array;
  readonly weights: Float64Array;
}

/** Unit vectors of (1 + ln tf) · ln(1 + N / df), terms in the order in which they first occur. */
export function termVectors({ texts, terms, starts, ids, counts }: TermTable): TermVectors {
  const frequency = new Uint32Array(terms.length);
  for (const id of ids) frequency[id] = (frequency[id] ?? 0) + 1;
  const limit = Math.max(2, Math.min(mostPostings, texts * commonShare));
  // A word that no other text has cannot link, but it still makes this text less like others.
  const rarity = Float64Array.from(frequency, (df) =>
    df > limit ? 0 : naturalLogarithm(1 + texts / df),
  );
  const own = { starts: new Uint32Array(texts + 1), ids: ids.slice() };
  const weights = new Float64Array(ids.length);
  let end = 0;
  for (let text = 0; text < texts; text++) {
    const begin = end;
    let squares = 0;
    for (let k = starts[text] ?? 0; k < (starts[text + 1] ?? 0); k++) {
      const id = ids[k] ?? 0;
      const rare = rarity[id] ?? 0;
      if (rare === 0) continue;
      const weight = (1 + naturalLogarithm(counts[k] ?? 1)) * rare;
      own.ids[end] = id;
      weights[end++] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    for (let k = begin; k < end; k++) weights[k] = (weights[k] ?? 0) / length;
    own.starts[text + 1] = end;
  }
  return {
    terms: terms.length,
    starts: own.starts,
    ids: own.ids.subarray(0, end),
    weights: weights.subarray(0, end),
  };
}

/** The same numbers by term. */
export function postingsOf({ terms, starts, ids, weights }: TermVectors): Postings {
  const firsts = new Uint32Array(terms + 1);
  for (const id of ids) firsts[id + 1] = (firsts[id + 1] ?? 0) + 1;
  for (let t = 0; t < terms; t++) firsts[t + 1] = (firsts[t + 1] ?? 0) + (firsts[t] ?? 0);
  const next = firsts.slice();
  const papers = new Uint32Array(ids.length);
  const their = new Float64Array(ids.length);
  for (let paper = 0; paper + 1 < starts.length; paper++) {
    for (let k = starts[paper] ?? 0; k < (starts[paper + 1] ?? 0); k++) {
      const at = next[ids[k] ?? 0] ?? 0;
      papers[at] = paper;
      their[at] = weights[k] ?? 0;
      next[ids[k] ?? 0] = at + 1;
    }
  }
  return { starts: firsts, papers, weights: their };
}
