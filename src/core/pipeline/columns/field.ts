/** How values are taken apart into columns and put together again: the parts to declare it with. */

import type { Rows } from '../../model/rows.ts';
import {
  broken,
  type Cell,
  type ColumnsIn,
  type ColumnsOut,
  type ReadColumn,
} from './columnStore.ts';

/**
 * A value of a dataset as columns. Both ways are opened once for all values: writing takes them one
 * after the other, and reading gives them in the same order. Reading throws a UserError
 * `broken-dataset` where the columns are not what they must be.
 */
export interface Field<T> {
  readonly write: (path: string, out: ColumnsOut) => (value: T) => void;
  readonly read: (path: string, from: ColumnsIn, count: number) => () => T;
}

/** What decoding gives for a cell that cannot be. */
export const wrong: unique symbol = Symbol('wrong');

/** A value as one cell of a column. */
export interface Coding<T> {
  /** What a cell must be, for messages. */
  readonly expected: string;
  /** What is not worth a column when there is nothing else in it. */
  readonly usual?: Cell;
  readonly encoder: (out: ColumnsOut) => (value: T) => Cell;
  readonly decoder: (from: ColumnsIn) => (cell: unknown) => T | typeof wrong;
}

/** One column, a cell a value. */
export const cells = <T>(coding: Coding<T>): Field<T> => ({
  write: (path, out) => {
    const column = out.column(path, coding.usual);
    const encode = coding.encoder(out);
    return (value) => {
      column.push(encode(value));
    };
  },
  read: (path, from, count) => {
    const column = from.column(path, count, coding.usual);
    const decode = coding.decoder(from);
    let at = 0;
    return () => {
      const value = decode(column.cells[at]);
      if (value === wrong) throw column.wrong(at, coding.expected);
      at++;
      return value as T;
    };
  },
});

/** One column in which `null` stands for what is absent. */
export const optional = <T>(coding: Coding<T>): Field<T | undefined> => cells(orAbsent(coding));

const orAbsent = <T>(coding: Coding<T>): Coding<T | undefined> => ({
  expected: `${coding.expected}, or null`,
  usual: null,
  encoder: (out) => {
    const encode = coding.encoder(out);
    return (value) => (value === undefined ? null : encode(value));
  },
  decoder: (from) => {
    const decode = coding.decoder(from);
    return (cell) => (cell === null ? undefined : decode(cell));
  },
});

type Fields<T> = { readonly [K in keyof T]-?: Field<T[K]> };

/** An object: the columns of its properties. Those that are undefined are left out of it. */
export const record = <T extends object>(fields: Fields<T>): Field<T> => {
  const entries = Object.entries(fields) as [keyof T & string, Field<T[keyof T]>][];
  return {
    write: (path, out) => {
      const parts = entries.map(([key, field]) => ({
        key,
        put: field.write(join(path, key), out),
      }));
      return (value) => {
        for (const { key, put } of parts) put(value[key]);
      };
    },
    read: (path, from, count) => {
      const parts = entries.map(([key, field]) => ({
        key,
        next: field.read(join(path, key), from, count),
      }));
      return () => {
        const value: Partial<Record<keyof T, unknown>> = {};
        for (const { key, next } of parts) {
          const part = next();
          if (part !== undefined) value[key] = part;
        }
        return value as T;
      };
    },
  };
};

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** More values than any real dataset has; a damaged length must not make us fill the memory. */
export const mostValues = 100_000_000;

const nothing: readonly never[] = [];

/** A list: a column of lengths, and the items of all lists one after the other. */
export const list = <T>(of: Field<T>, options?: ListOptions): Field<readonly T[]> => {
  const { write, read } = listsOf(of, 0, options);
  return { write, read: read as Field<readonly T[]>['read'] };
};

/** A list that may be long, of which the file shows even that it is empty. */
export const longList = <T>(of: Field<T>): Field<Rows<T>> => {
  const { write, read } = listsOf(of, 0, { listed: true });
  return { write, read: read as Field<Rows<T>>['read'] };
};

/** A list that may be absent, which is not the same as empty. */
export const optionalList = <T>(of: Field<T>): Field<readonly T[] | undefined> => listsOf(of, null);

export interface ListOptions {
  /** Whether the lengths are written even when all are 0, so that the file shows how many there are. */
  readonly listed?: boolean;
}

const listsOf = <T>(
  of: Field<T>,
  usual: 0 | null,
  { listed = false }: ListOptions = {},
): Field<readonly T[] | undefined> & { readonly write: Field<Rows<T> | undefined>['write'] } => ({
  write: (path, out) => {
    const lengths = out.column(`${path}.length`, listed ? undefined : usual);
    const put = of.write(path, out);
    return (values) => {
      lengths.push(values ? values.length : null);
      if (values) for (const value of values) put(value);
    };
  },
  read: (path, from, count) => {
    const lengths = from.column(`${path}.length`, count, listed ? undefined : usual);
    const total = totalOf(path, lengths, count, usual);
    const next = of.read(path, from, total);
    let at = 0;
    return () => {
      const length = lengths.cells[at++];
      if (typeof length !== 'number') return undefined;
      if (length === 0) return nothing;
      const values: T[] = [];
      for (let i = 0; i < length; i++) values.push(next());
      return values;
    };
  },
});

/** What all lists together have. */
function totalOf(path: string, lengths: ReadColumn, count: number, usual: 0 | null): number {
  let total = 0;
  for (let i = 0; i < count; i++) {
    const length = lengths.cells[i];
    if (length === null && usual === null) continue;
    if (!isIndex(length, mostValues)) throw lengths.wrong(i, 'a length');
    total += length;
  }
  if (total > mostValues) throw broken(`${path} has ${total} entries, which cannot be`);
  return total;
}

/** One list that may be long: it is read row by row. */
export interface LongRows<T> {
  readonly write: Field<Rows<T>>['write'];
  readonly open: (
    path: string,
    from: ColumnsIn,
  ) => { readonly total: number; readonly next: () => T };
}

/** `as` is for what all of its columns are: details. */
export const rows = <T>(
  of: Field<T>,
  as: (field: Field<Rows<T>>) => Field<Rows<T>> = (field) => field,
): LongRows<T> => ({
  write: as(longList(of)).write,
  open: (path, from) => {
    const total = totalOf(path, from.column(`${path}.length`, 1), 1, 0);
    return { total, next: of.read(path, from, total) };
  },
});

/** Whether something is a whole number from 0 to below a limit. */
export const isIndex = (value: unknown, below: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < below;

/** The same columns, which are written after all that a first look needs. */
export const detail = <T>(field: Field<T>): Field<T> => ({
  write: (path, out) => field.write(path, out.details),
  read: field.read,
});
