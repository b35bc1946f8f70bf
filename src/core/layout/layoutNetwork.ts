/**
 * Positions for a whole network: each component laid out on its own, nodes without links in a
 * block of rows, and all of them packed into the proportions of a screen.
 */

import type { Positions } from '../model/network.ts';
import { createRandom } from '../model/random.ts';
import { countCrossings } from './crossings.ts';
import { forceLayout } from './forceLayout.ts';
import type { Coordinates, LayoutEdge, LayoutNetwork } from './network.ts';
import { orient } from './orient.ts';
import { type Polyomino, packPolyominoes } from './packComponents.ts';
import { removeOverlaps } from './removeOverlaps.ts';

/** Free space around each node and between components, in layout units. */
const gap = 8;
/** Width over height of the area to fill. */
const aspect = 1.5;
/** In networks of up to so many nodes each component is laid out from so many beginnings. */
const smallNetwork = 300;
const smallTries = 12;
/** Counting crossings is quadratic in the edges. */
const mostEdgesToCompare = 400;

interface Part extends Coordinates {
  readonly nodes: readonly number[];
  readonly edges: readonly LayoutEdge[];
}

/** Lays out a network; the same input and seed give the same bits in every engine. */
export function layoutNetwork(network: LayoutNetwork, seed: number): Positions {
  const tries = network.radii.length <= smallNetwork ? smallTries : 1;
  const parts = splitComponents(network).map((part, i): Part => {
    const { nodes, edges } = part;
    const radii = nodes.map((node) => network.radii[node] ?? 0);
    if (edges.length === 0) return { ...part, ...inRows(radii) };
    const groups = nodes.map((node) => network.groups[node] ?? 0);
    return { ...part, ...clearest({ radii, edges, groups }, seed, i, tries) };
  });
  return pack(parts, network.radii);
}

/**
 * The layout with the fewest crossings among several from different beginnings. Large networks get
 * one, because there it takes long and matters little.
 */
function clearest(network: LayoutNetwork, seed: number, part: number, most: number): Coordinates {
  const { length } = network.edges;
  const tries = length > 2 && length <= mostEdgesToCompare ? most : 1;
  let best: Coordinates | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < tries; attempt++) {
    const at = forceLayout(network, createRandom(seed, 1000 * (attempt + 1) + part));
    orient(at);
    removeOverlaps(at, network.radii, gap);
    const crossings = tries === 1 ? 0 : countCrossings(at, network.edges);
    if (best && crossings >= fewest) continue;
    best = at;
    fewest = crossings;
    if (crossings === 0) break;
  }
  return best ?? { x: new Float64Array(0), y: new Float64Array(0) };
}

/** Connected components with edges among their own nodes; all nodes without edges are one part. */
function splitComponents({ radii, edges }: LayoutNetwork): Omit<Part, 'x' | 'y'>[] {
  const parent = radii.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let walk = i; walk !== root; ) {
      const next = parent[walk] ?? root;
      parent[walk] = root;
      walk = next;
    }
    return root;
  };
  for (const { source, target } of edges) {
    const [a, b] = [find(source), find(target)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const nodesOf = new Map<number, number[]>();
  for (let i = 0; i < radii.length; i++) {
    const root = find(i);
    const list = nodesOf.get(root);
    if (list) list.push(i);
    else nodesOf.set(root, [i]);
  }
  const place = new Int32Array(radii.length);
  const edgesOf = new Map<number, LayoutEdge[]>();
  for (const nodes of nodesOf.values()) for (const [i, node] of nodes.entries()) place[node] = i;
  for (const { source, target, weight } of edges) {
    const root = find(source);
    const local = { source: place[source] ?? 0, target: place[target] ?? 0, weight };
    const list = edgesOf.get(root);
    if (list) list.push(local);
    else edgesOf.set(root, [local]);
  }
  const linked: Omit<Part, 'x' | 'y'>[] = [];
  const single: number[] = [];
  for (const [root, nodes] of nodesOf) {
    const own = edgesOf.get(root);
    if (own) linked.push({ nodes, edges: own });
    else single.push(...nodes);
  }
  return single.length > 0 ? [...linked, { nodes: single, edges: [] }] : linked;
}

/** Rows from left to right, three times as wide as high. */
function inRows(radii: readonly number[]): Coordinates {
  const step = radii.reduce((a, b) => Math.max(a, b), 0) * 2 + gap * 2;
  const columns = Math.max(
    1,
    Math.ceil(Math.sqrt(radii.length * (radii.length > 60 ? aspect : 3))),
  );
  return {
    x: Float64Array.from(radii, (_, i) => (i % columns) * step),
    y: Float64Array.from(radii, (_, i) => Math.floor(i / columns) * step),
  };
}

/** Packs the parts and rounds to hundredths, which is finer than any screen shows. */
function pack(parts: readonly Part[], radii: readonly number[]): Positions {
  const x = new Array<number>(radii.length).fill(0);
  const y = new Array<number>(radii.length).fill(0);
  const area = parts.reduce((sum, part) => sum + boxArea(part), 0);
  // Fine enough to nestle, coarse enough to stay quick: some ten thousand cells in all.
  const cell = Math.max(14, Math.sqrt(area / 20000));
  const offsets = packPolyominoes(
    parts.map((part) => rasterise(part, radii, cell)),
    aspect,
  );
  const round = (value: number) => Math.round(value * 100) / 100;
  for (const [i, part] of parts.entries()) {
    const [ox, oy] = offsets[i] ?? [0, 0];
    for (const [k, node] of part.nodes.entries()) {
      x[node] = round((part.x[k] ?? 0) + ox * cell);
      y[node] = round((part.y[k] ?? 0) + oy * cell);
    }
  }
  return { x, y };
}

function boxArea({ x, y }: Coordinates): number {
  let [left, right, top, bottom] = [0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    left = Math.min(left, x[i] ?? 0);
    right = Math.max(right, x[i] ?? 0);
    top = Math.min(top, y[i] ?? 0);
    bottom = Math.max(bottom, y[i] ?? 0);
  }
  return (right - left + 40) * (bottom - top + 40);
}

/** The cells under the nodes and edges, each row filled from end to end so that none nests inside. */
function rasterise(part: Part, radii: readonly number[], cell: number): Polyomino {
  const rows = new Map<number, [number, number]>();
  const mark = (px: number, py: number, reach: number) => {
    const left = Math.floor((px - reach) / cell);
    const right = Math.floor((px + reach) / cell);
    for (let row = Math.floor((py - reach) / cell); row <= Math.floor((py + reach) / cell); row++) {
      const span = rows.get(row);
      if (!span) rows.set(row, [left, right]);
      else rows.set(row, [Math.min(span[0], left), Math.max(span[1], right)]);
    }
  };
  const { x, y, nodes, edges } = part;
  for (const [k, node] of nodes.entries())
    mark(x[k] ?? 0, y[k] ?? 0, (radii[node] ?? 0) + gap * 1.5);
  for (const { source, target } of edges) {
    const [x1, y1, x2, y2] = [x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0];
    const steps = Math.ceil((Math.abs(x2 - x1) + Math.abs(y2 - y1)) / cell);
    for (let s = 1; s < steps; s++) {
      mark(x1 + ((x2 - x1) * s) / steps, y1 + ((y2 - y1) * s) / steps, gap);
    }
  }
  const cells: [number, number][] = [];
  for (const [row, [left, right]] of rows) for (let c = left; c <= right; c++) cells.push([c, row]);
  return { cells };
}
