/** Columns made a cell at a time: several times faster than `from`, which asks an iterator. */

type Column = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** Fills a column with what `of` says for each place, and gives it back. */
export function filled<T extends Column>(column: T, of: (at: number) => number): T {
  for (let i = 0; i < column.length; i++) column[i] = of(i);
  return column;
}
