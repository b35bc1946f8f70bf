/** Lists as columns: their lengths, and the items of all of them one after the other. */

import { ColumnRows, type RowColumns } from '../../model/columnRows.ts';
import type { Rows } from '../../model/rows.ts';
import { broken, type ColumnsIn, type ColumnsOpen } from './columnStore.ts';
import { type Field, isIndex } from './field.ts';
import { cellsOf, packNumbers, packStarts } from './packed.ts';

/** More values than any real dataset has; a damaged length must not make us fill the memory. */
export const mostValues = 100_000_000;

const nothing: readonly never[] = [];

export interface ListOptions {
  /** Whether the lengths are written even when all are 0, so that the file shows how many there are. */
  readonly listed?: boolean;
}

/** A list. */
export const list = <T>(
  of: Field<T>,
  { listed = false }: ListOptions = {},
): Field<readonly T[]> => ({
  ...columnsOfLists(of, 0, listed),
  open: (path, from) => {
    const range = openRanges(path, from);
    if (!range) return () => nothing;
    const item = of.open(path, from);
    return (index) => itemsAt(item, range(index), range(index + 1));
  },
});

/** A list that may be absent, which is not the same as empty. */
export const optionalList = <T>(of: Field<T>): Field<readonly T[] | undefined> => ({
  ...columnsOfLists<T | undefined>(of as Field<T | undefined>, null),
  open: (path, from) => {
    const range = openRanges(path, from);
    if (!range) return () => undefined;
    const absent = from.column(`${path}.absent`);
    const isAbsent = absent ? cellsOf(absent) : () => 0;
    const item = of.open(path, from);
    return (index) =>
      isAbsent(index) === 1 ? undefined : itemsAt(item, range(index), range(index + 1));
  },
});

/**
 * The one list of its kind, which may be long; the file shows even that it is empty, unless older
 * files have none.
 */
export const longList = <T>(of: Field<T>, { listed = true }: ListOptions = {}): Field<Rows<T>> => ({
  ...columnsOfLists(of, 0, listed),
  open: (path, from) => {
    const range = openRanges(path, from);
    const item = of.open(path, from);
    const below = (name: string) => (name === '' ? path : `${path}.${name}`);
    const columns: RowColumns = {
      numbers: (name) => {
        const column = from.column(below(name));
        return column?.kind === 'numbers' ? column : undefined;
      },
      starts: (name) => openRanges(below(name), from),
      ascending: (name) => {
        const column = from.column(below(name));
        return column?.kind === 'texts' && column.ascending;
      },
    };
    return () => new ColumnRows(range?.(1) ?? 0, item, columns);
  },
});

function itemsAt<T>(item: (index: number) => T, start: number, end: number): readonly T[] {
  if (start === end) return nothing;
  const items: T[] = [];
  for (let i = start; i < end; i++) items.push(item(i));
  return items;
}

/** Where each list begins among all items, and the one after the last ends. */
function openRanges(path: string, from: ColumnsOpen): ((index: number) => number) | undefined {
  const starts = from.column(`${path}.starts`);
  return starts && (cellsOf(starts) as (index: number) => number);
}

const columnsOfLists = <T>(
  of: Field<T>,
  usual: 0 | null,
  listed = false,
): {
  readonly write: Field<Rows<T> | undefined>['write'];
  readonly pack: Field<unknown>['pack'];
} => ({
  write: (path, out) => {
    const lengths = out.column(`${path}.length`, listed ? undefined : usual);
    const put = of.write(path, out);
    return (values) => {
      lengths.push(values ? values.length : null);
      if (values) for (const value of values) put(value);
    };
  },
  pack: (path, from, count) => of.pack(path, from, packLengths(path, from, count, usual, listed)),
});

/** Gives what all lists together have. */
function packLengths(
  path: string,
  from: ColumnsIn,
  count: number,
  usual: 0 | null,
  listed: boolean,
): number {
  const column = from.column(`${path}.length`, count, listed ? undefined : usual);
  if (!column) return 0;
  const lengths = new Float64Array(count);
  const absent = new Float64Array(count);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const length = column.cells[i];
    if (length === null && usual === null) absent[i] = 1;
    else if (!isIndex(length, mostValues)) throw column.wrong(i, 'a length');
    else {
      lengths[i] = length;
      total += length;
    }
  }
  if (total > mostValues) throw broken(`${path} has ${total} entries, which cannot be`);
  from.put(`${path}.starts`, packStarts(lengths));
  if (absent.includes(1)) from.put(`${path}.absent`, packNumbers(absent));
  return total;
}
