/** Names that stand twice on one record: two people of one name, or a slip of whoever wrote it. */

import type { Issue } from '../model/issue.ts';
import { nameKey } from './compareNames.ts';
import type { PrintedAuthor } from './corpus.ts';
import type { RecordGroup } from './joinRecords.ts';

/** One issue `name-twice-on-a-paper` for each name and record. Linear in the number of names. */
export function reportTwicePrinted(groups: readonly RecordGroup[]): Issue[] {
  return groups.flatMap(({ records }) =>
    records.flatMap(({ authors, file }) =>
      twiceOnOne(authors).map((author) => twice(author, file)),
    ),
  );
}

function twiceOnOne(authors: readonly PrintedAuthor[]): readonly PrintedAuthor[] {
  if (authors.length < 2) return [];
  const times = new Map<string, number>();
  return authors.filter(({ name }) => {
    const key = nameKey(name);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 2;
  });
}

const twice = ({ rawName, line }: PrintedAuthor, file: string): Issue => ({
  severity: 'warning',
  code: 'name-twice-on-a-paper',
  message: `“${rawName}” is printed twice on one paper. They were taken for two people of the same name.`,
  file,
  line,
});
