/** A list of people, named on the command line, as authors of a dataset. */

import type { Dataset } from '../core/model/dataset.ts';
import type { AuthorId } from '../core/model/ids.ts';
import { indexDataset } from '../core/query/datasetIndex.ts';
import { matchRoster, type RosterRow } from '../core/query/roster/matchRoster.ts';
import { membersIn } from '../core/query/roster/members.ts';
import { readRoster } from '../core/query/roster/readRoster.ts';
import { createSearchIndex } from '../core/query/searchIndex.ts';
import { counted, listed } from '../core/text/wording.ts';
import { CommandError, exitCodes } from './exitCodes.ts';
import { readText } from './readText.ts';

export interface FoundRoster {
  /** By id; at least one. */
  readonly members: readonly AuthorId[];
  /** One sentence on who was found and who was not. */
  readonly said: string;
}

/** Entries that are named in the sentence. */
const mostNamed = 10;

/** Entries that several authors fit are left out, and named. Throws a CommandError where nobody is found. */
export async function findRoster(path: string, dataset: Dataset): Promise<FoundRoster> {
  const { entries, leftOut } = readRoster(await readText(path, 'unreadable-roster'));
  const index = indexDataset(dataset);
  const { names } = createSearchIndex(dataset);
  const steps = matchRoster({ dataset, index, names }, entries);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const rows = step.value;
  const members = membersIn(rows, {});
  const said = [
    `Roster: ${counted(members.length, 'author')} of ${counted(entries.length, 'entry', 'entries')}`,
    ...namedWith(rows, 'ambiguous', 'several fit'),
    ...namedWith(rows, 'unmatched', 'not found'),
    ...(leftOut > 0 ? [`${counted(leftOut, 'entry', 'entries')} beyond the most left out`] : []),
  ].join('; ');
  if (members.length === 0) {
    throw new CommandError(
      exitCodes.wrongUsage,
      'nobody-found',
      `“${path}”: nobody found. ${said}.`,
    );
  }
  return { members, said: `${said}.` };
}

function namedWith(
  rows: readonly RosterRow[],
  group: RosterRow['group'],
  words: string,
): readonly string[] {
  const texts = rows.filter((row) => row.group === group).map(({ entry }) => `“${entry.text}”`);
  return texts.length === 0 ? [] : [`${words}: ${listed(texts, mostNamed)}`];
}
