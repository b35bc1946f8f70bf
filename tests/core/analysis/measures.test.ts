import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../../src/core/analysis/measures/components.ts';
import { measureShelf } from '../../../src/core/analysis/measures/measureShelf.ts';
import { mostExact } from '../../../src/core/analysis/measures/pivots.ts';
import { type MeasureId, measures } from '../../../src/core/analysis/measures/registry.ts';
import { neighbourhoodsOf } from '../../../src/core/graph/neighbourhoods.ts';

type Edge = readonly [number, number, number?];

const network = (nodes: number, edges: readonly Edge[]) =>
  neighbourhoodsOf({
    nodes,
    sources: Uint32Array.from(edges, ([a]) => a),
    targets: Uint32Array.from(edges, ([, b]) => b),
    weights: Float64Array.from(edges, ([, , weight = 1]) => weight),
  });
function measured(
  id: MeasureId,
  of: ReturnType<typeof network>,
  seed: number,
  membership: readonly number[] = [],
) {
  const steps = measureShelf(
    () => of,
    seed,
    () => membership,
  ).all();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value[id];
  }
}
const valuesOf = (id: MeasureId, nodes: number, edges: readonly Edge[]) => [
  ...measured(id, network(nodes, edges), 1).values,
];

/** Equal within rounding; what is not known is equal to what is not known. */
function expectNear(values: readonly number[], expected: readonly number[]): void {
  for (const [i, value] of expected.entries()) {
    if (Number.isNaN(value)) expect(values[i], `node ${i}`).toBeNaN();
    else expect(values[i], `node ${i}`).toBeCloseTo(value, 9);
  }
}

/** A triangle 0 1 2 with a tail 2 3 4, and 5 alone. Heavier between 3 and 4. */
const kite: readonly Edge[] = [
  [0, 1],
  [1, 2],
  [0, 2],
  [2, 3],
  [3, 4, 3],
];

describe('measures worked out by hand', () => {
  test.each<[MeasureId, readonly number[]]>([
    ['degree', [2, 2, 3, 2, 1, 0]],
    ['weighted-degree', [2, 2, 3, 4, 3, 0]],
    // 2 lies between {0, 1} and {3, 4}; 3 between 4 and the three others.
    ['betweenness', [0, 0, 4, 3, 0, 0]],
    ['core', [2, 2, 2, 1, 1, 0]],
    ['clustering', [1, 1, 1 / 3, 0, Number.NaN, Number.NaN]],
    // 0 is 1, 1, 2 and 3 steps from the four it reaches, of five others: 4/7 × 4/5.
    ['closeness', [16 / 35, 16 / 35, 16 / 25, 16 / 30, 16 / 45, 0]],
  ])('%s', (id, expected) => {
    expectNear(valuesOf(id, 6, kite), expected);
  });

  test('participation: nothing to spread, all in one community, or shares of several', () => {
    // Communities {0, 1, 2}, {3, 4} and {5}. 2 has 2 of 3 at home: 1 - (4/9 + 1/9). 3 has 3 of 4 at
    // home: 1 - (9/16 + 1/16). The others have all at home; 5 has nothing.
    const { values } = measured('participation', network(6, kite), 1, [1, 1, 1, 2, 2, 3]);
    expectNear([...values], [0, 0, 4 / 9, 6 / 16, 0, Number.NaN]);
  });

  test('PageRank of a star: the middle follows from two equations', () => {
    const values = valuesOf('pagerank', 4, [
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    // m = .15/4 + .85 · 3l and l = .15/4 + .85 · m/3.
    const middle = (0.0375 * (1 + 3 * 0.85)) / (1 - 0.85 * 0.85);
    expect(values[0]).toBeCloseTo(middle, 9);
    expect(values[1]).toBeCloseTo((1 - middle) / 3, 9);
  });

  test('PageRank follows weights, and leaves nobody without a share', () => {
    const values = valuesOf('pagerank', 6, kite);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
    expect(values[4]).toBeGreaterThan(values[0] as number);
    expect(values[5]).toBeGreaterThan(0);
  });

  test('nothing has no measures', () => {
    for (const { id } of measures) expect(valuesOf(id, 0, [])).toEqual([]);
  });
});

/** Distances and numbers of shortest paths by going through everything again and again. */
function slowly(nodes: number, edges: readonly Edge[]) {
  const far = Number.POSITIVE_INFINITY;
  const distance = Array.from({ length: nodes }, (_, i) =>
    Array.from({ length: nodes }, (_, j) => (i === j ? 0 : far)),
  );
  const at = (i: number, j: number) => distance[i]?.[j] ?? far;
  const both = edges.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
  for (const [a, b] of both) (distance[a] as number[])[b] = 1;
  for (let k = 0; k < nodes; k++)
    for (let i = 0; i < nodes; i++)
      for (let j = 0; j < nodes; j++)
        (distance[i] as number[])[j] = Math.min(at(i, j), at(i, k) + at(k, j));
  const paths = (i: number, j: number): number =>
    i === j
      ? 1
      : both
          .filter(([a, b]) => b === j && at(i, a) + 1 === at(i, j))
          .reduce((sum, [a]) => sum + paths(i, a), 0);
  return { at, paths };
}

const someNetwork = fc.integer({ min: 2, max: 9 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    edges: fc
      .uniqueArray(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), {
        maxLength: 16,
        selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      })
      .map((edges) => edges.filter(([a, b]) => a !== b)),
  }),
);

