/** Values as cells: texts, numbers, choices, and indices into tables of what recurs. */

import type { Cell, ColumnsIn, ColumnsOpen, ColumnsOut } from './columnStore.ts';
import { type Coding, isIndex, wrong } from './field.ts';

const itself =
  <T>() =>
  (value: T): T =>
    value;

const asTold =
  <T>() =>
  (cell: Cell): T =>
    cell as T;

/** A text as it is. */
export const text: Coding<string> = {
  expected: 'a text',
  texts: true,
  encoder: itself,
  checker: () => (cell) => (typeof cell === 'string' ? cell : wrong),
  decoder: asTold,
};

/** A whole number, as it is, from a least one to a greatest one. */
export const whole = (least = 0, greatest = Number.MAX_SAFE_INTEGER): Coding<number> => ({
  expected: `a whole number from ${least}`,
  encoder: itself,
  checker: () => (cell) =>
    Number.isInteger(cell) && (cell as number) >= least && (cell as number) <= greatest
      ? (cell as number)
      : wrong,
  decoder: asTold,
});

/** Any number. */
export const number: Coding<number> = {
  expected: 'a number',
  encoder: itself,
  checker: () => (cell) => (typeof cell === 'number' && Number.isFinite(cell) ? cell : wrong),
  decoder: asTold,
};

/** One of a few values, as its place among them; the first is the usual one. */
export const choice = <const T>(values: readonly T[]): Coding<T> => ({
  expected: `a whole number below ${values.length}`,
  usual: 0,
  encoder: () => (value) => values.indexOf(value),
  checker: () => (cell) => (isIndex(cell, values.length) ? cell : wrong),
  decoder: () => (cell) => values[cell as number] as T,
});

/** A value that recurs, as its index in a table. The table's own field says how it is kept. */
export const shared = <T extends string | number>(table: string): Coding<T> =>
  sharedBy(table, (value) => value);

/** The same for values that are no primitives; `key` tells them apart. */
export const sharedBy = <T>(table: string, key: (value: T) => unknown): Coding<T> => ({
  expected: `an index into ${table}`,
  encoder: (out) => {
    const { indices, values } = out.table(table);
    return withLast((value) => {
      const own = key(value);
      const known = indices.get(own);
      if (known !== undefined) return known;
      indices.set(own, values.length);
      return values.push(value) - 1;
    });
  },
  checker: belowSizes(table),
  decoder: fromTable(table),
});

/** Rows with the same value stand together more often than not, and looking up is what takes time. */
const withLast = <T>(encode: (value: T) => number): ((value: T) => number) => {
  let last: { readonly value: T; readonly index: number } | undefined;
  return (value) => {
    if (last === undefined || last.value !== value) last = { value, index: encode(value) };
    return last.index;
  };
};

const belowSizes =
  (...tables: readonly string[]) =>
  (from: ColumnsIn) => {
    const size = tables.reduce((sum, table) => sum + from.size(table), 0);
    return (cell: unknown): number | typeof wrong => (isIndex(cell, size) ? cell : wrong);
  };

const fromTable =
  <T>(table: string) =>
  (from: ColumnsOpen) => {
    const value = from.table(table);
    return (cell: Cell): T => value(cell as number) as T;
  };

/** A text of a table that must be one of some. */
export const among = <T extends string>(table: string, known: readonly string[]): Coding<T> => ({
  ...shared<T>(table),
  expected: `an index into ${table} that is one of ${known.join(', ')}`,
  checker: (from) => {
    const values = from.tableCells(table);
    return (cell) =>
      isIndex(cell, from.size(table)) && known.includes(values[cell] as string) ? cell : wrong;
  },
});

/** Something with an id of its own, as its index among its kind, which must be written before. */
export const reference = <T extends string>(...kinds: readonly string[]): Coding<T> => ({
  expected: `an index into ${kinds.join(' and ')}`,
  encoder: (out) => {
    const tables = kinds.map((kind) => out.table(kind).indices);
    return withLast((value) => {
      let before = 0;
      for (const indices of tables) {
        const index = indices.get(value);
        if (index !== undefined) return before + index;
        before += indices.size;
      }
      throw new Error(`${value} is not among the ${kinds.join(' and ')} of the dataset`);
    });
  },
  checker: belowSizes(...kinds),
  decoder: (from) => {
    let before = 0;
    const tables = kinds.map((kind) => {
      const start = before;
      before += from.size(kind);
      return { start, id: from.table(kind) };
    });
    return (cell) => {
      const index = cell as number;
      const own = tables.findLast(({ start }) => start <= index);
      return own?.id(index - own.start) as T;
    };
  },
});

/** A value or null, where null is a value as well. */
export const orNull = <T>(coding: Coding<T>): Coding<T | null> => ({
  ...coding,
  expected: `${coding.expected}, or null`,
  usual: null,
  encoder: (out) => {
    const encode = coding.encoder(out);
    return (value) => (value === null ? null : encode(value));
  },
  checker: (from) => {
    const check = coding.checker(from);
    return (cell) => (cell === null ? null : check(cell));
  },
  decoder: (from) => {
    const decode = coding.decoder(from);
    return (cell) => (cell === null ? null : decode(cell));
  },
});

/** Whole numbers that mostly rise, as what each adds to the one before. */
export const steps = <T>(coding: Coding<T>): Coding<T> => ({
  ...coding,
  expected: `what leads to ${coding.expected}`,
  encoder: (out: ColumnsOut) => {
    const encode = coding.encoder(out);
    let before = 0;
    return (value) => {
      const cell = encode(value);
      if (typeof cell !== 'number') return cell;
      const step = cell - before;
      before = cell;
      return step;
    };
  },
  checker: (from) => {
    const check = coding.checker(from);
    let before = 0;
    return (cell) => {
      if (typeof cell !== 'number') return check(cell);
      before += cell;
      return check(before);
    };
  },
});
