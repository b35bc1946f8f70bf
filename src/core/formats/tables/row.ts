/** One row of a table, its cells by field. */

import type { Located } from '../../model/source.ts';

export interface Row {
  /** The line on which the row begins, from 1. */
  readonly line: number;
  /** The first filled cell of a field. */
  readonly get: (field: string) => Located<string> | undefined;
  /** Its text, or nothing. */
  readonly text: (field: string) => string;
  /** All filled cells of a field, in the order of the columns. */
  readonly all: (field: string) => readonly Located<string>[];
}

/** What programs write into a cell for want of a value. */
const unknown = /^(?:NA|N\/A|NaN|nan|NULL|null|None|\\N)$/u;
/** An apostrophe that keeps a spreadsheet from taking the cell for a formula. */
const guarded = /^'+[=+\-@\t\n]/u;

/** The text of a cell; nothing where it only says that there is nothing. */
export function cellText(cell: string): string {
  const text = (guarded.test(cell) ? cell.slice(1) : cell).trim();
  return unknown.test(text) ? '' : text;
}

const none: readonly Located<string>[] = [];

export function rowOf(
  cells: readonly string[],
  line: number,
  fields: ReadonlyMap<string, readonly number[]>,
): Row {
  let broken: boolean | undefined;
  const lineOf = (column: number): number => {
    broken ??= cells.some((cell) => cell.includes('\n'));
    let at = line;
    for (let i = 0; broken && i < column; i++) {
      const cell = cells[i] ?? '';
      for (let end = cell.indexOf('\n'); end >= 0; end = cell.indexOf('\n', end + 1)) at++;
    }
    return at;
  };
  const at = (column: number): Located<string> | undefined => {
    const value = cellText(cells[column] ?? '');
    return value === '' ? undefined : { value, line: lineOf(column) };
  };
  const get = (field: string): Located<string> | undefined => {
    for (const column of fields.get(field) ?? []) {
      const cell = at(column);
      if (cell) return cell;
    }
    return undefined;
  };
  const all = (field: string): readonly Located<string>[] => {
    const columns = fields.get(field);
    return columns ? columns.flatMap((column) => at(column) ?? []) : none;
  };
  return { line, get, all, text: (field) => get(field)?.value ?? '' };
}
