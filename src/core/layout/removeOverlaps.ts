/** Pushes nodes apart until none overlap, moving each as little as it takes. */

import { type BuiltGrid, buildGrid } from './grid.ts';
import type { Coordinates } from './network.ts';

/**
 * After so many sweeps the whole grows a little, so that what is wedged gets room. Small networks keep
 * their size as far as they can; in large ones growing is far quicker than sweeping.
 */
const patient = { sweeps: 40, growth: 1.03, rounds: 60 };
const hasty = { sweeps: 3, growth: 1.06, rounds: 30 };
/** Where some hold their places nothing grows; instead these hold less and less tightly. */
const holding = { sweeps: 30, growth: 1, rounds: 8 };
const smallEnough = 1000;

export interface OverlapOptions {
  readonly radii: ArrayLike<number>;
  /** Free space between any two. */
  readonly gap: number;
  /** How much each gives way in comparison with others; all alike without it. */
  readonly mobility?: ArrayLike<number> | undefined;
}

/**
 * Moves overlapping pairs apart along the line between them, sweep after sweep until nothing
 * overlaps or the sweeps are used up: neighbours stay neighbours. A grid finds the pairs. In large
 * networks it ends as soon as the nodes themselves part, though not all have their gaps. Changes the
 * coordinates in place; returns whether all overlaps are gone.
 */
export function removeOverlaps(at: Coordinates, options: OverlapOptions): boolean {
  const { x, y } = at;
  const small = x.length <= smallEnough;
  const mobility = options.mobility ? Float64Array.from(options.mobility) : undefined;
  const { sweeps, growth, rounds } = mobility ? holding : small ? patient : hasty;
  const required = small ? options.gap : 0;
  for (let round = 0; round < rounds; round++) {
    for (let sweep = 0; sweep < sweeps; sweep++) {
      if (!sweepOnce(at, { ...options, mobility }, required)) return true;
    }
    for (let i = 0; i < x.length; i++) {
      x[i] = (x[i] as number) * growth;
      y[i] = (y[i] as number) * growth;
      if (mobility) mobility[i] = Math.sqrt(mobility[i] as number);
    }
  }
  return false;
}

/** Parts all pairs nearer than the gap once; whether any were nearer than the `required` one. */
function sweepOnce(
  at: Coordinates,
  { radii, gap, mobility }: OverlapOptions,
  required: number,
): boolean {
  const { x, y } = at;
  const grid: BuiltGrid = buildGrid(at, radii, gap);
  let overlapping = false;
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
        const enough = own + other + required;
        if (squared < enough * enough * 0.9999) overlapping = true;
      }
    }
  }
  return overlapping;
}
