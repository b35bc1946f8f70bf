/** Text by lines, as every line-oriented format needs it. */

import { splitLines } from './splitLines.ts';

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
  const splitter = splitLines((whole, line) => {
    const trimmed = trimInvisible(whole);
    if (trimmed !== '') result.push({ text: trimmed, line });
  }, Number.POSITIVE_INFINITY);
  splitter.write(text);
  splitter.end();
  return result;
}
