/** Tables as comma-separated values (RFC 4180), with line ends CR LF as it asks. */

/** Empty stands for unknown. */
export type Cell = string | number | boolean | undefined;

/**
 * A list as one cell, joined by `; `. A semicolon within an item becomes `\;` and, so that this
 * can be undone, a backslash `\\`.
 */
export const listCell = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\;]/gu, '\\$&')).join('; ');

/** What a spreadsheet would run as a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/u;
/** Such text that already begins with apostrophes gets one more, so that each can be undone. */
const guarded = /^'+[=+\-@\t\r]/u;

function cellText(cell: Cell, forSpreadsheets: boolean): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  return forSpreadsheets && (formula.test(cell) || guarded.test(cell)) ? `'${cell}` : cell;
}

const quoted = (text: string): string =>
  /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * One table; `forSpreadsheets` adds a byte order mark, by which they know UTF-8, and an
 * apostrophe before texts that they would run as formulas.
 */
export function csvTable(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  forSpreadsheets: boolean,
): string {
  const lines = (some: readonly (readonly Cell[])[]) => csvLines(some, forSpreadsheets);
  return `${forSpreadsheets ? '\ufeff' : ''}${lines([header])}${lines(rows)}`;
}

/** Rows of a table, to follow those before them. */
export const csvLines = (rows: readonly (readonly Cell[])[], forSpreadsheets: boolean): string =>
  rows
    .map((cells) => `${cells.map((cell) => quoted(cellText(cell, forSpreadsheets))).join(',')}\r\n`)
    .join('');
