/** Near misses while authors are joined and divided. */

import type { NearMiss } from '../../model/author.ts';
import type { AuthorId } from '../../model/ids.ts';
import type { RowEdits } from '../../model/rowEdits.ts';
import type { Rows } from '../../model/rows.ts';

/** One that is kept, and where it stood, if it did. */
interface Entry {
  readonly miss: NearMiss;
  readonly at?: number;
}

export interface NearMissBook {
  /**
   * Near misses of `authors` become those of whom `heirOf` names. Those of a pair that is one author
   * now, or that is `forbidden`, go; of two of one pair the better stays. Gives whether any changed.
   */
  readonly pass: (
    authors: readonly AuthorId[],
    heirOf: (author: AuthorId, miss: NearMiss) => AuthorId,
    forbidden: (a: AuthorId, b: AuthorId) => boolean,
  ) => boolean;
  readonly edits: () => RowEdits<NearMiss>;
}

export function nearMissBook(base: Rows<NearMiss>): NearMissBook {
  let byAuthor: Map<AuthorId, Set<Entry>> | undefined;
  const gone: number[] = [];
  const put = (entry: Entry) => {
    for (const id of [entry.miss.author, entry.miss.other]) {
      const own = book().get(id);
      if (own) own.add(entry);
      else book().set(id, new Set([entry]));
    }
  };
  const take = (entry: Entry) => {
    for (const id of [entry.miss.author, entry.miss.other]) book().get(id)?.delete(entry);
  };
  const book = () => {
    if (!byAuthor) {
      byAuthor = new Map();
      for (const [at, miss] of base.entries()) put({ miss, at });
    }
    return byAuthor;
  };
  return {
    pass: (authors, heirOf, forbidden) => {
      const which = new Set(authors);
      const entries = new Set(authors.flatMap((id) => [...(book().get(id) ?? [])]));
      let changed = false;
      for (const entry of entries) {
        const { miss } = entry;
        const heir = (id: AuthorId) => (which.has(id) ? heirOf(id, miss) : id);
        const [a, b] = [heir(miss.author), heir(miss.other)];
        if (a === miss.author && b === miss.other && !forbidden(a, b)) continue;
        take(entry);
        changed = true;
        if (entry.at !== undefined) gone.push(entry.at);
        if (a === b || forbidden(a, b)) continue;
        const [author, other] = a < b ? [a, b] : [b, a];
        const known = [...(book().get(author) ?? [])].find(
          (present) => present.miss.author === author && present.miss.other === other,
        );
        const moved = { author, other, reason: miss.reason, points: miss.points };
        if (known && !isBetter(moved, known.miss)) continue;
        if (known) {
          take(known);
          if (known.at !== undefined) gone.push(known.at);
        }
        put({ miss: moved });
      }
      return changed;
    },
    edits: () => {
      if (!byAuthor) return { gone: [], come: [] };
      const fresh = new Set<Entry>();
      for (const entries of byAuthor.values()) {
        for (const entry of entries) if (entry.at === undefined) fresh.add(entry);
      }
      const rows = [...fresh].map(({ miss }) => miss).sort(compareMisses);
      return {
        gone: gone.sort((a, b) => a - b),
        come: rows.map((row) => ({ at: placeIn(base, row), row })),
      };
    },
  };
}

const isBetter = (a: NearMiss, b: NearMiss): boolean =>
  a.points > b.points || (a.points === b.points && a.reason < b.reason);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareMisses = (a: NearMiss, b: NearMiss): number =>
  compare(a.author, b.author) || compare(a.other, b.other);

/** The index of the first that does not come before. */
function placeIn(base: Rows<NearMiss>, row: NearMiss): number {
  let [low, high] = [0, base.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareMisses(base.at(middle) as NearMiss, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
