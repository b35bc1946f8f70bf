/**
 * Rows of cells out of text that comes in pieces, by papaparse. A quotation mark that is never
 * closed costs its row, not the file: reading goes on at the next line that is a whole row.
 */

import Papa from 'papaparse';
import { excerpt } from '../../model/issue.ts';
import type { FileIssue } from '../format.ts';

export interface RowLayout {
  readonly delimiter: string;
  /** False where a quotation mark is a character like any other. */
  readonly quoted: boolean;
  /** How many cells the header has. */
  readonly columns: number;
  /** The line on which the first row begins. */
  readonly line: number;
}

/** One row, with the line on which it begins; cells may hold line breaks (`\n`). */
export type OnRow = (cells: readonly string[], line: number) => void;

/** What papaparse hands over for each row. */
interface Step {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code?: string }[];
  readonly meta: { readonly cursor: number };
}

/** Whether a row was taken; else what is to be dropped: it, or only its first line. */
type Verdict = 'taken' | 'row-is-bad' | 'line-is-bad';

/** A longer row is left out, in characters. */
const longestRow = 1_000_000;
const pieceLength = 65_536;

/**
 * Looking for the next whole row after a quotation mark that is not closed: how far a row may
 * reach in the first attempts and in later ones; afterwards, and when so many characters have been
 * looked through in all, a row must stand on one line. So the search stays linear.
 */
const reaches = [
  { attempts: 1, length: longestRow },
  { attempts: 50, length: 200_000 },
  { attempts: 500, length: 5_000 },
] as const;
const longestSearch = 50_000_000;

