/** Which commands fit what is typed, the best first. */

import { foldText } from '../../core/text/fold.ts';

/** Words as they are compared: without case and accents. */
const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** How well a word of the query fits; 0: not at all. */
function fits(part: string, words: readonly string[]): number {
  if (words.some((word) => word === part)) return 4;
  if (words.some((word) => word.startsWith(part))) return 3;
  if (words.some((word) => word.includes(part))) return 2;
  return words.some((word) => isWithin(part, word)) ? 1 : 0;
}

/** Whether the letters come in this order, from the first on, as `expt` in `export`. */
function isWithin(part: string, word: string): boolean {
  if (part.length < 3 || part[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === part[at]) at++;
  return at === part.length;
}

/**
 * Those of the list in which every word of the query is found, in the label or, for less, among the
 * other words by which people know it. Of equals, those of fewer words come first, then those that
 * were first; an empty query leaves all.
 */
export function rank<T>(
  query: string,
  list: readonly T[],
  textOf: (one: T) => { readonly label: string; readonly words: string },
): readonly T[] {
  const parts = wordsOf(query);
  if (parts.length === 0) return list;
  const scored = list.map((one, i) => {
    const { label, words } = textOf(one);
    const [own, others] = [wordsOf(label), wordsOf(words)];
    const scores = parts.map((part) => 2 * fits(part, own) || fits(part, others));
    const score = scores.includes(0) ? 0 : scores.reduce((sum, each) => sum + each, 0);
    return { one, i, score, length: own.length };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.length - b.length || a.i - b.i)
    .map(({ one }) => one);
}
