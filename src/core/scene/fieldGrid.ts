/** Finds nodes of a field by place: which lies under a point. */

import type { FieldColumns } from './field.ts';

export interface FieldGrid {
  /** The node whose disc holds the point, or else the nearest within `reach`; -1 for none. */
  readonly nodeAt: (x: number, y: number, reach: number) => number;
}

/** Nodes a cell of the grid holds on average. */
const nodesPerCell = 6;

/** Nodes by square cells: `nodes` holds those of cell i from `start[i]` to `start[i + 1]`. */
export interface FieldCells {
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  readonly start: Uint32Array;
  readonly nodes: Uint32Array;
  /** The largest radius. */
  readonly largest: number;
}

type Columns = Pick<FieldColumns, 'x' | 'y' | 'radius' | 'bounds'>;

/** Sorts the nodes into cells. Linear. */
export function cellsOf({ x, y, radius, bounds }: Columns): FieldCells {
  const count = x.length;
  const area = Math.max(1, (bounds.right - bounds.left) * (bounds.bottom - bounds.top));
  const side = Math.max(1e-6, Math.sqrt((area / Math.max(1, count)) * nodesPerCell));
  const columns = Math.floor((bounds.right - bounds.left) / side) + 1;
  const rows = Math.floor((bounds.bottom - bounds.top) / side) + 1;
  const cellAt = (i: number) =>
    clamp(((y[i] ?? 0) - bounds.top) / side, rows) * columns +
    clamp(((x[i] ?? 0) - bounds.left) / side, columns);
  const start = new Uint32Array(columns * rows + 1);
  for (let i = 0; i < count; i++) {
    const cell = cellAt(i) + 1;
    start[cell] = (start[cell] ?? 0) + 1;
  }
  for (let c = 0; c < columns * rows; c++) start[c + 1] = (start[c + 1] ?? 0) + (start[c] ?? 0);
  const next = start.slice(0, columns * rows);
  const nodes = new Uint32Array(count);
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const cell = cellAt(i);
    const at = next[cell] ?? 0;
    nodes[at] = i;
    next[cell] = at + 1;
    largest = Math.max(largest, radius[i] ?? 0);
  }
  return { side, columns, rows, start, nodes, largest };
}

/** To ask is constant on average. `cells` are those of the field. */
export function makeFieldGrid(field: Columns, cells: FieldCells = cellsOf(field)): FieldGrid {
  const { x, y, radius, bounds } = field;
  const { side, columns, rows, start, nodes, largest } = cells;
  const column = (at: number) => clamp((at - bounds.left) / side, columns);
  const row = (at: number) => clamp((at - bounds.top) / side, rows);
  return {
    nodeAt: (px, py, reach) => {
      const far = Math.max(largest, reach);
      let best = -1;
      let nearest = Number.POSITIVE_INFINITY;
      for (let r = row(py - far); r <= row(py + far); r++) {
        for (let c = column(px - far); c <= column(px + far); c++) {
          const cell = r * columns + c;
          for (let k = start[cell] ?? 0; k < (start[cell + 1] ?? 0); k++) {
            const i = nodes[k] ?? 0;
            const [dx, dy] = [(x[i] ?? 0) - px, (y[i] ?? 0) - py];
            // Distance from the rim, so that small nodes beside large ones can be hit.
            const gap = Math.sqrt(dx * dx + dy * dy) - (radius[i] ?? 0);
            if (gap > Math.max(0, reach) || gap >= nearest) continue;
            best = i;
            nearest = gap;
          }
        }
      }
      return best;
    },
  };
}

const clamp = (value: number, size: number): number =>
  Math.max(0, Math.min(size - 1, Math.floor(value)));
