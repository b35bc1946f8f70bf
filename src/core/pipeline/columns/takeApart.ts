/** A dataset as a header and columns, in the order of the file. */

import type { Dataset } from '../../model/dataset.ts';
import { type ColumnPart, type OpenColumn, openColumns } from './columnStore.ts';
import { datasetColumns, tableField } from './datasetFields.ts';
import { headerOf } from './header.ts';
import { idColumns } from './ids.ts';

/** Characters after which a column goes on in another part. */
const longestPart = 1_000_000;

/** Everything that a first look needs comes first, then details. */
export function takeApart(dataset: Dataset): {
  readonly header: ReturnType<typeof headerOf>;
  readonly parts: Generator<ColumnPart>;
} {
  const { out, columns, tables } = openColumns();
  datasetColumns.write('', out)(dataset);
  const sizes: Record<string, number> = {};
  const tableColumns: OpenColumn[] = [];
  for (const [name, { values, detail }] of tables) {
    if (Object.hasOwn(idColumns, name)) continue;
    sizes[name] = values.length;
    const opened = openColumns();
    // What a table itself refers to are the tables of the dataset.
    const put = tableField(name).write(`tables.${name}`, { ...opened.out, table: out.table });
    for (const value of values) put(value);
    tableColumns.push(...opened.columns.map((column) => ({ ...column, detail })));
  }
  const all = [...tableColumns, ...columns].filter(isWorthwhile);
  const ordered = [...all.filter(({ detail }) => !detail), ...all.filter(({ detail }) => detail)];
  return { header: headerOf(dataset, sizes), parts: partsOf(ordered) };
}

const isWorthwhile = ({ cells: all, usual }: OpenColumn): boolean =>
  usual === undefined ? all.length > 0 : all.some((cell) => cell !== usual);

function* partsOf(columns: readonly OpenColumn[]): Generator<ColumnPart> {
  for (const { name, cells: all } of columns) {
    for (let start = 0, end = 0; start < all.length; start = end) {
      for (let length = 0; end < all.length && length < longestPart; end++) {
        const cell = all[end];
        length += typeof cell === 'string' ? cell.length : 8;
      }
      yield { column: name, line: 0, values: all.slice(start, end) };
    }
  }
}
