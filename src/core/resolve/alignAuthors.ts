/**
 * The names that several records print of one paper's authors, brought together: `Nivre J.` at the
 * second place in one record is the `Joakim Nivre` at the second place in another.
 */

import { namesAgree } from './compareNames.ts';
import type { CorpusRecord, PrintedAuthor } from './corpus.ts';

/** For each record of a paper and each of its authors, the author under whose name it goes. */
export type Alignment = readonly (readonly PrintedAuthor[])[];

/** How much a record says about its authors: full names before short ones, then more of them. */
const wordiness = ({ authors }: CorpusRecord): number =>
  authors.reduce((sum, { name }) => sum + name.length, 0);

/** Linear in the number of names where the lists are equally long, else a product of two lists. */
export function alignAuthors(records: readonly CorpusRecord[]): Alignment {
  if (records.length === 1) return records.map(({ authors }) => authors);
  // The fullest record leads; each further name it lacks leads the records after it.
  const order = records.map((_, i) => i);
  const place = (i: number) => records[i]?.authors[0]?.position ?? Number.MAX_SAFE_INTEGER;
  order.sort((i, j) => {
    const [a, b] = [records[i], records[j]];
    return (a && b ? wordiness(b) - wordiness(a) : 0) || place(i) - place(j) || i - j;
  });
  const result: (readonly PrintedAuthor[])[] = records.map(() => []);
  let leading: readonly PrintedAuthor[] = [];
  for (const i of order) {
    const authors = records[i]?.authors ?? [];
    const aligned = alignOne(authors, leading);
    result[i] = aligned;
    const fresh = aligned.filter((author, at) => author === authors[at]);
    leading = [...leading, ...fresh];
  }
  return result;
}

/** Above this a list is compared by place only, as names times names would take too long. */
const longestList = 200;

function alignOne(
  authors: readonly PrintedAuthor[],
  leading: readonly PrintedAuthor[],
): PrintedAuthor[] {
  // Of two that claim a place the one from the fuller record holds it.
  const byPlace = new Map([...leading].reverse().map((author) => [author.position, author]));
  const taken = new Set<PrintedAuthor>();
  const result = authors.map((author): PrintedAuthor | undefined => {
    const there = author.position === undefined ? undefined : byPlace.get(author.position);
    if (there === undefined || taken.has(there) || !namesAgree(author, there)) return undefined;
    taken.add(there);
    return there;
  });
  const small = authors.length <= longestList && leading.length <= longestList;
  return authors.map((author, i) => {
    const found = result[i];
    if (found) return found;
    if (!small) return author;
    const others = leading.filter((other) => !taken.has(other) && namesAgree(author, other));
    const [only] = others;
    if (only === undefined || others.length > 1) return author;
    taken.add(only);
    return only;
  });
}
