import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutNetwork } from '../../../src/core/layout/layoutNetwork.ts';
import type { LayoutNetwork } from '../../../src/core/layout/network.ts';
import { packPolyominoes } from '../../../src/core/layout/packComponents.ts';
import { createRandom } from '../../../src/core/model/random.ts';

/** Communities of ten, edges mostly inside, some nodes alone. */
function network(count: number, seed: number): LayoutNetwork {
  const random = createRandom(seed);
  const edges = [];
  for (let i = 0; i < count; i++) {
    if (random() < 0.2) continue;
    const inside = Math.floor(i / 10) * 10 + Math.floor(random() * 10);
    const target = random() < 0.9 ? inside : Math.floor(random() * count);
    if (target !== i && target < count) edges.push({ source: i, target, weight: 1 + random() });
  }
  return {
    radii: Array.from({ length: count }, () => 8 + 8 * random()),
    edges,
    groups: Array.from({ length: count }, (_, i) => Math.floor(i / 10)),
  };
}

/** Pairs of nodes that overlap, by comparing all with all. */
function overlaps({ radii }: LayoutNetwork, x: readonly number[], y: readonly number[]): number {
  let found = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const dx = (x[i] ?? 0) - (x[j] ?? 0);
      const dy = (y[i] ?? 0) - (y[j] ?? 0);
      const least = (radii[i] ?? 0) + (radii[j] ?? 0) - 0.02;
      if (dx * dx + dy * dy < least * least) found++;
    }
  }
  return found;
}

describe('layout', () => {
  test.each([1, 2, 8, 75, 400])('no two of %i nodes overlap', (count) => {
    const given = network(count, count);
    const { x, y } = layoutNetwork(given, 1);
    expect(x).toHaveLength(count);
    expect(x.every(Number.isFinite) && y.every(Number.isFinite)).toBe(true);
    expect(overlaps(given, x, y)).toBe(0);
  });

  test('is the same for the same seed, and another for another', () => {
    const given = network(60, 3);
    expect(layoutNetwork(given, 5)).toEqual(layoutNetwork(given, 5));
    expect(layoutNetwork(given, 6)).not.toEqual(layoutNetwork(given, 5));
  });

  test('neighbours stand nearer than strangers', () => {
    const given = network(200, 9);
    const { x, y } = layoutNetwork(given, 1);
    const distance = (a: number, b: number) =>
      Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const near = mean(given.edges.map(({ source, target }) => distance(source, target)));
    const far = mean(x.map((_, i) => distance(i, (i * 7 + 31) % 200)));
    expect(near).toBeLessThan(far / 2);
  });

  test('two thousand nodes without links fill a block in the proportions of a screen', () => {
    const { x, y } = layoutNetwork({ radii: new Array(2000).fill(10), edges: [], groups: [] }, 1);
    const width = Math.max(...x) - Math.min(...x);
    const height = Math.max(...y) - Math.min(...y);
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(1.9);
  });

  test('an empty network has no positions', () => {
    expect(layoutNetwork({ radii: [], edges: [], groups: [] }, 1)).toEqual({ x: [], y: [] });
  });
});

test('packed polyominoes never share a cell', () => {
  const cell = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }));
  const polyomino = fc
    .uniqueArray(cell, { minLength: 1, selector: String })
    .map((cells) => ({ cells }));
  fc.assert(
    fc.property(fc.array(polyomino, { maxLength: 12 }), (polyominoes) => {
      const offsets = packPolyominoes(polyominoes, 1.5);
      const taken = polyominoes.flatMap(({ cells }, i) =>
        cells.map(([x, y]) => `${x + (offsets[i]?.[0] ?? 0)},${y + (offsets[i]?.[1] ?? 0)}`),
      );
      expect(new Set(taken).size).toBe(taken.length);
    }),
  );
});
