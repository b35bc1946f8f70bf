/** A dataset as the lines of a dataset file of version 2. */

import type { Dataset } from '../../model/dataset.ts';
import { text } from './codings.ts';
import { type OpenColumn, openColumns } from './columnStore.ts';
import { crc32 } from './crc32.ts';
import { datasetFields, tableFields } from './datasetFields.ts';
import { cells, type Field } from './field.ts';
import { headerOf } from './header.ts';
import { idColumns } from './ids.ts';

/** Characters after which a column goes on in another line. */
const longestPart = 1_000_000;

/**
 * The file's bytes, a line at a time; equal datasets give equal bytes. Everything that a first look
 * needs comes first, then details, then the line by which damage shows.
 */
export function* writeColumns(dataset: Dataset): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let sum = 0;
  let lines = 0;
  for (const line of linesOf(dataset)) {
    const bytes = encoder.encode(`${line}\n`);
    sum = crc32(bytes, sum);
    lines++;
    yield bytes;
  }
  const end = { end: true, lines, crc32: sum.toString(16).padStart(8, '0') };
  yield encoder.encode(`${JSON.stringify(end)}\n`);
}

function* linesOf(dataset: Dataset): Generator<string> {
  const { out, columns, tables } = openColumns();
  datasetFields.write('', out)(dataset);
  const sizes: Record<string, number> = {};
  const tableColumns: OpenColumn[] = [];
  for (const [name, { values, detail }] of tables) {
    if (Object.hasOwn(idColumns, name)) continue;
    sizes[name] = values.length;
    const opened = openColumns();
    const field = tableFields[name] ?? (cells(text) as Field<unknown>);
    const put = field.write(`tables.${name}`, {
      ...opened.out,
      // What a table itself refers to are the tables of the dataset.
      table: out.table,
    });
    for (const value of values) put(value);
    tableColumns.push(...opened.columns.map((column) => ({ ...column, detail })));
  }
  yield JSON.stringify(headerOf(dataset, sizes));
  const all = [...tableColumns, ...columns].filter(isWorthwhile);
  for (const column of all) if (!column.detail) yield* partsOf(column);
  for (const column of all) if (column.detail) yield* partsOf(column);
}

const isWorthwhile = ({ cells: all, usual }: OpenColumn): boolean =>
  usual === undefined ? all.length > 0 : all.some((cell) => cell !== usual);

/** `{"column":"papers.id","values":[…]}`, as many lines as it takes. */
function* partsOf({ name, cells: all }: OpenColumn): Generator<string> {
  for (let start = 0, end = 0; start < all.length; start = end) {
    for (let length = 0; end < all.length && length < longestPart; end++) {
      const cell = all[end];
      length += typeof cell === 'string' ? cell.length : 8;
    }
    yield JSON.stringify({ column: name, values: all.slice(start, end) });
  }
}
