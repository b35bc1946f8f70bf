/** Text by lines, as every line-oriented format needs it. */

export interface TextLine {
  /** Without surrounding space. */
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Longer lines are no prose; what holds one is damaged or not what it seems. */
export const longestLine = 200_000;

/** The lines that are not blank, trimmed. */
export function filledLines(text: string): TextLine[] {
  const result: TextLine[] = [];
  let line = 0;
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    line++;
    const trimmed = text.slice(start, end).trim();
    if (trimmed !== '') result.push({ text: trimmed, line });
    start = end + 1;
  }
  return result;
}
