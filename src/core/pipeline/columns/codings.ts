/** Values as cells: texts, numbers, choices, and indices into tables of what recurs. */

import type { ColumnsIn, ColumnsOut } from './columnStore.ts';
import { type Coding, isIndex, wrong } from './field.ts';

const itself =
  <T>() =>
  (value: T): T =>
    value;

/** A text as it is. */
export const text: Coding<string> = {
  expected: 'a text',
  encoder: itself,
  decoder: () => (cell) => (typeof cell === 'string' ? cell : wrong),
};

/** A whole number, as it is, from a least one to a greatest one. */
export const whole = (least = 0, greatest = Number.MAX_SAFE_INTEGER): Coding<number> => ({
  expected: `a whole number from ${least}`,
  encoder: itself,
  decoder: () => (cell) =>
    Number.isInteger(cell) && (cell as number) >= least && (cell as number) <= greatest
      ? (cell as number)
      : wrong,
});

/** Any number. */
export const number: Coding<number> = {
  expected: 'a number',
  encoder: itself,
  decoder: () => (cell) => (typeof cell === 'number' && Number.isFinite(cell) ? cell : wrong),
};

/** One of a few values, as its place among them; the first is the usual one. */
export const choice = <const T>(values: readonly T[]): Coding<T> => ({
  expected: `a whole number below ${values.length}`,
  usual: 0,
  encoder: () => (value) => values.indexOf(value),
  decoder: () => (cell) => (isIndex(cell, values.length) ? (values[cell] as T) : wrong),
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

const fromTable =
  <T>(table: string) =>
  (from: ColumnsIn) => {
    const values = from.table(table);
    return (cell: unknown): T | typeof wrong =>
      isIndex(cell, values.length) ? (values[cell] as T) : wrong;
  };

/** A text that must be one of some. */
export const among = <T extends string>(
  coding: Coding<T>,
  known: readonly string[],
): Coding<T> => ({
  ...coding,
  expected: `${coding.expected} that is one of ${known.join(', ')}`,
  decoder: (from) => {
    const decode = coding.decoder(from);
    return (cell) => {
      const value = decode(cell);
      return value !== wrong && known.includes(value) ? value : wrong;
    };
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
  decoder: (from) => {
    const values = kinds.flatMap((kind) => from.table(kind));
    return (cell) => (isIndex(cell, values.length) ? (values[cell] as T) : wrong);
  },
});

/** A value or null, where null is a value as well. */
export const orNull = <T>(coding: Coding<T>): Coding<T | null> => ({
  expected: `${coding.expected}, or null`,
  usual: null,
  encoder: (out) => {
    const encode = coding.encoder(out);
    return (value) => (value === null ? null : encode(value));
  },
  decoder: (from) => {
    const decode = coding.decoder(from);
    return (cell) => (cell === null ? null : decode(cell));
  },
});

/** Whole numbers that mostly rise, as what each adds to the one before. */
export const steps = <T>(coding: Coding<T>): Coding<T> => ({
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
  decoder: (from) => {
    const decode = coding.decoder(from);
    let before = 0;
    return (cell) => {
      if (typeof cell !== 'number') return decode(cell);
      before += cell;
      return decode(before);
    };
  },
});
