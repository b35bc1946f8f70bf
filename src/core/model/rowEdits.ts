/** A long list with a few of its rows exchanged, without making the others anew. */

import { ColumnRows, type NumberColumn } from './columnRows.ts';
import type { Rows } from './rows.ts';

/** What must be done to a list of rows; plain data, which threads hand to one another. */
export interface RowEdits<T> {
  /** Indices of the rows that go, ascending. */
  readonly gone: readonly number[];
  /** Rows that come, in their order, each before the old row `at`, which may be one that goes. */
  readonly come: readonly { readonly at: number; readonly row: T }[];
}

export const noEdits: RowEdits<never> = { gone: [], come: [] };

/** Where old rows stand now and what stands where. */
interface Shifts {
  readonly length: number;
  /** Of a new index: an old index, or the place in `come` counted from -1 downwards. */
  readonly sourceOf: (index: number) => number;
}

/** Numbers that a row has in columns: references, years and the like; NaN for nothing. */
export type ColumnCells<T> = Readonly<Record<string, (row: T) => number | readonly number[]>>;

/**
 * The list after the edits. A plain array gives a plain array; rows in columns stay in columns: a row
 * is found in time of the logarithm of the edits. `cells` says what columns hold of rows that come;
 * columns that it does not name are unknown. `moved` gives columns whose old cells change.
 */
export function editedRows<T>(
  base: Rows<T>,
  edits: RowEdits<T>,
  cells: ColumnCells<T> = {},
  moved: Readonly<Record<string, (cell: number) => number>> = {},
): Rows<T> {
  if (edits.gone.length === 0 && edits.come.length === 0 && Object.keys(moved).length === 0) {
    return base;
  }
  if (!(base instanceof ColumnRows)) return editedArray(base, edits);
  const { come } = edits;
  const { length, sourceOf } = shiftsOf(base.length, edits);
  const make = (index: number): T => {
    const source = sourceOf(index);
    return (source < 0 ? come[-1 - source]?.row : base.at(source)) as T;
  };
  const numbers = remembered((name: string) => {
    const old = base.columns.numbers(name);
    const cell = Object.hasOwn(cells, name) ? cells[name] : undefined;
    if (!old || !cell) return undefined;
    const list = name === '' ? undefined : base.columns.starts(name);
    return editedColumn(base.length, old, edits, cell, moved[name], list);
  });
  const starts = remembered((name: string) => startsOf(base, edits, name));
  return new ColumnRows(length, make, {
    numbers,
    starts: (name) => {
      const found = starts(name);
      return found && ((index) => found[index] ?? 0);
    },
    ascending: (name) => base.columns.ascending(name),
  });
}

function remembered<V>(answer: (name: string) => V): (name: string) => V {
  const answers = new Map<string, V>();
  return (name) => {
    if (!answers.has(name)) answers.set(name, answer(name));
    return answers.get(name) as V;
  };
}

/** Goes through the old rows that stay, a stretch at a time, and the rows that come. */
function walk(
  length: number,
  { gone, come }: RowEdits<unknown>,
  stay: (from: number, to: number) => void,
  arrive: (place: number) => void,
): void {
  let at = 0;
  let g = 0;
  let c = 0;
  while (at < length || c < come.length) {
    const nextCome = come[c]?.at ?? Number.POSITIVE_INFINITY;
    const nextGone = gone[g] ?? Number.POSITIVE_INFINITY;
    const stop = Math.min(nextCome, nextGone, length);
    if (stop > at) stay(at, stop);
    at = Math.max(at, stop);
    if (c < come.length && nextCome <= at) arrive(c++);
    else if (nextGone === at) {
      at++;
      g++;
    } else if (c < come.length && at >= length) arrive(c++);
  }
}

