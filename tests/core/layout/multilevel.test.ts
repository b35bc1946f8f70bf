import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { describe, expect, test } from 'vitest';
import { adjacencyOf } from '../../../src/core/layout/adjacency.ts';
import { coarsen } from '../../../src/core/layout/coarsen.ts';
import { inwardPulls } from '../../../src/core/layout/inwardPulls.ts';
import { layoutNetwork } from '../../../src/core/layout/layoutNetwork.ts';
import type { LayoutNetwork } from '../../../src/core/layout/network.ts';
import { createRepulsion } from '../../../src/core/layout/repulsion.ts';
import { settle } from '../../../src/core/layout/settle.ts';
import { createRandom } from '../../../src/core/model/random.ts';
import { scoresOf } from '../../bench/layoutScores.ts';
import { coauthorNetwork } from '../../bench/madeNetworks.ts';
import { clique, networkOf, overlaps, path, sideBySide, star } from './madeNetworks.ts';

const made = (count: number, seed = 42): LayoutNetwork => {
  const { papers, edges, groups } = coauthorNetwork(count, seed);
  return { radii: papers.map((p) => 13 + 3 * Math.sqrt(Math.min(p, 100))), edges, groups };
};

describe('rows of neighbours', () => {
  test('hold each edge twice, ascending; double edges add up, edges to oneself vanish', () => {
    const edges = [
      { source: 2, target: 0, weight: 1 },
      { source: 0, target: 2, weight: 2 },
      { source: 1, target: 1, weight: 5 },
      { source: 0, target: 1, weight: 4 },
    ];
    const { offsets, targets, weights } = adjacencyOf(4, edges);
    expect([...offsets]).toEqual([0, 2, 3, 4, 4]);
    expect([...targets]).toEqual([1, 2, 0, 0]);
    expect([...weights]).toEqual([4, 3, 4, 3]);
  });
});

