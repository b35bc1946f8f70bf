/** Who the members are, by the matches and by what a person chose. */

import type { AuthorId } from '../../model/ids.ts';
import { entryKey, type RosterRow } from './matchRoster.ts';

/** By `entryKey`: the author who is meant, or null: none of those that were offered. */
export type RosterChoices = Readonly<Record<string, AuthorId | null>>;

/** Undefined: nobody, or it is still open. */
export function memberOf(row: RosterRow, choices: RosterChoices): AuthorId | undefined {
  const key = entryKey(row.entry);
  const chosen = Object.hasOwn(choices, key) ? choices[key] : undefined;
  if (chosen !== undefined) return chosen ?? undefined;
  return row.group === 'matched' ? row.candidates[0]?.person.id : undefined;
}

/** Each once, by id. */
export const membersIn = (rows: readonly RosterRow[], choices: RosterChoices): AuthorId[] =>
  [...new Set(rows.flatMap((row) => memberOf(row, choices) ?? []))].sort();

export interface RosterCounts {
  readonly matched: number;
  /** Several fit and none is chosen. */
  readonly ambiguous: number;
  /** Nobody fits, or none of those who were offered. */
  readonly unmatched: number;
  /** Rows, of the others, that say what an earlier one says. */
  readonly again: number;
}

/** Every row is in one of the first three. */
export function countRows(rows: readonly RosterRow[], choices: RosterChoices): RosterCounts {
  const counts = { matched: 0, ambiguous: 0, unmatched: 0, again: 0 };
  for (const row of rows) {
    counts[standingOf(row, choices)]++;
    if (row.again !== undefined) counts.again++;
  }
  return counts;
}

/** In which group a row is after what was chosen. */
export function standingOf(row: RosterRow, choices: RosterChoices): RosterRow['group'] {
  if (memberOf(row, choices) !== undefined) return 'matched';
  return choices[entryKey(row.entry)] === null || row.group !== 'ambiguous'
    ? 'unmatched'
    : 'ambiguous';
}
