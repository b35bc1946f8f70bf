/** Lines and boxes. */

import type { Bounds } from './scene.ts';

/** The part of a segment inside a box as shares of its length, or undefined (Liang & Barsky 1984). */
export function clipSegment(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  box: Bounds,
): readonly [number, number] | undefined {
  let [from, to] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [x1 - x2, x1 - box.left],
    [x2 - x1, box.right - x1],
    [y1 - y2, y1 - box.top],
    [y2 - y1, box.bottom - y1],
  ];
  for (const [towards, distance] of sides) {
    if (towards === 0) {
      if (distance < 0) return undefined;
    } else if (towards < 0) {
      from = Math.max(from, distance / towards);
    } else {
      to = Math.min(to, distance / towards);
    }
  }
  return from < to ? [from, to] : undefined;
}

/** Whether any part of a segment lies inside a box. */
export const segmentMeetsBox = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  box: Bounds,
): boolean => clipSegment(x1, y1, x2, y2, box) !== undefined;
