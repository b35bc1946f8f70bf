/** Rows that stand in columns: each is made when it is asked for. */

import type { Rows } from './rows.ts';

export type NumberArray = Uint8Array | Uint16Array | Int32Array | Float64Array;

/** A column of numbers as it is kept. */
export interface NumberColumn {
  readonly values: NumberArray;
  /** What stands for nothing; absent where there is a number everywhere. NaN is nothing as well. */
  readonly none?: number;
}

/** Rows made not long ago that are kept, so that one who asks again is given the same. */
const kept = 256;

export class ColumnRows<T> implements Rows<T> {
  readonly length: number;
  readonly #make: (index: number) => T;
  readonly #column: (name: string) => NumberColumn | undefined;
  readonly #recent: { readonly index: number; readonly row: T }[] = [];

  constructor(
    length: number,
    make: (index: number) => T,
    column: (name: string) => NumberColumn | undefined = () => undefined,
  ) {
    this.length = length;
    this.#make = make;
    this.#column = column;
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
    return this.flatMap(make) as U[];
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

  /** The numbers of a column by its name below these rows; `''` where the rows are numbers. */
  column(name: string): NumberColumn | undefined {
    return this.#column(name);
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
  rows instanceof ColumnRows ? rows.column(name) : undefined;
