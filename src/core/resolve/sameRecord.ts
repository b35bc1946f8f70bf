/** What two records say of their authors and texts, for and against their being one paper. */

import { terms } from '../text/tokens.ts';
import { namesAgree, wordsOfName } from './compareNames.ts';
import type { CorpusRecord, PrintedAuthor } from './corpus.ts';

/** Bearers of one word that a name is compared with; no paper has more of one family. */
const mostOfAWord = 50;

/** Whether some author of one can be an author of the other. */
export function shareAuthor(a: CorpusRecord, b: CorpusRecord): boolean {
  const bearers = new Map<string, PrintedAuthor[]>();
  for (const author of b.authors) {
    for (const word of wordsOfName(author)) {
      const present = bearers.get(word);
      if (present === undefined) bearers.set(word, [author]);
      else if (present.length < mostOfAWord) present.push(author);
    }
  }
  return a.authors.some((author) =>
    wordsOfName(author).some((word) =>
      (bearers.get(word) ?? []).some((other) => namesAgree(author, other)),
    ),
  );
}

/** Whether a record lists all of its authors, each at a place. */
export const namesAll = ({ authors, countedAuthors }: CorpusRecord): boolean =>
  authors.length > 0 && countedAuthors?.value === authors.length;

const isLatin = ({ authors }: CorpusRecord): boolean =>
  authors.some(({ name }) => /\p{Script=Latin}/u.test(name));

const namesGroupsOnly = ({ authors }: CorpusRecord): boolean => authors.every(({ group }) => group);

/**
 * Whether both name all of their authors and none of them can be the same. Names in two scripts
 * cannot be compared, nor can a collaboration with its members.
 */
export const differentAuthors = (a: CorpusRecord, b: CorpusRecord): boolean =>
  namesAll(a) &&
  namesAll(b) &&
  isLatin(a) === isLatin(b) &&
  namesGroupsOnly(a) === namesGroupsOnly(b) &&
  !shareAuthor(a, b);

/** Texts that share fewer of their terms are about different things. */
const leastShared = 0.15;

/** Whether two texts have little in common; an empty one may say the same as any. */
export function differentTexts(a: string, b: string): boolean {
  const [first, second] = [new Set(terms(a)), new Set(terms(b))];
  if (first.size === 0 || second.size === 0) return false;
  let shared = 0;
  for (const term of first) if (second.has(term)) shared++;
  return shared < leastShared * (first.size + second.size - shared);
}
