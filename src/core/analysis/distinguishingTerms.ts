/** The words that set groups of texts apart from one another. */

import { naturalLogarithm } from '../text/logarithm.ts';
import { terms } from '../text/tokens.ts';

/**
 * For each group of texts its most telling terms, at most `count`: class-based TF-IDF, the share of
 * the group's texts with the term times ln(1 + texts / texts with it), for terms that at
 * least two of its texts and a quarter of them have (one, where the group is a single text). Cf. Grootendorst 2022, arXiv:2203.05794.
 */
export function distinguishingTerms(
  groups: readonly (readonly string[])[],
  count: number,
): string[][] {
  const overall = new Map<string, number>();
  let texts = 0;
  const perGroup = groups.map((group) => {
    const frequency = new Map<string, number>();
    for (const text of group) {
      texts++;
      for (const term of new Set(terms(text))) {
        frequency.set(term, (frequency.get(term) ?? 0) + 1);
        overall.set(term, (overall.get(term) ?? 0) + 1);
      }
    }
    return frequency;
  });
  return perGroup.map((frequency, i) => {
    const size = groups[i]?.length ?? 1;
    // What few of its texts say does not speak for the group.
    const least = size > 1 ? Math.max(2, size / 4) : 1;
    const scored: { term: string; score: number }[] = [];
    for (const [term, df] of frequency) {
      if (df < least || term.length < 3) continue;
      const elsewhere = overall.get(term) ?? df;
      scored.push({ term, score: (df / size) * naturalLogarithm(1 + texts / elsewhere) });
    }
    scored.sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
    return scored.slice(0, count).map(({ term }) => term);
  });
}