describe('coarsening', () => {
  const levelOf = ({ radii, edges }: LayoutNetwork) => ({
    network: adjacencyOf(radii.length, edges),
    masses: new Float64Array(radii.length).fill(1),
    groups: new Int32Array(radii.length),
  });

  test('keeps the mass and leaves at least a quarter, at most three quarters of the nodes', () => {
    for (const network of [made(1000), path(500), star(500), clique(60)]) {
      const level = levelOf(network);
      const { network: coarse, masses, parents } = coarsen(level, createRandom(1));
      expect(masses.reduce((a, b) => a + b, 0)).toBe(network.radii.length);
      expect(coarse.count).toBeGreaterThanOrEqual(network.radii.length / 4);
      expect(coarse.count).toBeLessThan(network.radii.length * 0.75);
      expect(Math.max(...parents)).toBe(coarse.count - 1);
    }
  });

  test('adds up the weights between two clusters', () => {
    const level = levelOf(made(300));
    const { network: coarse, parents } = coarsen(level, createRandom(1));
    const { offsets, targets, weights } = level.network;
    let between = 0;
    for (let i = 0; i < parents.length; i++) {
      for (let e = offsets[i] ?? 0; e < (offsets[i + 1] ?? 0); e++) {
        if (parents[i] !== parents[targets[e] ?? 0]) between += weights[e] ?? 0;
      }
    }
    expect(coarse.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(between, 6);
  });
});

describe('what pulls inwards', () => {
  test('holds the communities of a large network together, and those of a small one not', () => {
    expect(inwardPulls(5000).cohesion).toBe(0);
    expect(inwardPulls(20_000).cohesion).toBeGreaterThan(0);
    // Three groups of one unit of mass each, without edges: what stands apart comes nearer.
    const groups = Int32Array.from({ length: 90 }, (_, i) => i % 3);
    const spreadAfter = (cohesion: number) => {
      const random = createRandom(3);
      const any = () => Float64Array.from(groups, () => 20 * (random() - 0.5));
      const at = { x: any(), y: any() };
      const network = adjacencyOf(groups.length, []);
      const masses = new Float64Array(groups.length).fill(1);
      const inward = { ...inwardPulls(1000), cohesion };
      settle({ network, masses, groups }, at, {
        ...{ steps: 100, firstStep: 0.05, lastStep: 0.001, inward },
      });
      const own = at.x.filter((_, i) => groups[i] === 0);
      return Math.max(...own) - Math.min(...own);
    };
    expect(spreadAfter(0.2)).toBeLessThan(spreadAfter(0) * 0.6);
  });
});

describe('repulsion', () => {
  test.each([1, 2, 30, 700, 25_000])('of %i points is that of all pairs to two per cent', (n) => {
    const random = createRandom(n);
    const floats = (value: () => number) => Float64Array.from({ length: n }, value);
    const x = floats(() => Math.sqrt(n) * random() * random());
    const y = floats(() => Math.sqrt(n) * random());
    const masses = floats(() => 1 + 3 * random());
    const [fx, fy] = [new Float64Array(n), new Float64Array(n)];
    createRepulsion(n, masses)(x, y, fx, fy);
    let [wrong, whole] = [0, 0];
    for (let i = 0; i < n; i += Math.ceil(n / 100)) {
      let [gx, gy] = [0, 0];
      for (let j = 0; j < n; j++) {
        const dx = (x[i] ?? 0) - (x[j] ?? 0);
        const dy = (y[i] ?? 0) - (y[j] ?? 0);
        const share = (masses[j] ?? 0) / (dx * dx + dy * dy + 1e-3);
        gx += dx * share;
        gy += dy * share;
      }
      wrong += Math.hypot(gx - (fx[i] ?? 0), gy - (fy[i] ?? 0));
      whole += Math.hypot(gx, gy);
    }
    expect(wrong).toBeLessThanOrEqual(0.02 * whole);
  });

  test('of points in one place is a number', () => {
    const zeros = new Float64Array(500);
    const [fx, fy] = [new Float64Array(500), new Float64Array(500)];
    createRepulsion(500, new Float64Array(500).fill(1))(zeros, zeros, fx, fy);
    expect([...fx, ...fy].every(Number.isFinite)).toBe(true);
  });
});

describe('the layout of a network of a thousand authors', () => {
  const network = made(1000);
  const { radii, edges, groups } = network;
  const ours = layoutNetwork(network, 1);

  test('is the same, bit for bit, for the same seed', () => {
    expect(layoutNetwork(network, 1)).toEqual(ours);
  });

  test('has no overlaps', () => {
    expect(overlaps(network, ours.x, ours.y)).toBe(0);
  });

  test('is as true to distances as ForceAtlas2, and truer to neighbours and communities', () => {
    const graph = new Graph({ type: 'undirected' });
    const random = createRandom(7);
    for (const i of radii.keys()) {
      graph.addNode(i, { x: 1000 * random(), y: 1000 * random() });
    }
    for (const { source, target, weight } of edges) graph.addEdge(source, target, { weight });
    const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true };
    const places = forceAtlas2(graph, { iterations: 500, settings });
    const at = (axis: 'x' | 'y') => Array.from(radii, (_, i) => places[String(i)]?.[axis] ?? 0);
    const theirs = scoresOf({ x: at('x'), y: at('y') }, edges, groups);
    const scores = scoresOf(ours, edges, groups);
    expect(scores.stress).toBeLessThan(theirs.stress * 1.05);
    expect(scores.neighbours).toBeGreaterThan(theirs.neighbours);
    expect(scores.silhouette).toBeGreaterThan(theirs.silhouette);
    expect(scores.overlap).toBeLessThanOrEqual(theirs.overlap * 1.1);
  });

  test('tells coarse places as they come, ever nearer to the last ones', () => {
    const heard: { x: Float64Array; y: Float64Array }[] = [];
    const shares: number[] = [];
    layoutNetwork(network, 1, undefined, {
      onCoarse: (x, y) => heard.push({ x, y }),
      onShare: (share) => shares.push(share),
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(heard.length).toBeGreaterThan(2);
    const placed = (i: number) => heard.every(({ x }) => Number.isFinite(x[i]));
    const giant = [...radii.keys()].filter(placed);
    expect(giant.length).toBeGreaterThan(800);
    /** Mean distance from the last places, about the centre of either. */
    const away = ({ x, y }: { x: Float64Array; y: Float64Array }) => {
      const mean = (values: ArrayLike<number>) =>
        giant.reduce((sum, i) => sum + (values[i] ?? 0), 0) / giant.length;
      const [dx, dy] = [mean(x) - mean(ours.x), mean(y) - mean(ours.y)];
      const far = (i: number) =>
        Math.hypot((x[i] ?? 0) - (ours.x[i] ?? 0) - dx, (y[i] ?? 0) - (ours.y[i] ?? 0) - dy);
      return giant.reduce((sum, i) => sum + far(i), 0) / giant.length;
    };
    const last = heard.at(-1);
    expect(last && away(last)).toBeLessThan((Math.max(...ours.x) - Math.min(...ours.x)) / 12);
  });
});

describe('networks of unusual shape', () => {
  test.each([
    ['two nodes', path(2)],
    ['a long path', path(700)],
    ['a large star', star(600)],
    ['a large clique', clique(80)],
    ['a clique too large for springs', clique(310)],
    ['double edges', networkOf(3, [...path(3).edges, ...path(3).edges].map(pairOf))],
    [
      'edges to oneself',
      networkOf(3, [
        [0, 0],
        [1, 1],
        [0, 1],
      ]),
    ],
    [
      'only edges to oneself',
      networkOf(2, [
        [0, 0],
        [1, 1],
      ]),
    ],
    ['one node', networkOf(1, [])],
  ])('%s: finite, and no overlaps', (_, network) => {
    const { x, y } = layoutNetwork(network, 1);
    expect(x).toHaveLength(network.radii.length);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
    expect(overlaps(network, x, y)).toBe(0);
  });

  test('a long path is drawn long, not as a ball', () => {
    const { x, y } = layoutNetwork(path(700), 1);
    const ends = Math.hypot((x[0] ?? 0) - (x[699] ?? 0), (y[0] ?? 0) - (y[699] ?? 0));
    // A ball of 700 nodes with their gaps is some 900 wide.
    expect(ends).toBeGreaterThan(2000);
  });

  test('components of all sizes lie apart', () => {
    const parts = [made(500), path(30), clique(12), star(5), path(2), path(2)];
    const network = sideBySide(...parts);
    const { x, y } = layoutNetwork(network, 1);
    expect(overlaps(network, x, y)).toBe(0);
    // No node of another component among those of a compact one.
    const first = parts[0]?.radii.length ?? 0;
    const clusterOf = (i: number) => network.groups[i] ?? 0;
    const inClique = [...x.keys()].filter((i) => clusterOf(i) === 2);
    expect(inClique[0]).toBeGreaterThan(first);
    const box = (values: readonly number[]) => {
      const own = inClique.map((i) => values[i] ?? 0);
      return [Math.min(...own), Math.max(...own)] as const;
    };
    const [[left, right], [top, bottom]] = [box(x), box(y)];
    const inside = [...x.keys()].filter((i) => {
      const [px, py] = [x[i] ?? 0, y[i] ?? 0];
      return px > left && px < right && py > top && py < bottom;
    });
    expect(inside.every((i) => clusterOf(i) === 2)).toBe(true);
  });

  test('thousands of handfuls stand in a block, in a second or two', () => {
    const handfuls = Array.from({ length: 3000 }, (_, i) => path(2 + (i % 3)));
    const network = sideBySide(made(400), ...handfuls);
    const started = performance.now();
    const { x, y } = layoutNetwork(network, 1);
    expect(performance.now() - started).toBeLessThan(10_000);
    const width = Math.max(...x) - Math.min(...x);
    const height = Math.max(...y) - Math.min(...y);
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2.2);
    expect(overlaps(network, x, y)).toBe(0);
  });
});

function pairOf({ source, target }: { source: number; target: number }): [number, number] {
  return [source, target];
}
