/** Turns a component so that its longest extent lies horizontally, as screens do. */

import type { Coordinates } from './network.ts';

/**
 * Centres the points and rotates them onto their principal axes, by the eigenvector of the 2×2
 * covariance matrix in closed form (square roots only). In place.
 */
export function orient({ x, y }: Coordinates): void {
  const n = x.length;
  if (n === 0) return;
  let mx = 0;
  let my = 0;
  for (let i = 0; i < n; i++) {
    mx += x[i] ?? 0;
    my += y[i] ?? 0;
  }
  mx /= n;
  my /= n;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    const dx = (x[i] ?? 0) - mx;
    const dy = (y[i] ?? 0) - my;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  // (half + root, xy) is an eigenvector of the larger eigenvalue unless it vanishes.
  let ux = half + root;
  let uy = xy;
  const length = Math.sqrt(ux * ux + uy * uy);
  if (length < 1e-9) {
    ux = half < 0 ? 0 : 1;
    uy = half < 0 ? 1 : 0;
  } else {
    ux /= length;
    uy /= length;
  }
  for (let i = 0; i < n; i++) {
    const dx = (x[i] ?? 0) - mx;
    const dy = (y[i] ?? 0) - my;
    x[i] = dx * ux + dy * uy;
    y[i] = dy * ux - dx * uy;
  }
}
