/** How values are taken apart into columns and read out of them: the parts to declare it with. */

import type { Cell, ColumnsIn, ColumnsOpen, ColumnsOut } from './columnStore.ts';
import { cellsOf, packNumbers, packTexts } from './packed.ts';

/** A value of a dataset as columns. */
export interface Field<T> {
  /** Opened once for all values, which are then taken one after the other. */
  readonly write: (path: string, out: ColumnsOut) => (value: T) => void;
  /**
   * Checks every cell of so many values and packs the columns. Throws a UserError `broken-dataset`
   * where they are not what they must be.
   */
  readonly pack: (path: string, from: ColumnsIn, count: number) => void;
  /** Any of the values by its index, out of packed columns, which are trusted. */
  readonly open: (path: string, from: ColumnsOpen) => (index: number) => T;
}

/** What checking gives for a cell that cannot be. */
export const wrong: unique symbol = Symbol('wrong');

/** A value as one cell of a column. */
export interface Coding<T> {
  /** What a cell must be, for messages. */
  readonly expected: string;
  /** What is not worth a column when there is nothing else in it. */
  readonly usual?: Cell;
  /** Whether cells are texts; else they are numbers. */
  readonly texts?: boolean;
  readonly encoder: (out: ColumnsOut) => (value: T) => Cell;
  /** Gives cells as they are packed: each can then be decoded without those before. */
  readonly checker: (from: ColumnsIn) => (cell: unknown) => Cell | typeof wrong;
  readonly decoder: (from: ColumnsOpen) => (cell: Cell) => T;
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
  pack: (path, from, count) => {
    const column = from.column(path, count, coding.usual);
    if (!column) return;
    const check = coding.checker(from);
    const checked = (i: number): Cell => {
      const cell = check(column.cells[i]);
      if (cell === wrong) throw column.wrong(i, coding.expected);
      return cell;
    };
    if (coding.texts) {
      const texts = Array.from({ length: count }, (_, i) => checked(i) as string | null);
      from.put(path, packTexts(texts));
      return;
    }
    const numbers = new Float64Array(count);
    for (let i = 0; i < count; i++) numbers[i] = (checked(i) as number | null) ?? Number.NaN;
    from.put(path, packNumbers(numbers));
  },
  open: (path, from) => {
    const column = from.column(path);
    const decode = coding.decoder(from);
    if (!column) {
      const usual = coding.usual ?? null;
      return () => decode(usual);
    }
    const cell = cellsOf(column);
    return (index) => decode(cell(index));
  },
});

/** One column in which `null` stands for what is absent. */
export const optional = <T>(coding: Coding<T>): Field<T | undefined> => cells(orAbsent(coding));

const orAbsent = <T>(coding: Coding<T>): Coding<T | undefined> => ({
  ...coding,
  expected: `${coding.expected}, or null`,
  usual: null,
  encoder: (out) => {
    const encode = coding.encoder(out);
    return (value) => (value === undefined ? null : encode(value));
  },
  checker: (from) => {
    const check = coding.checker(from);
    return (cell) => (cell === null ? null : check(cell));
  },
  decoder: (from) => {
    const decode = coding.decoder(from);
    return (cell) => (cell === null ? undefined : decode(cell));
  },
});

type Fields<T> = { readonly [K in keyof T]-?: Field<T[K]> };

/** An object: the columns of its properties. Those that are undefined are left out of it. */
export const record = <T extends object>(fields: Fields<T>): Field<T> => {
  const entries = entriesOf(fields);
  return {
    ...columnsOfRecord(entries),
    open: (path, from) => {
      const parts = entries.map(([key, field]) => ({ key, at: field.open(join(path, key), from) }));
      return (index) => {
        const value: Partial<Record<keyof T, unknown>> = {};
        for (const { key, at } of parts) {
          const part = at(index);
          if (part !== undefined) value[key] = part;
        }
        return value as T;
      };
    },
  };
};

/**
 * The same, but what is read is a view: a property is made when it is asked for, every time anew, so
 * that who reads one of all rows pays for that one alone. Views cannot be copied by spreading.
 */
export const view = <T extends object>(fields: Fields<T>): Field<T> => {
  const entries = entriesOf(fields);
  return {
    ...columnsOfRecord(entries),
    open: (path, from) => {
      class View {
        readonly #at: number;
        constructor(at: number) {
          this.#at = at;
        }
        static give(key: string, value: (index: number) => unknown): void {
          const get = function (this: View) {
            return value(this.#at);
          };
          Object.defineProperty(View.prototype, key, { get, enumerable: true });
        }
        toJSON(): Partial<T> {
          const whole: Partial<T> = {};
          for (const [key] of entries) whole[key] = (this as unknown as T)[key];
          return whole;
        }
      }
      for (const [key, field] of entries) View.give(key, field.open(join(path, key), from));
      return (index) => new View(index) as unknown as T;
    },
  };
};

type Entries<T> = readonly (readonly [keyof T & string, Field<T[keyof T]>])[];

const entriesOf = <T extends object>(fields: Fields<T>): Entries<T> =>
  Object.entries(fields) as unknown as Entries<T>;

const columnsOfRecord = <T extends object>(
  entries: Entries<T>,
): Pick<Field<T>, 'write' | 'pack'> => ({
  write: (path, out) => {
    const parts = entries.map(([key, field]) => ({ key, put: field.write(join(path, key), out) }));
    return (value) => {
      for (const { key, put } of parts) put(value[key]);
    };
  },
  pack: (path, from, count) => {
    for (const [key, field] of entries) field.pack(join(path, key), from, count);
  },
});

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** Whether something is a whole number from 0 to below a limit. */
export const isIndex = (value: unknown, below: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < below;

/** The same columns, which are written after all that a first look needs. */
export const detail = <T>(field: Field<T>): Field<T> => ({
  ...field,
  write: (path, out) => field.write(path, out.details),
});

/** Details of where things were said and why, which pictures and search do without. */
export const provenance = <T>(field: Field<T>): Field<T> => ({
  ...detail(field),
  pack: (path, from, count) => field.pack(path, from.provenance, count),
});
