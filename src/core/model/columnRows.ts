/** Rows that stand in columns: each is made when it is asked for. */

import type { Rows } from './rows.ts';

export type NumberArray = Uint8Array | Uint16Array | Int32Array | Float64Array;

/** A column of numbers as it is kept. */
export interface NumberColumn {
  readonly values: NumberArray;
  /** What stands for nothing; absent where there is a number everywhere. NaN is nothing as well. */
  readonly none?: number;
}

/** The columns below some rows, by their names there. */
export interface RowColumns {
  /** The numbers of a column; `''` where the rows are numbers themselves. */
  readonly numbers: (name: string) => NumberColumn | undefined;
  /** Where the list of a row begins among the items of all; undefined where all lists are empty. */
  readonly starts: (name: string) => ((index: number) => number) | undefined;
  /** Whether the texts of a column are known to rise, by UTF-16, from row to row. */
  readonly ascending: (name: string) => boolean;
}

/** Rows made not long ago that are kept, so that one who asks again is given the same. */
const kept = 256;

export class ColumnRows<T> implements Rows<T> {
  readonly length: number;
  readonly #make: (index: number) => T;
  readonly columns: RowColumns;
  readonly #recent: { readonly index: number; readonly row: T }[] = [];

  constructor(length: number, make: (index: number) => T, columns: RowColumns) {
    this.length = length;
    this.#make = make;
    this.columns = columns;
  }

  at(index: number): T | undefined {
    if (!(index >= 0 && index < this.length)) return undefined;
    const known = this.#recent[index % kept];
    if (known?.index === index) return known.row;
    const row = this.#make(index);
    this.#recent[index % kept] = { index, row };
    return row;
  }

  *[Symbol.iterator](): Generator<T> {
    for (let i = 0; i < this.length; i++) yield this.#make(i);
  }

  *entries(): Generator<[number, T]> {
    for (let i = 0; i < this.length; i++) yield [i, this.#make(i)];
  }

  map<U>(make: (row: T, index: number) => U): U[] {
    const made: U[] = [];
    for (let i = 0; i < this.length; i++) made.push(make(this.#make(i), i));
    return made;
  }

  flatMap<U>(make: (row: T, index: number) => U | readonly U[]): U[] {
    const made: (U | readonly U[])[] = this.map(make);
    return made.flat() as U[];
  }

  filter(keep: (row: T, index: number) => boolean): T[] {
    const found: T[] = [];
    for (let i = 0; i < this.length; i++) {
      const row = this.#make(i);
      if (keep(row, i)) found.push(row);
    }
    return found;
  }

  find(is: (row: T, index: number) => boolean): T | undefined {
    for (let i = 0; i < this.length; i++) {
      const row = this.#make(i);
      if (is(row, i)) return row;
    }
    return undefined;
  }

  some(is: (row: T, index: number) => boolean): boolean {
    for (let i = 0; i < this.length; i++) if (is(this.#make(i), i)) return true;
    return false;
  }

  every(is: (row: T, index: number) => boolean): boolean {
    return !this.some((row, i) => !is(row, i));
  }

  reduce<U>(add: (sum: U, row: T, index: number) => U, begin: U): U {
    let sum = begin;
    for (let i = 0; i < this.length; i++) sum = add(sum, this.#make(i), i);
    return sum;
  }

  slice(start = 0, end = this.length): T[] {
    const rows: T[] = [];
    const [from, to] = [start, end].map((at) => (at < 0 ? Math.max(0, at + this.length) : at));
    for (let i = from ?? 0; i < Math.min(to ?? 0, this.length); i++) rows.push(this.#make(i));
    return rows;
  }

  toJSON(): T[] {
    return [...this];
  }
}

/**
 * A whole column at once, for who goes through all rows: what a row's property says or, where it
 * refers to a paper, an author or a value that recurs, the place of that among its kind. Undefined
 * where the rows stand in no columns, or all are absent.
 */
export const columnOf = (rows: Rows<unknown>, name = ''): NumberColumn | undefined =>
  rows instanceof ColumnRows ? rows.columns.numbers(name) : undefined;

/** Whether rows are known to stand in the rising order of a property that is text. */
export const isAscending = (rows: Rows<unknown>, name: string): boolean =>
  rows instanceof ColumnRows && rows.columns.ascending(name);

/** All of a list of whole numbers, in columns without making anything. */
export const numbersOf = (rows: Rows<number>): ArrayLike<number> =>
  columnOf(rows)?.values ?? rows.map((row) => row);

type Listing<T> = {
  readonly [K in keyof T]: T[K] extends readonly unknown[] ? K : never;
}[keyof T] &
  string;

/** How many items a property that is a list has in all rows, and in how many rows it is empty. */
export function countItems<T>(
  rows: Rows<T>,
  property: Listing<T>,
): { items: number; empty: number } {
  const counts = { items: 0, empty: 0 };
  const add = (length: number) => {
    counts.items += length;
    if (length === 0) counts.empty++;
  };
  if (rows instanceof ColumnRows) {
    const start = rows.columns.starts(property) ?? (() => 0);
    for (let i = 0; i < rows.length; i++) add(start(i + 1) - start(i));
  } else for (const row of rows) add((row[property] as readonly unknown[]).length);
  return counts;
}
