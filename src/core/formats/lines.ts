/** Text by lines, as every line-oriented format needs it. */

export interface TextLine {
  /** Without surrounding space. */
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Longer lines are no prose; what holds one is damaged or not what it seems. */
export const longestLine = 200_000;

/** Space, and characters without width that copied pages are full of. */
const trimInvisible = (text: string): string =>
  text.replace(/^[\s\u200b\u2060\ufeff]+/u, '').replace(/[\s\u200b\u2060\ufeff]{1,1000}$/u, '');

/** The lines that are not blank, trimmed. */
export function filledLines(text: string): TextLine[] {
  const result: TextLine[] = [];
  // One pass by hand: a regular expression over a line of 100 MB would keep copies of it.
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  let line = 0;
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf(lineEnd, start);
    if (end < 0) end = text.length;
    line++;
    const trimmed = trimInvisible(text.slice(start, end));
    if (trimmed !== '') result.push({ text: trimmed, line });
    start = end + 1;
  }
  return result;
}
