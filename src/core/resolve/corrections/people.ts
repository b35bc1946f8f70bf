/** Who wrote what while corrections are applied: the base as it was, and what has changed so far. */

import type { Author, Authorship } from '../../model/author.ts';
import { type AuthorId, authorId } from '../../model/ids.ts';
import type { Paper } from '../../model/paper.ts';
import { slug } from '../../text/fold.ts';
import type { IdentifiedIndex } from './identified.ts';

export interface People {
  /** Who the author of an authorship is now. */
  readonly authorOf: (row: number) => AuthorId;
  /** The authorships of an author, ascending. */
  readonly rowsOf: (id: AuthorId) => readonly number[];
  readonly author: (id: AuthorId) => Author;
  readonly authorship: (row: number) => Authorship;
  /** The index of the paper of an authorship. */
  readonly paperOf: (row: number) => number;
  readonly paper: (at: number) => Paper;
  /** Indices of the authorships on a paper. */
  readonly rowsOn: (paper: number) => ArrayLike<number>;
  /** Somebody new or other than before, with the authorships they have now. */
  readonly put: (author: Author, rows: readonly number[]) => void;
  /** The author is nobody any more. */
  readonly remove: (id: AuthorId) => void;
  /** The next id of a name that nobody has. */
  readonly freeId: (name: string) => AuthorId;
  /** All that was put and removed (undefined), with authorships that went to others. */
  readonly changed: {
    readonly authors: ReadonlyMap<AuthorId, Author | undefined>;
    readonly rows: ReadonlyMap<number, AuthorId>;
  };
}

export function peopleOf(index: IdentifiedIndex): People {
  const { papers, authors, authorships, paperAt, authorAt } = index;
  const changed = new Map<AuthorId, Author | undefined>();
  const rows = new Map<number, AuthorId>();
  const rowsNow = new Map<AuthorId, readonly number[]>();
  const authorship = (row: number) => authorships.at(row) as Authorship;
  const has = (id: AuthorId) =>
    changed.has(id) ? changed.get(id) !== undefined : authorAt(id) !== undefined;
  return {
    authorOf: (row) => rows.get(row) ?? authorship(row).author,
    rowsOf: (id) => {
      const known = rowsNow.get(id);
      if (known) return known;
      const at = authorAt(id);
      const own = at === undefined ? [] : Array.from(index.rowsOf(at));
      rowsNow.set(id, own);
      return own;
    },
    author: (id) => {
      const found = changed.get(id) ?? authors.at(authorAt(id) ?? -1);
      if (!found) throw new Error(`There is no author ${id}.`);
      return found;
    },
    authorship,
    paperOf: (row) => paperAt(authorship(row).paper) ?? -1,
    paper: (at) => papers.at(at) as Paper,
    rowsOn: index.rowsOn,
    put: (author, own) => {
      changed.set(author.id, author);
      rowsNow.set(author.id, own);
      for (const row of own) {
        if (authorship(row).author === author.id) rows.delete(row);
        else rows.set(row, author.id);
      }
    },
    remove: (id) => {
      changed.set(id, undefined);
      rowsNow.set(id, []);
    },
    freeId: (name) => {
      const first = slug(name) || 'unnamed';
      let id = authorId(first);
      for (let n = 2; has(id); n++) id = authorId(`${first}-${n}`);
      return id;
    },
    changed: { authors: changed, rows },
  };
}