test('betweenness is what counting all shortest paths gives', () => {
  fc.assert(
    fc.property(someNetwork, ({ nodes, edges }) => {
      const { at, paths } = slowly(nodes, edges);
      const values = valuesOf('betweenness', nodes, edges);
      for (let v = 0; v < nodes; v++) {
        let expected = 0;
        for (let s = 0; s < nodes; s++) {
          for (let t = s + 1; t < nodes; t++) {
            if (s === v || t === v || !Number.isFinite(at(s, t))) continue;
            if (at(s, v) + at(v, t) !== at(s, t)) continue;
            expected += (paths(s, v) * paths(v, t)) / paths(s, t);
          }
        }
        expect(values[v]).toBeCloseTo(expected, 9);
      }
    }),
    { numRuns: 60 },
  );
});

test('the core is what taking away those with fewer neighbours leaves', () => {
  fc.assert(
    fc.property(someNetwork, ({ nodes, edges }) => {
      const values = valuesOf('core', nodes, edges);
      for (let k = 1; k < nodes; k++) {
        let left = new Set(Array.from({ length: nodes }, (_, i) => i));
        for (let before = -1; before !== left.size; ) {
          before = left.size;
          const held = left;
          const degree = (i: number) =>
            edges.filter(([a, b]) => (a === i && held.has(b)) || (b === i && held.has(a))).length;
          left = new Set([...held].filter((i) => degree(i) >= k));
        }
        for (let i = 0; i < nodes; i++) expect((values[i] as number) >= k).toBe(left.has(i));
      }
    }),
    { numRuns: 60 },
  );
});

test('numbering the nodes in another way gives the same', () => {
  fc.assert(
    fc.property(someNetwork, fc.nat(), ({ nodes, edges }, turn) => {
      const other = (i: number) => (i + turn) % nodes;
      const turned = edges.map(([a, b]) => [other(a), other(b)] as const);
      for (const { id } of measures) {
        const [values, again] = [valuesOf(id, nodes, edges), valuesOf(id, nodes, turned)];
        const back = values.map((_, i) => again[other(i)] as number);
        expectNear(back, values);
      }
    }),
    { numRuns: 40 },
  );
});

describe('a network too large to look from everybody', () => {
  // A long ring with chords, and a pair beside it.
  const ring = mostExact + 1000;
  const edges: Edge[] = [[ring, ring + 1]];
  for (let i = 0; i < ring; i++) edges.push([i, (i + 1) % ring]);
  for (let i = 0; i < ring; i += 7) edges.push([i, (i + 1200) % ring]);
  const large = network(ring + 2, edges);

  test('says that it was estimated, and how the parts lie is known', () => {
    expect(componentsOf(large).sizes).toEqual(Int32Array.from([ring, 2]));
    for (const id of ['betweenness', 'closeness'] as const) {
      const { values, sampled } = measured(id, large, 1);
      expect(sampled).toBe(500);
      expect(measured(id, large, 1).values).toEqual(values);
      expect(measured(id, large, 2).values).not.toEqual(values);
    }
    // Of the pair, which is small, all is exact.
    expect(measured('closeness', large, 1).values[ring]).toBeCloseTo(1 / (ring + 1), 12);
  });

  test('closeness is estimated within a few per cent', () => {
    const { values } = measured('closeness', large, 1);
    const [distance, queue] = [new Map([[0, 0]]), [0]];
    for (const node of queue) {
      for (let e = large.starts[node] as number; e < (large.starts[node + 1] as number); e++) {
        const other = large.neighbours[e] as number;
        if (distance.has(other)) continue;
        distance.set(other, (distance.get(node) as number) + 1);
        queue.push(other);
      }
    }
    const sum = [...distance.values()].reduce((all, one) => all + one, 0);
    const exact = ((ring - 1) / sum) * ((ring - 1) / (ring + 1));
    expect(Math.abs((values[0] as number) / exact - 1)).toBeLessThan(0.05);
  });
});
