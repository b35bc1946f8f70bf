/** The words that set groups of texts apart from one another. */

import { naturalLogarithm } from '../text/logarithm.ts';
import type { TermTable } from '../text/termTable.ts';

/**
 * For each group of texts, given by their numbers in the table, its most telling terms, at most
 * `count`. A text is a title, a line end and an abstract; texts that are the same to the letter
 * count once in a group. A term scores by the share of the group's texts that have it, those with it
 * in their title counted twice, times ln(1 + texts / texts with it): class-based TF-IDF, cf.
 * Grootendorst 2022, arXiv:2203.05794. Terms of one text only, or of less than a quarter of the
 * group, do not speak for it (unless the group is a single text). Linear in the terms of the groups.
 */
export function distinguishingTerms(
  groups: readonly (readonly number[])[],
  table: TermTable,
  count: number,
): string[][] {
  const { terms, starts, ids, inFirstLine, firstAlike } = table;
  const distinct = groups.map((group) => new Set(group.map((text) => firstAlike[text] ?? text)));
  const overall = new Uint32Array(terms.length);
  let texts = 0;
  for (const group of distinct) {
    texts += group.size;
    for (const text of group) {
      for (let k = starts[text] ?? 0; k < (starts[text + 1] ?? 0); k++) {
        overall[ids[k] ?? 0] = (overall[ids[k] ?? 0] ?? 0) + 1;
      }
    }
  }
  /** Of the group at hand, texts with a term, and those with it in their title. */
  const having = new Uint32Array(terms.length);
  const titled = new Uint32Array(terms.length);
  return distinct.map((group) => {
    const present: number[] = [];
    for (const text of group) {
      const begin = starts[text] ?? 0;
      const titleEnd = begin + (inFirstLine[text] ?? 0);
      for (let k = begin; k < (starts[text + 1] ?? 0); k++) {
        const id = ids[k] ?? 0;
        if (having[id] === 0) present.push(id);
        having[id] = (having[id] ?? 0) + 1;
        if (k < titleEnd) titled[id] = (titled[id] ?? 0) + 1;
      }
    }
    const least = group.size > 1 ? Math.max(2, group.size / 4) : 1;
    const scored: { term: string; score: number }[] = [];
    for (const id of present) {
      const [df, titles, term] = [having[id] ?? 0, titled[id] ?? 0, terms[id] ?? ''];
      having[id] = 0;
      titled[id] = 0;
      if (df < least || term.length < 3) continue;
      const lift = naturalLogarithm(1 + texts / (overall[id] ?? df));
      scored.push({ term, score: ((df + titles) / group.size) * lift });
    }
    scored.sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
    return scored.slice(0, count).map(({ term }) => term);
  });
}
