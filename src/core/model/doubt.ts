/** How doubtful it is that an author is one person, and from where on that is worth saying. */

import type { Author } from './author.ts';
import { ColumnRows, columnOf } from './columnRows.ts';
import type { Rows } from './rows.ts';

type Identified = Pick<Author, 'confidence' | 'flags'>;

/**
 * More doubt than this is drawn and listed. Names joined on so little evidence that the pessimistic
 * way leaves them apart are as doubtful (`resolve/identity/confidence.ts`), and so is whoever has a
 * flag: on the ACL Anthology 3 of 100 authors. By its editors' and ORCID's word a fifth to a quarter
 * of those joined on so little are two people, of all authors 3 to 5 in 100.
 */
export const doubtBound = 0.1;

/** What a flag counts: such people exist, but are rarer than two who bear one name. */
const doubtOfFlagged = 0.2;

/**
 * 0 (sure) to 1, or undefined where nothing is said of it, as in older datasets. Confidence of
 * exactly 1 outweighs flags: it is reached with several papers only where a person said so.
 */
export function doubtOf({ confidence, flags }: Identified): number | undefined {
  const flagged = flags.length > 0 && confidence !== 1 ? doubtOfFlagged : 0;
  if (confidence === undefined) return flagged === 0 ? undefined : flagged;
  return Math.max(1 - confidence, flagged);
}

export const isDoubtful = (author: Identified): boolean => (doubtOf(author) ?? 0) > doubtBound;

/** By author: 1 where doubtful. Linear; where rows stand in columns it makes but a few of them. */
export function doubtfulAuthors(authors: Rows<Author>): Uint8Array {
  const doubtful = new Uint8Array(authors.length);
  if (!(authors instanceof ColumnRows)) {
    for (const [i, author] of authors.entries()) doubtful[i] = isDoubtful(author) ? 1 : 0;
    return doubtful;
  }
  // The column of confidences holds where each stands in a table of the few that there are.
  const confidence = columnOf(authors, 'confidence')?.values;
  const flags = authors.columns.starts('flags');
  const known = new Map<number, number>();
  for (let i = 0; i < doubtful.length; i++) {
    const flagged = flags !== undefined && flags(i + 1) > flags(i);
    const cell = confidence?.[i] ?? Number.NaN;
    const alike = 2 * (Number.isNaN(cell) ? -1 : cell) + (flagged ? 1 : 0);
    let found = known.get(alike);
    if (found === undefined) {
      const author = authors.at(i);
      const own = { confidence: author?.confidence, flags: flagged ? ['flagged'] : [] };
      found = isDoubtful(own) ? 1 : 0;
      known.set(alike, found);
    }
    doubtful[i] = found;
  }
  return doubtful;
}
