/** Where some of many nodes lie densest, by a grid of counts. */

import type { FieldColumns } from './field.ts';

export interface Density {
  /** Those of some nodes that lie where these are many and others are few; at least one of them. */
  readonly core: (places: readonly number[]) => readonly number[];
}

/** Cells along each side of the picture. */
const cells = 48;
/** Cells to each side that count as one place. */
const reach = 2;

/** Counts all nodes; linear but for sorting. To ask is linear in those asked about. */
export function createDensity({ x, y }: Pick<FieldColumns, 'x' | 'y'>): Density {
  const [left, width] = middlePart(x);
  const [top, height] = middlePart(y);
  const cellOf = (i: number): number =>
    cellAt(((y[i] ?? 0) - top) / height) * cells + cellAt(((x[i] ?? 0) - left) / width);
  const all = new Float64Array(cells * cells);
  for (let i = 0; i < x.length; i++) addAround(all, cellOf(i));

  return {
    core: (places) => {
      const own = new Float64Array(cells * cells);
      for (const i of places) addAround(own, cellOf(i));
      let [best, most] = [0, -1];
      for (let cell = 0; cell < own.length; cell++) {
        const here = own[cell] ?? 0;
        // How many there are, times their share.
        const score = here === 0 ? 0 : (here * here) / (all[cell] ?? here);
        if (score > most) [best, most] = [cell, score];
      }
      const near = (i: number): boolean => {
        const cell = cellOf(i);
        const rows = Math.abs(Math.floor(cell / cells) - Math.floor(best / cells));
        return rows <= reach && Math.abs((cell % cells) - (best % cells)) <= reach;
      };
      const found = places.filter(near);
      return found.length === 0 ? places.slice(0, 1) : found;
    },
  };
}

const cellAt = (share: number): number => Math.max(0, Math.min(cells - 1, Math.floor(share)));

/** Adds one to a cell and to those around it that count as one place with it. */
function addAround(counts: Float64Array, cell: number): void {
  const [row, column] = [Math.floor(cell / cells), cell % cells];
  for (let r = Math.max(0, row - reach); r <= Math.min(cells - 1, row + reach); r++) {
    for (let c = Math.max(0, column - reach); c <= Math.min(cells - 1, column + reach); c++) {
      counts[r * cells + c] = (counts[r * cells + c] ?? 0) + 1;
    }
  }
}

/** Where cells begin and how long each is, without the outermost hundredth at both ends. */
function middlePart(values: Float32Array): readonly [number, number] {
  const sorted = values.slice().sort();
  const last = Math.max(0, sorted.length - 1);
  const from = sorted[Math.floor(last * 0.01)] ?? 0;
  const to = sorted[Math.ceil(last * 0.99)] ?? 0;
  return [from, Math.max(1e-6, (to - from) / cells)];
}
