import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighbourhoodsOf } from '../../../src/core/graph/neighbourhoods.ts';
import { findPath } from '../../../src/core/query/paths.ts';

type Edge = readonly [number, number, number];

const network = (nodes: number, edges: readonly Edge[]) =>
  neighbourhoodsOf({
    nodes,
    sources: Uint32Array.from(edges, ([a]) => a),
    targets: Uint32Array.from(edges, ([, b]) => b),
    weights: Float64Array.from(edges, ([, , weight]) => weight),
  });

describe('paths worked out by hand', () => {
  // Straight 0-1-5 is weak; the way round over 2, 3, 4 is strong; 6 is alone.
  const net = network(7, [
    [0, 1, 1],
    [1, 5, 1],
    [0, 2, 10],
    [2, 3, 10],
    [3, 4, 10],
    [4, 5, 10],
    [0, 4, 1],
  ]);

  test('the shortest has the fewest steps, and of these the most weight', () => {
    expect(findPath(net, 0, 5, 'shortest')).toEqual([0, 4, 5]);
  });

  test('the strongest goes round', () => {
    expect(findPath(net, 0, 5, 'strongest')).toEqual([0, 2, 3, 4, 5]);
  });

  test('to oneself it is nothing, and nowhere leads to who is alone', () => {
    expect(findPath(net, 3, 3, 'shortest')).toEqual([3]);
    expect(findPath(net, 0, 6, 'strongest')).toBeNull();
    expect(findPath(net, 6, 0, 'shortest')).toBeNull();
  });
});

test('no other way is shorter, whatever the network', () => {
  const some = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 4 })), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(some, fc.nat(7), fc.nat(7), (found, from, to) => {
      const edges = [
        ...new Map(
          found
            .filter(([a, b]) => a !== b)
            .map((edge) => [[...edge.slice(0, 2)].sort().join(), edge] as const),
        ).values(),
      ];
      const net = network(8, edges);
      const weightOf = (a: number, b: number) =>
        edges.find(([x, y]) => (x === a && y === b) || (x === b && y === a))?.[2];
      for (const kind of ['shortest', 'strongest'] as const) {
        const long = (weight: number) => (kind === 'shortest' ? 1 : 1 / weight);
        // All ways without a circle.
        let best = Number.POSITIVE_INFINITY;
        const walk = (path: readonly number[], length: number): void => {
          const last = path.at(-1) ?? 0;
          if (last === to) best = Math.min(best, length);
          else {
            for (let next = 0; next < 8; next++) {
              const weight = weightOf(last, next);
              if (weight && !path.includes(next)) walk([...path, next], length + long(weight));
            }
          }
        };
        walk([from], 0);
        const path = findPath(net, from, to, kind);
        if (path === null) expect(best).toBe(Number.POSITIVE_INFINITY);
        else {
          expect([path[0], path.at(-1)]).toEqual([from, to]);
          const length = path
            .slice(1)
            .reduce((sum, node, i) => sum + long(weightOf(path[i] ?? -1, node) ?? 0), 0);
          expect(length).toBeCloseTo(best, 9);
        }
      }
    }),
    { numRuns: 200 },
  );
});
