/** A table as it is seen, as comma-separated values. */

import { type Cell, csvLines, csvTable } from '../../core/exports/csvCells.ts';
import type { Column } from './column.ts';

/** Rows written at once, and milliseconds of work between two pauses. */
const piece = 500;
const slice = 8;

/** Numbers as they are, not as they are rounded to be shown; what is named, by its name. */
function cellOf<Row>({ numeric, value, show }: Column<Row>, row: Row): Cell {
  const shown = numeric === true ? undefined : show?.(row);
  return typeof shown === 'string' ? shown : value(row);
}

/**
 * The rows in their order, with the columns that are shown. Goes on answering while it writes.
 * `forSpreadsheets`: with what these need to know UTF-8, and to run nothing.
 */
export async function tableCsv<Row>(
  columns: readonly Column<Row>[],
  rows: { readonly length: number; readonly at: (index: number) => Row | undefined },
  forSpreadsheets: boolean,
): Promise<Blob> {
  const header = columns.map(({ label }) => label);
  const parts = [csvTable(header, [], forSpreadsheets)];
  let until = performance.now() + slice;
  for (let from = 0; from < rows.length; from += piece) {
    const lines: Cell[][] = [];
    for (let i = from; i < Math.min(from + piece, rows.length); i++) {
      const row = rows.at(i);
      if (row !== undefined) lines.push(columns.map((column) => cellOf(column, row)));
    }
    parts.push(csvLines(lines, forSpreadsheets));
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + slice;
  }
  return new Blob(parts, { type: 'text/csv' });
}
