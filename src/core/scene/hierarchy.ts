/**
 * Which nodes matter most in a window, without looking at all: squares of falling size, each with
 * the most important nodes in it.
 */

import type { FieldColumns } from './field.ts';
import type { Bounds } from './scene.ts';

export interface Hierarchy {
  /**
   * The nodes in a window that matter most, at most `budget`, most important first: no cell of the
   * window takes more than three times its share while others have nodes left.
   */
  readonly choose: (window: Bounds, budget: number) => number[];
}

/** One layer of squares: `ranks` holds those of square i from `start[i]` to `start[i + 1]`. */
export interface SquareLayer {
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  readonly start: Uint32Array;
  /** Positions in `field.order`, ascending within a square. */
  readonly ranks: Uint32Array;
}

/** Nodes that a square knows; the finest know all of theirs. */
const known = 24;
/** Squares of the finest layer hold so many nodes on average. */
const perSquare = 6;
const mostLayers = 13;
/** Squares along the longer side of a window, about. */
const squaresAcross = 10;
/** Cells into which a window is divided, so that no dense corner takes every place. */
const [across, down] = [12, 8];

type Columns = Pick<FieldColumns, 'x' | 'y' | 'order' | 'bounds'>;

/** Layers of squares, the largest first; each has half the side of the one before. Linear. */
export function squaresOf(field: Columns): readonly SquareLayer[] {
  const { left, top, right, bottom } = field.bounds;
  const [width, height] = [Math.max(1e-6, right - left), Math.max(1e-6, bottom - top)];
  const finest = Math.sqrt((width * height * perSquare) / Math.max(1, field.order.length));
  let side = Math.max(width, height);
  let layers = 1;
  for (; side > finest && layers < mostLayers; layers++) side /= 2;
  const made: SquareLayer[] = [];
  // Whom a square knows, its quarters know as well: each layer is made from the finer one.
  let ranks = Uint32Array.from(field.order, (_, rank) => rank);
  for (let most = Number.POSITIVE_INFINITY; made.length < layers; most = known, side *= 2) {
    const layer = layerOf(field, side, ranks, most);
    made.unshift(layer);
    ranks = layer.ranks.toSorted();
  }
  return made;
}

/** `squares` are those of the field. */
export function makeHierarchy(
  field: Columns,
  squares: readonly SquareLayer[] = squaresOf(field),
): Hierarchy {
  const choose = (window: Bounds, budget: number): number[] => {
    const longer = Math.max(window.right - window.left, window.bottom - window.top);
    const fitting = squares.findIndex(({ side }) => side <= longer / squaresAcross);
    let chosen: number[] = [];
    for (const layer of squares.slice(fitting < 0 ? -1 : fitting)) {
      chosen = fairly(field, layer, window, budget);
      // Where all lie in a few squares, finer ones know more of them.
      if (chosen.length >= budget) break;
    }
    return chosen;
  };
  return { choose };
}

/** The first `most` of some ascending ranks in each square. */
function layerOf(
  { x, y, order, bounds }: Columns,
  side: number,
  some: Uint32Array,
  most: number,
): SquareLayer {
  const { left, top, right, bottom } = bounds;
  const columns = Math.floor((right - left) / side) + 1;
  const rows = Math.floor((bottom - top) / side) + 1;
  const start = new Uint32Array(columns * rows + 1);
  const squares = some.map((rank) => {
    const node = order[rank] ?? 0;
    return (
      clamp(((y[node] ?? 0) - top) / side, rows) * columns +
      clamp(((x[node] ?? 0) - left) / side, columns)
    );
  });
  for (const square of squares) {
    if ((start[square + 1] ?? 0) < most) start[square + 1] = (start[square + 1] ?? 0) + 1;
  }
  for (let i = 0; i < columns * rows; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice(0, columns * rows);
  const ranks = new Uint32Array(start[columns * rows] ?? 0);
  for (let i = 0; i < some.length; i++) {
    const square = squares[i] ?? 0;
    const at = next[square] ?? 0;
    if (at >= (start[square + 1] ?? 0)) continue;
    ranks[at] = some[i] ?? 0;
    next[square] = at + 1;
  }
  return { side, columns, rows, start, ranks };
}

const clamp = (value: number, size: number): number =>
  Math.max(0, Math.min(size - 1, Math.floor(value)));

function fairly(
  { x, y, order, bounds }: Columns,
  { side, columns, rows, start, ranks }: SquareLayer,
  window: Bounds,
  budget: number,
): number[] {
  const candidates: number[] = [];
  const lastRow = clamp((window.bottom - bounds.top) / side, rows);
  const lastColumn = clamp((window.right - bounds.left) / side, columns);
  for (let r = clamp((window.top - bounds.top) / side, rows); r <= lastRow; r++) {
    for (let c = clamp((window.left - bounds.left) / side, columns); c <= lastColumn; c++) {
      const square = r * columns + c;
      for (let k = start[square] ?? 0; k < (start[square + 1] ?? 0); k++) {
        const node = order[ranks[k] ?? 0] ?? 0;
        const [px, py] = [x[node] ?? 0, y[node] ?? 0];
        if (px < window.left || px > window.right || py < window.top || py > window.bottom)
          continue;
        candidates.push(ranks[k] ?? 0);
      }
    }
  }
  candidates.sort((a, b) => a - b);
  const width = Math.max(1e-9, window.right - window.left);
  const height = Math.max(1e-9, window.bottom - window.top);
  const share = Math.max(2, Math.ceil((3 * budget) / (across * down)));
  const taken = new Uint32Array(across * down);
  const chosen: number[] = [];
  const passedOver: number[] = [];
  for (const rank of candidates) {
    if (chosen.length === budget) return chosen;
    const node = order[rank] ?? 0;
    const cell =
      clamp((((y[node] ?? 0) - window.top) / height) * down, down) * across +
      clamp((((x[node] ?? 0) - window.left) / width) * across, across);
    if ((taken[cell] ?? 0) >= share) {
      passedOver.push(node);
      continue;
    }
    taken[cell] = (taken[cell] ?? 0) + 1;
    chosen.push(node);
  }
  return [...chosen, ...passedOver.slice(0, budget - chosen.length)];
}
