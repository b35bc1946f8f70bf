/** Positions in other programs' units. */

import type { ExportedNetwork } from './exportedNetwork.ts';

export interface Frame {
  /** The middle, layout units. */
  readonly x: number;
  readonly y: number;
  /** Half of the wider side; above 0. */
  readonly half: number;
}

/** What all nodes stand in; undefined where not all have a place, or there are none. */
export function frameOf({ x, y }: Pick<ExportedNetwork, 'x' | 'y'>): Frame | undefined {
  if (x.length === 0) return undefined;
  let [left, right, top, bottom] = [x[0] ?? 0, x[0] ?? 0, y[0] ?? 0, y[0] ?? 0];
  for (let i = 0; i < x.length; i++) {
    const [across, down] = [x[i] ?? Number.NaN, y[i] ?? Number.NaN];
    if (Number.isNaN(across) || Number.isNaN(down)) return undefined;
    left = Math.min(left, across);
    right = Math.max(right, across);
    top = Math.min(top, down);
    bottom = Math.max(bottom, down);
  }
  const half = Math.max(right - left, bottom - top) / 2 || 1;
  return { x: (left + right) / 2, y: (top + bottom) / 2, half };
}
