/** How far to the right a set of discs reaches at each height, as their convex hull does. */

import type { Coordinates } from './network.ts';

export interface HullSide {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The rightmost point of the hull between two heights; minus infinity above and below it. */
  readonly reachBetween: (top: number, bottom: number) => number;
}

/** Up to so many discs are taken one by one, more of them by so many bands. */
const few = 500;

/** The right side of the hull of discs at x, y with their `reaches` (Andrew 1979, monotone chain). */
export function hullSide({ x, y }: Coordinates, reaches: ArrayLike<number>): HullSide {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [top, bottom] = [left, right];
  for (let i = 0; i < x.length; i++) {
    const px = x[i] as number;
    const py = y[i] as number;
    const reach = reaches[i] as number;
    if (px - reach < left) left = px - reach;
    if (px + reach > right) right = px + reach;
    if (py - reach < top) top = py - reach;
    if (py + reach > bottom) bottom = py + reach;
  }
  // Of many discs only the outermost in each band can matter.
  const bands = x.length > few ? few : 0;
  const band = (bottom - top) / bands;
  const outermost = new Float64Array(bands).fill(Number.NEGATIVE_INFINITY);
  const corners: (readonly [number, number])[] = [];
  for (let i = 0; i < x.length; i++) {
    const reach = reaches[i] as number;
    const px = (x[i] as number) + reach;
    const py = y[i] as number;
    if (bands === 0) corners.push([px, py - reach], [px, py + reach]);
    const last = Math.min(bands - 1, Math.floor((py + reach - top) / band));
    for (let b = Math.floor((py - reach - top) / band); b <= last; b++) {
      if (px > (outermost[b] as number)) outermost[b] = px;
    }
  }
  for (const [b, px] of outermost.entries()) {
    if (px > Number.NEGATIVE_INFINITY)
      corners.push([px, top + b * band], [px, top + (b + 1) * band]);
  }
  corners.sort((a, b) => a[1] - b[1] || b[0] - a[0]);
  const chain: (readonly [number, number])[] = [];
  for (const corner of corners) {
    while (chain.length > 1 && !turnsIn(chain.at(-2), chain.at(-1), corner)) chain.pop();
    chain.push(corner);
  }
  const reachAt = (height: number): number => {
    const k = chain.findIndex(([, cy]) => cy >= height);
    const [below, above] = [chain[k], chain[k - 1]];
    if (!below || height < top) return Number.NEGATIVE_INFINITY;
    if (!above || below[1] === above[1]) return below[0];
    return above[0] + ((below[0] - above[0]) * (height - above[1])) / (below[1] - above[1]);
  };
  return {
    ...{ left, right, top, bottom },
    reachBetween: (from, to) =>
      chain.reduce(
        (most, [cx, cy]) => (cy >= from && cy <= to ? Math.max(most, cx) : most),
        Math.max(reachAt(from), reachAt(to)),
      ),
  };
}

type Corner = readonly [number, number] | undefined;

/** Whether the way down the right side bends to the left at b. */
function turnsIn(a: Corner, b: Corner, c: readonly [number, number]): boolean {
  if (!a || !b) return true;
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
}