/** Issues: `unclosed-quote`, `odd-quotes`, `too-many-cells`, `too-few-cells`, `row-too-long`. */
export function tableRows(layout: RowLayout, onRow: OnRow, onIssue: (issue: FileIssue) => void) {
  const { columns } = layout;
  let line = layout.line;
  let open = '';
  let afterReturn = false;
  /** Attempts to find a whole row again; 0 when none is being looked for. */
  let attempts = 0;
  /** The rest of this line is dropped. */
  let skipping = false;
  let searched = 0;
  /** Nothing is tried before so much has come, lest a long row be parsed again and again. */
  let wait = 0;

  const report = (
    severity: FileIssue['severity'],
    code: string,
    message: string,
    raw: string,
    at = line,
  ) => onIssue({ severity, code, message, line: at, excerpt: excerpt(raw.slice(0, 400)) });

  /** Takes the row, or says why it cannot be taken. */
  function judge({ data, errors }: Step, raw: string): Verdict {
    const cells = data[0] ?? [];
    // A line of hyphens under the header, as in Markdown, is no row.
    const empty = layout.delimiter === '|' ? /^[\s:-]*$/u : /^\s*$/u;
    if (cells.every((cell) => empty.test(cell))) return 'taken';
    const excess = cells.slice(columns).some((cell) => cell.trim() !== '');
    const fits = cells.length >= columns && !excess;
    const odd = errors.length > 0;
    if (raw.length > longestRow) {
      tooLong(raw);
      return 'row-is-bad';
    }
    const unclosed = errors.some(({ code }) => code === 'MissingQuotes');
    if (unclosed || (odd && (!fits || raw.trimEnd().includes('\n')))) {
      if (attempts === 0) quoteIssue(raw);
      return 'line-is-bad';
    }
    if (attempts > 0 && !fits) return 'line-is-bad';
    attempts = 0;
    if (excess) {
      report(
        'error',
        'too-many-cells',
        `The row has ${cells.length} cells where the header has ${columns}, so it is not known which belongs where. It was left out.`,
        raw,
      );
      return 'row-is-bad';
    }
    if (odd) {
      report(
        'warning',
        'odd-quotes',
        'A quotation mark stands inside a quoted cell and is not doubled. The cell was kept as it stands.',
        raw,
      );
    }
    if (cells.length < columns) {
      report(
        'warning',
        'too-few-cells',
        `The row has ${cells.length} cells where the header has ${columns}. Those missing at its end were taken as empty.`,
        raw,
      );
    }
    onRow(cells, line);
    return 'taken';
  }

  const quoteIssue = (raw: string) =>
    report(
      'error',
      'unclosed-quote',
      'A quotation mark opens a cell here and is not closed where the cell should end. The row was left out; reading went on at the next whole row.',
      raw,
    );

  const tooLong = (raw: string) =>
    report(
      'error',
      'row-too-long',
      `A row has more than ${longestRow} characters. It was left out.`,
      raw,
    );

  /** Drops the first line of what is open. */
  function dropLine(): void {
    const end = open.indexOf('\n');
    if (end < 0) {
      skipping = true;
      open = '';
    } else {
      open = open.slice(end + 1);
      line++;
    }
    attempts++;
  }

  /** Takes rows off the beginning of what is open; true when it is worth going on. */
  function takeRows(last: boolean): boolean {
    const reach = reaches.find((each) => attempts < each.attempts);
    const oneLine = attempts > 0 && (!reach || searched > longestSearch);
    const lineEnd = oneLine ? open.indexOf('\n') + 1 : 0;
    const longest = oneLine ? (lineEnd > 0 ? lineEnd - 1 : longestRow) : (reach?.length ?? 0);
    const limit =
      lineEnd > 0 ? lineEnd : attempts === 0 ? open.length : Math.min(open.length, longest);
    const whole = last && limit === open.length;
    const text = whole ? open : open.slice(0, open.lastIndexOf('\n', limit - 1) + 1);
    let done = 0;
    let verdict = 'taken' as Verdict;
    const searching = attempts > 0;
    const parser = new Papa.Parser({
      delimiter: layout.delimiter,
      newline: '\n',
      fastMode: !layout.quoted,
      step: (step: unknown) => {
        const row = step as Step;
        const raw = text.slice(done, row.meta.cursor);
        verdict = judge(row, raw);
        if (verdict !== 'line-is-bad') {
          done = row.meta.cursor;
          for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) line++;
        }
        if (verdict === 'line-is-bad' || (searching && attempts === 0)) parser.abort();
      },
    } as Papa.ParseConfig);
    parser.parse(text, 0, !whole);
    if (searching) searched += attempts === 0 ? done : text.length;
    open = open.slice(done);
    if (verdict === 'line-is-bad') {
      dropLine();
      return true;
    }
    if (searching && done > 0) return true;
    if (whole) return false;
    // What is left is a row that has not ended.
    if (open.length <= longest) {
      wait = done > 0 ? 0 : Math.min(open.length * 2, longestRow);
      return false;
    }
    const isLine = open.lastIndexOf('\n', longest) < 0;
    if (!searching) (isLine ? tooLong : quoteIssue)(open);
    dropLine();
    if (!searching && isLine) attempts = 0;
    return true;
  }

  function advance(last: boolean): void {
    for (;;) {
      if (skipping) {
        const end = open.indexOf('\n');
        open = end < 0 ? '' : open.slice(end + 1);
        if (end < 0) return;
        line++;
        skipping = false;
      }
      wait = 0;
      if (open === '' || !takeRows(last)) return;
    }
  }

  return {
    write: (piece: string) => {
      let text = piece;
      if (afterReturn && text.startsWith('\n')) text = text.slice(1);
      if (piece !== '') afterReturn = piece.endsWith('\r');
      if (text.includes('\r')) text = text.replace(/\r\n?/gu, '\n');
      for (let at = 0; at < text.length; at += pieceLength) {
        const part = text.slice(at, at + pieceLength);
        open += part;
        const worth = part.includes('\n') || open.length > longestRow || skipping;
        if (worth && open.length >= wait) advance(false);
      }
    },
    end: () => advance(true),
  };
}
