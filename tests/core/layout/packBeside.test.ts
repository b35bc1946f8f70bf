import { expect, test } from 'vitest';
import { hullSide } from '../../../src/core/layout/hullSide.ts';
import { layoutNetwork } from '../../../src/core/layout/layoutNetwork.ts';
import type { LayoutEdge, LayoutNetwork } from '../../../src/core/layout/network.ts';
import { createRandom } from '../../../src/core/model/random.ts';

/** Neighbours in a square of 30 × 30, then 60 chains of two to eight, then 50 nodes without edges. */
function giantAndDust() {
  const edges: LayoutEdge[] = [];
  const link = (source: number, target: number) => edges.push({ source, target, weight: 1 });
  for (let i = 0; i < 900; i++) {
    if (i % 30 < 29) link(i, i + 1);
    if (i < 870) link(i, i + 30);
  }
  const part = new Array<number>(900).fill(0);
  for (let chain = 1; chain <= 60; chain++) {
    for (let k = 0; k <= 1 + (chain % 7); k++) {
      if (k > 0) link(part.length - 1, part.length);
      part.push(chain);
    }
  }
  for (let k = 0; k < 50; k++) part.push(61 + k);
  const random = createRandom(1);
  const radii = part.map(() => 10 + 10 * random());
  const network: LayoutNetwork = { radii, edges, groups: part };
  return { network, part };
}

test('many small components lie in rows to the right of the large one, within a screen', () => {
  const { network, part } = giantAndDust();
  const { x, y } = layoutNetwork(network, 1);
  const giant = part.flatMap((p, i) => (p === 0 ? [i] : []));
  const pick = (values: readonly number[]) => Float64Array.from(giant, (i) => values[i] ?? 0);
  const side = hullSide(
    { x: pick(x), y: pick(y) },
    giant.map((i) => network.radii[i] ?? 0),
  );
  const right = Math.max(...x);
  const bottom = Math.max(...y);
  for (const [i, p] of part.entries()) {
    if (p === 0) continue;
    const [px, py, radius] = [x[i] ?? 0, y[i] ?? 0, network.radii[i] ?? 0];
    expect(py - radius).toBeGreaterThanOrEqual(side.top);
    expect(px - radius).toBeGreaterThan(side.reachBetween(py - radius, py + radius));
  }
  const height = Math.max(side.bottom, bottom) - side.top;
  const lowest = Math.max(side.bottom - side.top, (right + 32 - side.left) / 1.6);
  expect(height).toBeLessThanOrEqual(lowest * 1.001);
  // The frame is not much larger than what is in it: the large one keeps most of it.
  const share =
    ((side.right - side.left) * (side.bottom - side.top)) / ((right - side.left) * height);
  expect(share).toBeGreaterThan(0.5);
});

test('no two components of many overlap', () => {
  const { network, part } = giantAndDust();
  const { x, y } = layoutNetwork(network, 1);
  let found = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      if (part[i] === part[j]) continue;
      const distance = Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0));
      if (distance < (network.radii[i] ?? 0) + (network.radii[j] ?? 0)) found++;
    }
  }
  expect(found).toBe(0);
});

test('the right side of a hull goes straight from corner to corner', () => {
  // A triangle (0,0), (10,5), (0,10): at height 2 the way from the first to the second is at 4.
  const side = hullSide(
    { x: Float64Array.of(0, 10, 0, 2), y: Float64Array.of(0, 5, 10, 5) },
    [0, 0, 0, 0],
  );
  expect(side.reachBetween(2, 2)).toBe(4);
  expect(side.reachBetween(2, 6)).toBe(10);
  expect(side.reachBetween(11, 12)).toBe(Number.NEGATIVE_INFINITY);
});