function editedArray<T>(base: Rows<T>, edits: RowEdits<T>): T[] {
  const rows: T[] = [];
  walk(
    base.length,
    edits,
    (from, to) => {
      for (let i = from; i < to; i++) rows.push(base.at(i) as T);
    },
    (place) => rows.push(edits.come[place]?.row as T),
  );
  return rows;
}

function shiftsOf(length: number, edits: RowEdits<unknown>): Shifts {
  // By stretch: the new index with which it begins, and what stands there.
  const begins: number[] = [];
  const sources: number[] = [];
  let next = 0;
  walk(
    length,
    edits,
    (from, to) => {
      begins.push(next);
      sources.push(from);
      next += to - from;
    },
    (place) => {
      begins.push(next++);
      sources.push(-1 - place);
    },
  );
  return {
    length: next,
    sourceOf: (index) => {
      let [low, high] = [0, begins.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((begins[middle] as number) <= index) low = middle;
        else high = middle - 1;
      }
      const source = sources[low] as number;
      return source < 0 ? source : source + index - (begins[low] as number);
    },
  };
}

/** A column, or the items of a column of lists where `list` says where they begin. */
function editedColumn<T>(
  length: number,
  { values, none }: NumberColumn,
  edits: RowEdits<T>,
  cell: ColumnCells<T>[string],
  moved: ((cell: number) => number) | undefined,
  list: ((index: number) => number) | undefined,
): NumberColumn {
  const own = edits.come.map(({ row }) => [cell(row)].flat() as number[]);
  const start = list ?? ((index: number) => index);
  let size = own.reduce((sum, { length: more }) => sum + more, 0) + start(length);
  for (const i of edits.gone) size -= start(i + 1) - start(i);
  const wide =
    values instanceof Float64Array ||
    none !== undefined ||
    own.some((numbers) => numbers.some((value) => (value | 0) !== value));
  const column = wide ? new Float64Array(size) : new Int32Array(size);
  let at = 0;
  walk(
    length,
    edits,
    (from, to) => {
      const [first, last] = [start(from), start(to)];
      if (!moved && none === undefined) column.set(values.subarray(first, last), at);
      else {
        for (let i = first; i < last; i++) {
          const value = values[i] as number;
          column[at + i - first] =
            value === none ? Number.NaN : moved && !Number.isNaN(value) ? moved(value) : value;
        }
      }
      at += last - first;
    },
    (place) => {
      for (const value of own[place] ?? []) column[at++] = value;
    },
  );
  return { values: column };
}

/** Where lists begin; undefined where all are empty. */
function startsOf<T>(
  base: ColumnRows<T>,
  edits: RowEdits<T>,
  name: string,
): Uint32Array | undefined {
  const old = base.columns.starts(name);
  const lengths = edits.come.map(({ row }) => lengthOf((row as Record<string, unknown>)[name]));
  if (!old && lengths.every((length) => length === 0)) return undefined;
  const { length } = shiftsOf(base.length, edits);
  const starts = new Uint32Array(length + 1);
  let row = 0;
  const add = (items: number) => {
    starts[row + 1] = (starts[row] as number) + items;
    row++;
  };
  walk(
    base.length,
    edits,
    (from, to) => {
      for (let i = from; i < to; i++) add(old ? old(i + 1) - old(i) : 0);
    },
    (place) => add(lengths[place] ?? 0),
  );
  return starts;
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** New indices by old ones; -1 for rows that went, unless `same` finds who came instead of them. */
export function movedIndices<T>(
  length: number,
  edits: RowEdits<T>,
  instead: (row: T, old: number) => boolean,
): Int32Array {
  const moved = new Int32Array(length).fill(-1);
  const gone = new Set(edits.gone);
  let next = 0;
  walk(
    length,
    edits,
    (from, to) => {
      for (let i = from; i < to; i++) moved[i] = next++;
    },
    (place) => {
      const { at, row } = edits.come[place] as { at: number; row: T };
      if (gone.has(at) && instead(row, at)) moved[at] = next;
      next++;
    },
  );
  return moved;
}
