/** Lists of corrections and thesauri, applied one after the other to what resolution found. */

import type { Correction, CorrectionOutcome } from '../model/correction.ts';
import type { Issue } from '../model/issue.ts';
import type { People } from '../resolve/resolveCorpus.ts';
import { correctIdentities } from './correctedIdentities.ts';
import type { CorrectionsInput } from './correctionsInput.ts';
import { correctionsOf } from './thesaurus.ts';

export interface CorrectedPeople {
  readonly people: People;
  /** All of them, those that thesauri became as well. */
  readonly corrections: readonly Correction[];
  readonly outcomes: readonly CorrectionOutcome[];
  readonly issues: readonly Issue[];
}

export function correctPeople(found: People, inputs: readonly CorrectionsInput[]): CorrectedPeople {
  let people = found;
  const corrections: Correction[] = [];
  const outcomes: CorrectionOutcome[] = [];
  const issues: Issue[] = [];
  for (const input of inputs) {
    const read =
      input.kind === 'corrections'
        ? { corrections: input.corrections, issues: [] }
        : correctionsOf(input.lines, people);
    const done = correctIdentities(people, read.corrections, corrections);
    people = done.identified;
    corrections.push(...read.corrections);
    outcomes.push(...done.outcomes);
    issues.push(...read.issues, ...done.outcomes.flatMap((outcome) => outcome.issues));
  }
  return { people, corrections, outcomes, issues };
}
