/** Pushes nodes apart until none overlap, moving each as little as it takes. */

import { type BuiltGrid, buildGrid } from './grid.ts';
import type { Coordinates } from './network.ts';

/** Sweeps until the whole grows a little, so that what is wedged gets room. */
const sweepsARound = 40;
const growth = 1.04;
/** Networks up to this size are worked on until nothing overlaps, larger ones for fewer rounds. */
const smallEnough = 5000;
const rounds = { small: 60, large: 2 };

export interface OverlapOptions {
  readonly radii: ArrayLike<number>;
  /** Free space between any two. */
  readonly gap: number;
  /** How much each gives way in comparison with others; all alike without it. */
  readonly mobility?: ArrayLike<number>;
}

/**
 * Moves overlapping pairs apart along the line between them, sweep after sweep until nothing
 * overlaps or the sweeps are used up: neighbours stay neighbours. A grid finds the pairs. Changes
 * the coordinates in place; returns whether all overlaps are gone.
 */
export function removeOverlaps(at: Coordinates, options: OverlapOptions): boolean {
  const { x, y } = at;
  const pinned = options.mobility !== undefined;
  const most = x.length <= smallEnough ? rounds.small : rounds.large;
  for (let round = 0; round < most; round++) {
    for (let sweep = 0; sweep < sweepsARound; sweep++) if (!sweepOnce(at, options)) return true;
    // Those who hold their places must not be moved by growing.
    if (pinned) continue;
    for (let i = 0; i < x.length; i++) {
      x[i] = (x[i] as number) * growth;
      y[i] = (y[i] as number) * growth;
    }
  }
  return false;
}

/** Parts all overlapping pairs once; whether there were any. */
function sweepOnce(at: Coordinates, { radii, gap, mobility }: OverlapOptions): boolean {
  const { x, y } = at;
  const grid: BuiltGrid = buildGrid(at, radii, gap);
  let moved = false;
  for (let i = 0; i < x.length; i++) {
    const own = radii[i] as number;
    // The larger of two looks for the smaller, so that it need look no further than its own size.
    const reach = 2 * own + gap;
    const left = grid.columnOf((x[i] as number) - reach);
    const right = grid.columnOf((x[i] as number) + reach);
    const bottom = grid.rowOf((y[i] as number) + reach);
    for (let row = grid.rowOf((y[i] as number) - reach); row <= bottom; row++) {
      const first = grid.starts[row * grid.columns + left] as number;
      const last = grid.starts[row * grid.columns + right + 1] as number;
      for (let k = first; k < last; k++) {
        const j = grid.points[k] as number;
        const other = radii[j] as number;
        if (other > own || (other === own && j >= i)) continue;
        const distance = own + other + gap;
        let dx = (x[j] as number) - (x[i] as number);
        let dy = (y[j] as number) - (y[i] as number);
        const squared = dx * dx + dy * dy;
        if (squared >= distance * distance * 0.9999) continue;
        let length = Math.sqrt(squared);
        const lacking = distance - length;
        if (length < 1e-6) {
          // Nodes in one place part in a direction that depends on nothing but their numbers.
          dx = 1 + (j % 7);
          dy = 1 + (i % 5);
          length = Math.sqrt(dx * dx + dy * dy);
        }
        const mi = mobility ? (mobility[i] as number) : 1;
        const mj = mobility ? (mobility[j] as number) : 1;
        const shift = lacking / length / (mi + mj);
        x[i] = (x[i] as number) - dx * shift * mi;
        y[i] = (y[i] as number) - dy * shift * mi;
        x[j] = (x[j] as number) + dx * shift * mj;
        y[j] = (y[j] as number) + dy * shift * mj;
        moved = true;
      }
    }
  }
  return moved;
}
