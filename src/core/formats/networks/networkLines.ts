/** Line-oriented files of networks: lines in bounded memory, over-long ones named and left out. */

import type { FormatReader, RecordSink } from '../format.ts';
import { splitLines } from '../splitLines.ts';
import { lineProblem } from './problems.ts';

/** A line of a matrix of a thousand nodes has some thousands of characters. */
const longestLine = 1_000_000;

/** Hands over each line that is not blank, with its number from 1. */
export function networkLines(
  sink: RecordSink,
  onLine: (text: string, line: number) => void,
  onEnd: () => void = () => undefined,
): FormatReader {
  let first = true;
  const lines = splitLines((text, line, cut) => {
    const whole = first ? text.replace(/^\ufeff/u, '') : text;
    first = false;
    if (cut) sink.issue(lineProblem(`A line of at most ${longestLine} characters`, line, text));
    else if (whole.trim() !== '') onLine(whole, line);
  }, longestLine);
  return {
    write: lines.write,
    end: () => {
      lines.end();
      onEnd();
    },
  };
}

/** Cells between tabs, commas, semicolons or spaces; quotation marks hold cells together. */
export function cellsOf(line: string, separator: RegExp): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  // Space at the edges separates nothing; a tab there has an empty cell beside it.
  const text = separator.source === '\\s+' ? line.trim() : line;
  while (at <= text.length) {
    if (text[at] === '"') {
      let cell = '';
      let end = at + 1;
      for (;;) {
        const close = text.indexOf('"', end);
        if (close < 0) {
          cell += text.slice(end);
          end = text.length;
          break;
        }
        cell += text.slice(end, close);
        end = close + 1;
        if (text[end] !== '"') break;
        cell += '"';
        end++;
      }
      separator.lastIndex = end;
      const next = separator.exec(text);
      cells.push(cell);
      if (!next) break;
      at = next.index + next[0].length;
    } else {
      separator.lastIndex = at;
      const next = separator.exec(text);
      cells.push(text.slice(at, next?.index ?? text.length).trim());
      if (!next) break;
      at = next.index + next[0].length;
    }
  }
  return cells;
}
