/** Pushes nodes apart until none overlap, moving each as little as it takes. */

import type { Coordinates } from './network.ts';

const sweeps = 80;

/**
 * Moves overlapping pairs apart along the line between them, half each, sweep after sweep until
 * nothing overlaps or the sweeps are used up. A grid finds the pairs: O(nodes) a sweep for radii
 * of similar size. Changes the coordinates in place; returns whether all overlaps are gone.
 */
export function removeOverlaps(at: Coordinates, radii: readonly number[], gap: number): boolean {
  const { x, y } = at;
  const reach = radii.reduce((a, b) => Math.max(a, b), 0) * 2 + gap;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const cells = new Map<number, number[]>();
    const cellOf = (v: number) => Math.floor(v / reach) + 1048576;
    const key = (cx: number, cy: number) => cx * 4194304 + cy;
    for (let i = 0; i < x.length; i++) {
      const k = key(cellOf(x[i] ?? 0), cellOf(y[i] ?? 0));
      const cell = cells.get(k);
      if (cell) cell.push(i);
      else cells.set(k, [i]);
    }
    let moved = false;
    for (let i = 0; i < x.length; i++) {
      const cx = cellOf(x[i] ?? 0);
      const cy = cellOf(y[i] ?? 0);
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          for (const j of cells.get(key(cx + dx, cy + dy)) ?? []) {
            if (j > i && push(at, i, j, (radii[i] ?? 0) + (radii[j] ?? 0) + gap)) moved = true;
          }
        }
      }
    }
    if (!moved) return true;
  }
  return false;
}

/** Moves two nodes to `distance` from each other where they are closer; whether they were. */
function push({ x, y }: Coordinates, i: number, j: number, distance: number): boolean {
  let dx = (x[j] ?? 0) - (x[i] ?? 0);
  let dy = (y[j] ?? 0) - (y[i] ?? 0);
  const squared = dx * dx + dy * dy;
  if (squared >= distance * distance * 0.9999) return false;
  let length = Math.sqrt(squared);
  if (length < 1e-6) {
    // Nodes in one place part in a direction that depends on nothing but their numbers.
    dx = 1 + (j % 7);
    dy = 1 + (i % 5);
    length = Math.sqrt(dx * dx + dy * dy);
  }
  const shift = (distance - Math.sqrt(squared)) / 2 / length;
  x[i] = (x[i] ?? 0) - dx * shift;
  y[i] = (y[i] ?? 0) - dy * shift;
  x[j] = (x[j] ?? 0) + dx * shift;
  y[j] = (y[j] ?? 0) + dy * shift;
  return true;
}
