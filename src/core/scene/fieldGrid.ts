/** Finds nodes of a field by place: which lies under a point. */

import type { FieldColumns } from './field.ts';

export interface FieldGrid {
  /** The node whose disc holds the point, or else the nearest within `reach`; -1 for none. */
  readonly nodeAt: (x: number, y: number, reach: number) => number;
}

/** Nodes a cell of the grid holds on average. */
const nodesPerCell = 6;

/** Sorts the nodes into square cells; linear to make, and to ask about constant on average. */
export function makeFieldGrid(
  field: Pick<FieldColumns, 'x' | 'y' | 'radius' | 'bounds'>,
): FieldGrid {
  const { x, y, radius, bounds } = field;
  const count = field.x.length;
  const area = Math.max(1, (bounds.right - bounds.left) * (bounds.bottom - bounds.top));
  const side = Math.max(1e-6, Math.sqrt((area / Math.max(1, count)) * nodesPerCell));
  const columns = Math.floor((bounds.right - bounds.left) / side) + 1;
  const rows = Math.floor((bounds.bottom - bounds.top) / side) + 1;
  const column = (at: number) => clamp(Math.floor((at - bounds.left) / side), columns);
  const row = (at: number) => clamp(Math.floor((at - bounds.top) / side), rows);
  const cellOf = (i: number) => row(y[i] ?? 0) * columns + column(x[i] ?? 0);

  const start = new Uint32Array(columns * rows + 1);
  for (let i = 0; i < count; i++) {
    const cell = cellOf(i) + 1;
    start[cell] = (start[cell] ?? 0) + 1;
  }
  for (let c = 0; c < columns * rows; c++) start[c + 1] = (start[c + 1] ?? 0) + (start[c] ?? 0);
  const next = start.slice(0, columns * rows);
  const nodes = new Uint32Array(count);
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const cell = cellOf(i);
    const at = next[cell] ?? 0;
    nodes[at] = i;
    next[cell] = at + 1;
    largest = Math.max(largest, radius[i] ?? 0);
  }

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

const clamp = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value));
