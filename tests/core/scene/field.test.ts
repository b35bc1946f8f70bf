import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/core/model/random.ts';
import { type FieldColumns, incidenceOf, otherEnd } from '../../../src/core/scene/field.ts';
import { makeFieldGrid } from '../../../src/core/scene/fieldGrid.ts';
import { makeHierarchy } from '../../../src/core/scene/hierarchy.ts';

/** Nodes at places, in falling importance, joined by pairs. */
const fieldOf = (
  places: readonly (readonly [number, number, number])[],
  pairs: readonly (readonly [number, number])[] = [],
): FieldColumns => {
  const edges = {
    source: Uint32Array.from(pairs, ([a]) => a),
    target: Uint32Array.from(pairs, ([, b]) => b),
    weight: new Float64Array(pairs.length).fill(1),
    width: new Float32Array(pairs.length).fill(1),
    at: Uint32Array.from(pairs, (_, e) => e),
  };
  return {
    nodes: Uint32Array.from(places, (_, i) => i),
    x: Float32Array.from(places, ([x]) => x),
    y: Float32Array.from(places, ([, y]) => y),
    radius: Float32Array.from(places, ([, , r]) => r),
    rgb: new Uint32Array(places.length),
    group: new Uint16Array(places.length),
    doubtful: new Uint8Array(places.length),
    community: new Uint32Array(places.length),
    importance: new Float64Array(places.length),
    order: Uint32Array.from(places, (_, i) => i),
    edges,
    incidence: incidenceOf(places.length, edges),
    bounds: {
      left: Math.min(...places.map(([x, , r]) => x - r)),
      right: Math.max(...places.map(([x, , r]) => x + r)),
      top: Math.min(...places.map(([, y, r]) => y - r)),
      bottom: Math.max(...places.map(([, y, r]) => y + r)),
    },
  };
};

test('incidence lists the edges of each node, at both ends', () => {
  const field = fieldOf(
    [
      [0, 0, 1],
      [9, 0, 1],
      [5, 5, 1],
    ],
    [
      [0, 1],
      [2, 0],
    ],
  );
  const { start, edge } = field.incidence;
  const of = (i: number) => [...edge.subarray(start[i], start[i + 1])];
  expect([of(0), of(1), of(2)]).toEqual([[0, 1], [0], [1]]);
  expect(otherEnd(field.edges, 1, 0)).toBe(2);
});

describe('the node under a point', () => {
  const place = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
  test('is the one whose rim is nearest, as a search through all finds it', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), place, (places, [px, py]) => {
        const field = fieldOf(places.map(([x, y], i) => [x, y, 1 + (i % 7)]));
        const reach = 40;
        const gaps = places.map(
          ([x, y], i) => Math.sqrt((x - px) ** 2 + (y - py) ** 2) - (1 + (i % 7)),
        );
        const nearest = Math.min(...gaps);
        const found = makeFieldGrid(field).nodeAt(px, py, reach);
        if (nearest > reach) expect(found).toBe(-1);
        else expect(gaps[found]).toBeCloseTo(nearest, 3);
      }),
    );
  });
});

describe('choosing in a window', () => {
  const window = { left: 0, top: 0, right: 120, bottom: 80 };

  test('takes nobody outside, and all inside when there is room', () => {
    const field = fieldOf([
      [10, 10, 1],
      [200, 10, 1],
      [60, 70, 1],
    ]);
    expect(makeHierarchy(field).choose(window, 10)).toEqual([0, 2]);
  });

  test('leaves places for those far from a dense corner', () => {
    const dense = Array.from({ length: 500 }, (_, i) => [1 + (i % 8), 1, 0.1] as const);
    const field = fieldOf([...dense, [110, 70, 0.1]]);
    const chosen = makeHierarchy(field).choose(window, 100);
    expect(chosen).toHaveLength(100);
    expect(chosen).toContain(500);
  });

  test('fills what is left with the most important of the dense corner', () => {
    const field = fieldOf(Array.from({ length: 500 }, (_, i) => [1 + (i % 8), 1, 0.1] as const));
    expect(makeHierarchy(field).choose(window, 100)).toEqual(
      Array.from({ length: 100 }, (_, i) => i),
    );
  });

  test('takes the most important of every place, whatever window is looked through', () => {
    const random = createRandom(3);
    const field = fieldOf(Array.from({ length: 3000 }, () => [random() * 900, random() * 700, 1]));
    const hierarchy = makeHierarchy(field);
    for (const size of [900, 200, 40, 8]) {
      const seen = { left: 100, top: 100, right: 100 + size, bottom: 100 + size * 0.7 };
      const inside = [...field.order].filter(
        (i) =>
          (field.x[i] ?? 0) >= seen.left &&
          (field.x[i] ?? 0) <= seen.right &&
          (field.y[i] ?? 0) >= seen.top &&
          (field.y[i] ?? 0) <= seen.bottom,
      );
      const chosen = hierarchy.choose(seen, 150);
      expect(chosen).toHaveLength(Math.min(150, inside.length));
      expect(chosen.every((i) => inside.includes(i))).toBe(true);
      // Evenly spread as they are, nobody's importance is passed over for the sake of a cell.
      expect(chosen.slice(0, 20)).toEqual(inside.slice(0, 20));
    }
  });
});
