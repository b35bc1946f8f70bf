/** What is reported of corrections, in words. */

import type { Correction, Denoted } from '../../model/correction.ts';
import { excerpt, type Issue } from '../../model/issue.ts';
import { counted, listed } from '../../text/wording.ts';

/** A correction with its number among all, from 1. */
export interface Numbered {
  readonly correction: Correction;
  readonly number: number;
}

const quoted = (name: string): string => `“${excerpt(name)}”`;
const names = (people: readonly Denoted[]): string =>
  listed(people.map(({ name }) => quoted(name)));

/** `Correction 3 (“A” and “B” are one person)`. */
function title({ correction, number }: Numbered): string {
  switch (correction.kind) {
    case 'same': {
      const { people } = correction;
      const verb = people.length === 1 ? 'is' : 'are';
      return `Correction ${number} (${names(people)} ${verb} one person)`;
    }
    case 'apart':
      return `Correction ${number} (${names(correction.people)} are different people)`;
    case 'name':
      return `Correction ${number} (${quoted(correction.person.name)} is called ${quoted(correction.name)})`;
  }
}

const remark = (severity: Issue['severity'], code: string, of: Numbered, text: string): Issue => ({
  severity,
  code,
  message: `${title(of)}: ${text}`,
});

/** Not applied, for the mentions of too few people are in the papers. */
export const notFound = (of: Numbered, missing: readonly Denoted[]): Issue =>
  remark(
    'warning',
    'correction-not-found',
    of,
    `none of the papers that it names for ${names(missing)} has such an author. It was not applied.`,
  );

/** Some mentions are not in the papers; the others were applied. */
export const partlyFound = (of: Numbered, missing: number, all: number): Issue =>
  remark(
    'info',
    'correction-partly-found',
    of,
    `${counted(missing, 'mention')} of ${all} ${missing === 1 ? 'is' : 'are'} not in the papers. The others were followed.`,
  );

export const onOnePaper = (of: Numbered, both: readonly string[], paper: string): Issue =>
  remark(
    'warning',
    'correction-same-paper',
    of,
    `${listed(both.map(quoted))} are both authors of “${excerpt(paper, 60)}”, so that they are not one person. It was not applied.`,
  );

export const otherOrcids = (of: Numbered): Issue =>
  remark(
    'warning',
    'correction-other-orcid',
    of,
    'they are registered under different ORCIDs. They were joined, for a person said so.',
  );

export const newMentions = (of: Numbered, count: number, name: string): Issue =>
  remark(
    'info',
    'correction-new-papers',
    of,
    `it does not name ${counted(count, 'paper')} of ${quoted(name)}, which went with the co-authors.`,
  );

/** An earlier one said otherwise. */
export const undoes = (of: Numbered, earlier: number): Issue =>
  remark(
    'warning',
    'correction-undone',
    of,
    `correction ${earlier} said otherwise. The later one counts.`,
  );

export const emptyName = (of: Numbered): Issue =>
  remark('warning', 'correction-empty-name', of, 'the name is empty. It was not applied.');
