/** The header of a table: where it stands, what separates its cells, and which column is which. */

import { foldText } from '../../text/fold.ts';

/** Folded names of columns and the field that each holds. Several columns may hold one field. */
export type Columns = Readonly<Record<string, string>>;

export interface HeaderRules {
  readonly columns: Columns;
  /** Folded names; a header that has all of one list is of this format. */
  readonly marks: readonly (readonly string[])[];
  /** Further conditions on the folded names. */
  readonly accepts?: (names: readonly string[]) => boolean;
  readonly delimiters?: readonly string[];
}

export interface TableHeader {
  readonly delimiter: string;
  /** As printed. */
  readonly cells: readonly string[];
  /** For each field the columns that hold it, in the order of the file. */
  readonly fields: ReadonlyMap<string, readonly number[]>;
  /** The line of the header, from 1, and where the text after it begins. */
  readonly line: number;
  readonly end: number;
}

const delimiters = [',', ';', '\t', '|'];
/** A title, notes or `sep=;` may stand above the header; so many lines are looked at. */
const firstLines = 12;
const longestHeader = 20_000;

/** The first line that is a header by these rules. Linear in the length of the beginning. */
export function findHeader(beginning: string, rules: HeaderRules): TableHeader | undefined {
  let start = 0;
  for (let line = 1; line <= firstLines && start < beginning.length; line++) {
    const lineEnd = /\r\n?|\n|$/gu;
    lineEnd.lastIndex = start;
    const end = lineEnd.exec(beginning);
    const stop = end?.index ?? beginning.length;
    const text = beginning.slice(start, stop).replace(/^\ufeff/u, '');
    start = stop + Math.max(1, end?.[0].length ?? 1);
    if (text.length > longestHeader) continue;
    for (const delimiter of rules.delimiters ?? delimiters) {
      if (!text.includes(delimiter)) continue;
      const cells = headerCells(text, delimiter);
      const names = cells.map(foldText);
      const known = new Set(names);
      const marked = rules.marks.some((mark) => mark.every((name) => known.has(name)));
      if (!marked || rules.accepts?.(names) === false) continue;
      return { delimiter, cells, fields: fieldsOf(names, rules.columns), line, end: start };
    }
  }
  return undefined;
}

function fieldsOf(names: readonly string[], columns: Columns): Map<string, number[]> {
  const fields = new Map<string, number[]>();
  for (const [i, name] of names.entries()) {
    if (!Object.hasOwn(columns, name)) continue;
    const field = columns[name] ?? '';
    const at = fields.get(field);
    if (at) at.push(i);
    else fields.set(field, [i]);
  }
  return fields;
}

/** Cells of one line; quotation marks around them are taken away. */
export function headerCells(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let inside = false;
  for (const character of line) {
    if (character === '"') inside = !inside;
    else if (character === delimiter && !inside) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  cells.push(cell.trim());
  return cells;
}
