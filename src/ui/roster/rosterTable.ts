/** A matched roster as a table: one row an entry, as it was given, with who was found. */

import { type Cell, csvTable } from '../../core/exports/csvCells.ts';
import type { RosterMeans, RosterRow } from '../../core/query/roster/matchRoster.ts';
import { memberOf, type RosterChoices, standingOf } from '../../core/query/roster/members.ts';

/** How a candidate is related to what was given, in words. */
export const meansWords: Readonly<Record<RosterMeans, string>> = {
  orcid: 'same ORCID',
  'same-name': 'same name',
  'same-letters': 'same name, spelled otherwise',
  'middle-initial': 'middle name shortened',
  'middle-dropped': 'without a middle name',
  exchanged: 'names exchanged',
  initial: 'initials',
  'initials-only': 'initials',
  'short-form': 'short form of the given name',
  'first-dropped': 'without the first given name',
  'family-part': 'part of the family name',
  'given-slip': 'a letter differs',
  'family-slip': 'a letter differs',
  near: 'a name like it',
};

const standings = { matched: 'matched', ambiguous: 'ambiguous', unmatched: 'not found' } as const;

const header = [
  'line',
  'given',
  'result',
  'author',
  'author id',
  'papers',
  'because',
  'candidates',
];

export function rosterTable(rows: readonly RosterRow[], choices: RosterChoices): string {
  return csvTable(
    header,
    rows.map((row): Cell[] => {
      const { entry, candidates, fitting } = row;
      const member = memberOf(row, choices);
      const found = candidates.find(({ person }) => person.id === member);
      const standing = standingOf(row, choices);
      return [
        entry.line,
        entry.text,
        standings[standing],
        found?.person.name,
        member,
        found?.person.papers,
        found && meansWords[found.means],
        standing === 'ambiguous' ? fitting : undefined,
      ];
    }),
    true,
  );
}
