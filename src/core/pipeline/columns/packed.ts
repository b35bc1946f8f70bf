/** Columns as they are kept in memory and sent between threads: checked, packed, any cell at hand. */

import type { NumberArray, NumberColumn } from '../../model/columnRows.ts';
import type { Cell } from './columnStore.ts';
import type { PackedDataset } from './packColumns.ts';

export interface PackedNumbers extends NumberColumn {
  readonly kind: 'numbers';
}

/** UTF-8, one after the other; the text at i is from starts[i] to starts[i + 1]. */
export interface PackedTexts {
  readonly kind: 'texts';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
  /** None is absent, and each is greater than the one before, by UTF-16 as JavaScript compares. */
  readonly ascending: boolean;
}

export type PackedColumn =
  | PackedNumbers
  | PackedTexts
  /** Texts that are no Unicode, which UTF-8 cannot hold. */
  | { readonly kind: 'strings'; readonly values: readonly (string | null)[] }
  /** Numbers that rise evenly from 0. */
  | { readonly kind: 'even'; readonly step: number };

const kinds = [
  { least: 0, most: 0xff, make: (length: number) => new Uint8Array(length) },
  { least: 0, most: 0xff_ff, make: (length: number) => new Uint16Array(length) },
  { least: -0x80_00_00_00, most: 0x7f_ff_ff_ff, make: (length: number) => new Int32Array(length) },
] as const;

/** Numbers in as few bytes as hold all of them; NaN stands for nothing. */
export function packNumbers(cells: Float64Array<ArrayBuffer>): PackedNumbers {
  let least = 0;
  let most = 0;
  let whole = true;
  let gaps = false;
  for (const cell of cells) {
    if (Number.isNaN(cell)) gaps = true;
    else {
      if (cell < least) least = cell;
      if (cell > most) most = cell;
      whole &&= Number.isInteger(cell);
    }
  }
  // The greatest number that fits is kept free to stand for nothing.
  const fit = kinds.find(
    (kind) => whole && kind.least <= least && most + (gaps ? 1 : 0) <= kind.most,
  );
  if (!fit) return { kind: 'numbers', values: cells };
  const values: NumberArray = fit.make(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? 0;
    values[i] = Number.isNaN(cell) ? fit.most : cell;
  }
  return gaps ? { kind: 'numbers', values, none: fit.most } : { kind: 'numbers', values };
}

/** Places where lists begin, by their lengths. */
export function packStarts(lengths: Float64Array): PackedColumn {
  const [first = 0] = lengths;
  if (lengths.every((length) => length === first)) return { kind: 'even', step: first };
  const starts = new Int32Array(lengths.length + 1);
  let at = 0;
  for (let i = 0; i < lengths.length; i++) {
    at += lengths[i] ?? 0;
    starts[i + 1] = at;
  }
  return { kind: 'numbers', values: starts };
}

/** No byte of UTF-8 is this: it stands for a text that is absent. */
const noText = 0xff;
const loneSurrogate = /\p{Surrogate}/u;

export function packTexts(values: readonly (string | null)[]): PackedColumn {
  const encoder = new TextEncoder();
  const starts = new Uint32Array(values.length + 1);
  let bytes = new Uint8Array(1024);
  let at = 0;
  let ascending = true;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? null;
    ascending &&= value !== null && (i === 0 || value > (values[i - 1] ?? value));
    if (value !== null && loneSurrogate.test(value)) return { kind: 'strings', values };
    const most = value === null ? 1 : value.length * 3;
    if (at + most > bytes.length) {
      const larger = new Uint8Array((at + most) * 2);
      larger.set(bytes);
      bytes = larger;
    }
    if (value === null) bytes[at++] = noText;
    else at += encoder.encodeInto(value, bytes.subarray(at)).written;
    starts[i + 1] = at;
  }
  return { kind: 'texts', bytes: bytes.slice(0, at), starts, ascending };
}

/** Any cell of a column by its index. */
export function cellsOf(column: PackedColumn): (index: number) => Cell {
  switch (column.kind) {
    case 'numbers': {
      const { values, none } = column;
      return (i) => {
        const value = values[i] ?? 0;
        return value === none || Number.isNaN(value) ? null : value;
      };
    }
    case 'texts': {
      // A text may begin with what would pass for the mark of its encoding.
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      const { bytes, starts } = column;
      return (i) => {
        const start = starts[i] ?? 0;
        return bytes[start] === noText && start !== starts[i + 1]
          ? null
          : decoder.decode(bytes.subarray(start, starts[i + 1]));
      };
    }
    case 'strings':
      return (i) => column.values[i] ?? null;
    case 'even':
      return (i) => i * column.step;
  }
}

/** How many cells a column has, where that is known. */
export function lengthOf(column: PackedColumn): number {
  if (column.kind === 'even') return Number.POSITIVE_INFINITY;
  return column.kind === 'texts' ? column.starts.length - 1 : column.values.length;
}

/** A dataset without provenance, of which rows then have none. */
export const withoutProvenance = ({
  header,
  columns,
  provenance,
}: PackedDataset): PackedDataset => ({
  header,
  columns: new Map([...columns].filter(([name]) => !provenance.has(name))),
  provenance: new Set(),
});

/** The same column in memory of its own. */
export function copyOf(column: PackedColumn): PackedColumn {
  if (column.kind === 'numbers') return { ...column, values: column.values.slice() };
  return column.kind === 'texts'
    ? { ...column, bytes: column.bytes.slice(), starts: column.starts.slice() }
    : column;
}

/** The memory of a column that can be handed over instead of copied. */
export function buffersOf(column: PackedColumn): ArrayBuffer[] {
  if (column.kind === 'numbers') return [column.values.buffer as ArrayBuffer];
  return column.kind === 'texts' ? [column.bytes.buffer, column.starts.buffer] : [];
}
