/** An author in a few words and numbers, for lists in which they are to be told apart. */

import type { AuthorId } from '../model/ids.ts';
import { paperYear } from '../model/paper.ts';
import type { DatasetIndex } from './datasetIndex.ts';

/** Plain data, which threads hand to one another. */
export interface PersonInShort {
  readonly id: AuthorId;
  readonly name: string;
  /** Other spellings, the most frequent first. */
  readonly printed: readonly string[];
  readonly papers: number;
  /** Of the papers whose year is known; absent where none is. */
  readonly years?: readonly [first: number, last: number];
  readonly coauthors: number;
  /** The names of the first few co-authors, the strongest first. */
  readonly company: readonly string[];
}

/** Co-authors who are named. */
const mostNamed = 4;

/** Undefined where there is no such author. Linear in papers and co-authors. */
export function personInShort(index: DatasetIndex, id: AuthorId): PersonInShort | undefined {
  const author = index.authors.get(id);
  if (!author) return undefined;
  const coauthors = index.coauthorsOf(id);
  const years = yearsOf(index, id);
  return {
    id,
    name: author.name,
    printed: author.variants.flatMap(({ name }) => (name === author.name ? [] : name)),
    papers: index.count.authorshipsOf(id),
    ...(years ? { years } : {}),
    coauthors: coauthors.length,
    company: coauthors
      .slice(0, mostNamed)
      .map((coauthor) => index.authors.get(coauthor.author)?.name ?? coauthor.author),
  };
}

/** Papers come newest first, those without a year last. */
function yearsOf(
  { authorshipsOf, papers }: DatasetIndex,
  id: AuthorId,
): readonly [number, number] | undefined {
  const authorships = authorshipsOf(id);
  const yearAt = (i: number): number | undefined => {
    const paper = papers.get(authorships[i]?.paper ?? ('' as never));
    return paper && paperYear(paper);
  };
  const last = yearAt(0);
  if (last === undefined) return undefined;
  let oldest = authorships.length - 1;
  while (oldest > 0 && yearAt(oldest) === undefined) oldest--;
  return [yearAt(oldest) ?? last, last];
}
