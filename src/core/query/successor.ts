/** Where an author went when a dataset was corrected: joined with others, split, or come back. */

import type { Authorship } from '../model/author.ts';
import type { AuthorId } from '../model/ids.ts';
import type { DatasetIndex } from './datasetIndex.ts';

type Names = Pick<DatasetIndex, 'authors' | 'authorshipsOf' | 'authorshipsOn'>;

/**
 * The author after the change to whom most of an author's papers belong: the same id if it is still
 * there, else who is printed where the author was. Undefined where nobody is. Linear in the author's
 * papers.
 */
export function successorOf(before: Names, after: Names, author: AuthorId): AuthorId | undefined {
  if (after.authors.has(author)) return author;
  const heirs = new Map<AuthorId, number>();
  for (const authorship of before.authorshipsOf(author)) {
    const heir = after.authorshipsOn(authorship.paper).find((one) => isPrintedAt(one, authorship));
    if (heir) heirs.set(heir.author, (heirs.get(heir.author) ?? 0) + 1);
  }
  const [most] = [...heirs].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0];
}

/** Whether two authorships of one paper have a printed name in common. */
const isPrintedAt = (one: Authorship, other: Authorship): boolean =>
  one.printed.some((name) =>
    other.printed.some(
      ({ file, line, rawName, position }) =>
        file === name.file &&
        line === name.line &&
        rawName === name.rawName &&
        position === name.position,
    ),
  );
