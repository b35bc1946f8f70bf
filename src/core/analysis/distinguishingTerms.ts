/** The words that set groups of texts apart from one another. */

import { naturalLogarithm } from '../text/logarithm.ts';
import { terms } from '../text/tokens.ts';

/**
 * For each group of texts its most telling terms, at most `count`. A text is a title, a line end and
 * an abstract. A term scores by the share of the group's texts that have it, those with it in their
 * title counted twice, times ln(1 + texts / texts with it): class-based TF-IDF, cf. Grootendorst
 * 2022, arXiv:2203.05794. Terms of one text only, or of less than a quarter of the group, do not
 * speak for it (unless the group is a single text).
 */
export function distinguishingTerms(
  groups: readonly (readonly string[])[],
  count: number,
): string[][] {
  const overall = new Map<string, number>();
  let texts = 0;
  const perGroup = groups.map((group) => {
    const frequency = new Map<string, { texts: number; titles: number }>();
    for (const text of group) {
      texts++;
      const inTitle = new Set(terms(text.split('\n', 1)[0] ?? ''));
      for (const term of new Set(terms(text))) {
        const entry = frequency.get(term) ?? { texts: 0, titles: 0 };
        entry.texts++;
        if (inTitle.has(term)) entry.titles++;
        frequency.set(term, entry);
        overall.set(term, (overall.get(term) ?? 0) + 1);
      }
    }
    return frequency;
  });
  return perGroup.map((frequency, i) => {
    const size = groups[i]?.length ?? 1;
    const least = size > 1 ? Math.max(2, size / 4) : 1;
    const scored: { term: string; score: number }[] = [];
    for (const [term, { texts: df, titles }] of frequency) {
      if (df < least || term.length < 3) continue;
      const lift = naturalLogarithm(1 + texts / (overall.get(term) ?? df));
      scored.push({ term, score: ((df + titles) / size) * lift });
    }
    scored.sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
    return scored.slice(0, count).map(({ term }) => term);
  });
}
