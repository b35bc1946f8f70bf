/** What corrections changed, as edits of the lists that a dataset has. */

import type { Author, Authorship, NearMiss } from '../../model/author.ts';
import type { AuthorId } from '../../model/ids.ts';
import type { RowEdits } from '../../model/rowEdits.ts';
import type { Rows } from '../../model/rows.ts';
import type { IdentifiedIndex } from './identified.ts';
import type { People } from './people.ts';

export interface IdentityEdits {
  readonly authors: RowEdits<Author>;
  readonly authorships: RowEdits<Authorship>;
  readonly nearMisses: RowEdits<NearMiss>;
}

/** Linear in what has changed, but for finding where new authors belong. */
export function identityEdits(
  base: IdentifiedIndex,
  people: People,
  nearMisses: RowEdits<NearMiss>,
): IdentityEdits {
  return {
    authors: authorEdits(base, people),
    authorships: authorshipEdits(base, people),
    nearMisses,
  };
}

function authorEdits({ authors, authorAt }: IdentifiedIndex, people: People): RowEdits<Author> {
  const gone: number[] = [];
  const come: { at: number; row: Author }[] = [];
  for (const [id, author] of people.changed.authors) {
    const at = authorAt(id);
    if (at !== undefined) gone.push(at);
    if (author) come.push({ at: at ?? placeOf(authors, id), row: whole(author) });
  }
  return {
    gone: gone.sort((a, b) => a - b),
    come: come.sort((a, b) => a.at - b.at || (a.row.id < b.row.id ? -1 : 1)),
  };
}

/** The index of the first author who comes after one who is not there. */
function placeOf(authors: Rows<Author>, id: AuthorId): number {
  let [low, high] = [0, authors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((authors.at(middle)?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function authorshipEdits(base: IdentifiedIndex, people: People): RowEdits<Authorship> {
  const papers = new Set([...people.changed.rows.keys()].map(people.paperOf));
  const gone: number[] = [];
  const come: { at: number; row: Authorship }[] = [];
  for (const paper of [...papers].sort((a, b) => a - b)) {
    const rows = Array.from(base.rowsOn(paper));
    const sorted = [...rows].sort((a, b) => compareInPaper(a, b, people));
    for (const [i, row] of sorted.entries()) {
      const at = rows[i] as number;
      if (row === at && !people.changed.rows.has(row)) continue;
      gone.push(at);
      come.push({ at, row: signedBy(people.authorship(row), people.authorOf(row)) });
    }
  }
  return { gone, come };
}

function compareInPaper(a: number, b: number, people: People): number {
  const place = (row: number) => people.authorship(row).position ?? Number.MAX_SAFE_INTEGER;
  return place(a) - place(b) || (people.authorOf(a) < people.authorOf(b) ? -1 : 1);
}

function signedBy({ paper, position, printed }: Authorship, author: AuthorId): Authorship {
  return { paper, author, ...(position === undefined ? {} : { position }), printed };
}

/** An author as an object of its own; in columns it is a view, which cannot be copied. */
export function whole({
  id,
  name,
  group,
  variants,
  identifiers,
  profile,
  evidence,
  confidence,
  flags,
}: Author): Author {
  return {
    ...{ id, name },
    ...(group ? { group } : {}),
    ...{ variants, identifiers, profile, evidence },
    ...(confidence === undefined ? {} : { confidence }),
    flags,
  };
}
