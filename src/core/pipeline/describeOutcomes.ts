/** What became of corrections, in a sentence. */

import type { CorrectionOutcome } from '../model/correction.ts';
import { counted, formatCount, listed } from '../text/wording.ts';

/** `12 corrections: 9 applied, 2 already so and 1 refused.` */
export function describeOutcomes(outcomes: readonly CorrectionOutcome[]): string {
  const parts = kinds.flatMap(([became, word]) => {
    const count = outcomes.filter((outcome) => outcome.became === became).length;
    return count === 0 ? [] : [`${formatCount(count)} ${word}`];
  });
  const all = counted(outcomes.length, 'correction');
  return parts.length === 0 ? `${all}.` : `${all}: ${listed(parts, parts.length)}.`;
}

const kinds: readonly (readonly [CorrectionOutcome['became'], string])[] = [
  ['changed', 'applied'],
  ['in-order', 'already so'],
  ['refused', 'refused'],
  ['not-found', 'about nobody in the papers'],
];
