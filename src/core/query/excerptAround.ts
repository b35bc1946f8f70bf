/** A few words around the place where a text matches, cut from the text as it is printed. */

import { foldText } from '../text/fold.ts';

export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Characters shown on each side of the match, at most. */
const margin = 60;

const word = /[\p{L}\p{M}\p{N}'’`´]+/gu;

/**
 * The first place where a word of the text begins with the folded `term`, or contains it; undefined
 * where none does. The sides end at words and carry an ellipsis where the text goes on.
 */
export function excerptAround(text: string, term: string): Excerpt | undefined {
  let inside: readonly [number, number] | undefined;
  for (const found of text.matchAll(word)) {
    const folded = foldText(found[0]);
    const at = folded.indexOf(term);
    if (at < 0) continue;
    const span = spanOf(found.index, found[0], folded, at, term.length);
    if (at === 0) return cut(text, span);
    inside ??= span;
  }
  return inside && cut(text, inside);
}

/** Part of a word where folding kept its length, so that places agree; else the whole word. */
function spanOf(
  start: number,
  printed: string,
  folded: string,
  at: number,
  length: number,
): readonly [number, number] {
  return printed.length === folded.length
    ? [start + at, start + at + length]
    : [start, start + printed.length];
}

function cut(text: string, [start, end]: readonly [number, number]): Excerpt {
  let left = Math.max(0, start - margin);
  while (left > 0 && left < start && !/\s/u.test(text[left - 1] ?? '')) left++;
  let right = Math.min(text.length, end + margin);
  while (right < text.length && right > end && !/\s/u.test(text[right] ?? '')) right--;
  const plain = (part: string) => part.replace(/\s+/gu, ' ');
  return {
    before: `${left > 0 ? '…' : ''}${plain(text.slice(left, start))}`,
    match: plain(text.slice(start, end)),
    after: `${plain(text.slice(end, right))}${right < text.length ? '…' : ''}`,
  };
}
