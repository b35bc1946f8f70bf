/** Points sorted into the cells of a grid, to find what is near. */

import { sortedBy } from './adjacency.ts';
import type { Coordinates } from './network.ts';

export interface BuiltGrid {
  readonly columns: number;
  readonly rows: number;
  /** The points of cell c stand in `points` from `starts[c]` up to `starts[c + 1]`, row by row. */
  readonly starts: Int32Array;
  readonly points: Int32Array;
  /** Kept within the grid. */
  readonly columnOf: (x: number) => number;
  readonly rowOf: (y: number) => number;
}

/** Cells about as wide as a node of mean size with the gap, but not many more cells than points. */
export function buildGrid({ x, y }: Coordinates, radii: ArrayLike<number>, gap: number): BuiltGrid {
  const count = x.length;
  let [left, right, top, bottom] = [x[0] ?? 0, x[0] ?? 0, y[0] ?? 0, y[0] ?? 0];
  let sum = 0;
  for (let i = 0; i < count; i++) {
    left = Math.min(left, x[i] as number);
    right = Math.max(right, x[i] as number);
    top = Math.min(top, y[i] as number);
    bottom = Math.max(bottom, y[i] as number);
    sum += radii[i] as number;
  }
  const [width, height] = [right - left, bottom - top];
  const wanted = (2 * sum) / Math.max(1, count) + gap;
  const side = Math.max(
    wanted,
    Math.sqrt((width * height) / (4 * count + 16)),
    (width + height) / (4 * count + 16),
    1e-9,
  );
  const columns = Math.floor(width / side) + 1;
  const rows = Math.floor(height / side) + 1;
  const columnOf = (px: number) => clamp(Math.floor((px - left) / side), columns);
  const rowOf = (py: number) => clamp(Math.floor((py - top) / side), rows);
  const cells = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    cells[i] = rowOf(y[i] as number) * columns + columnOf(x[i] as number);
  }
  const points = sortedBy(cells, undefined, columns * rows);
  const starts = new Int32Array(columns * rows + 1);
  for (let i = 0; i < count; i++) {
    const after = (cells[i] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let c = 0; c < columns * rows; c++) {
    starts[c + 1] = (starts[c + 1] as number) + (starts[c] as number);
  }
  return { columns, rows, starts, points, columnOf, rowOf };
}

const clamp = (value: number, size: number): number =>
  value < 0 ? 0 : value >= size ? size - 1 : value;
