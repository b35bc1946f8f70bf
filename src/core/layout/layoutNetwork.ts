/**
 * Positions for a whole network: each component laid out on its own, nodes without links in a
 * block of rows, and all of them packed into the proportions of a screen.
 */

import { createRandom } from '../model/random.ts';
import { countCrossings } from './crossings.ts';
import { forceLayout } from './forceLayout.ts';
import type { Coordinates, LaidOut, LayoutNetwork } from './network.ts';
import { orient } from './orient.ts';
import { type Polyomino, packPolyominoes } from './packComponents.ts';
import { removeOverlaps } from './removeOverlaps.ts';
import { type Component, splitComponents } from './splitComponents.ts';

/** Free space around each node and between components, in layout units. */
const gap = 8;
/** Width over height of the area to fill. */
const aspect = 1.5;
/** Each component of a small network is laid out from so many beginnings … */
const smallTries = 10;
/** … as long as nodes times beginnings stay below this. */
const manyNodes = 900;
/** Counting crossings is quadratic in the edges. */
const mostEdgesToCompare = 400;

/** A component with its own coordinates. */
type Part = Component & Coordinates;

/** Lays out a network; the same input and seed give the same bits in every engine. */
export function layoutNetwork(network: LayoutNetwork, seed: number): LaidOut {
  const affordable = Math.floor(manyNodes / Math.max(1, network.radii.length));
  const tries = Math.max(1, Math.min(smallTries, affordable));
  const parts = splitComponents(network).map((part, i): Part => {
    const { nodes, edges } = part;
    const radii = nodes.map((node) => network.radii[node] ?? 0);
    if (edges.length === 0) return { ...part, ...inRows(radii, aspect) };
    const groups = nodes.map((node) => network.groups[node] ?? 0);
    return { ...part, ...clearest({ radii, edges, groups }, seed, i, tries) };
  });
  return bestPacked(parts, network.radii);
}

/** Shapes of the block of nodes without links, width over height, among which the best is taken. */
const blockShapes = [0.4, 0.7, 1.5, 3, 5, 8];

/** Packs with the block in several shapes and keeps the one that fills a screen best. */
function bestPacked(parts: readonly Part[], radii: readonly number[]): LaidOut {
  const block = parts.find(({ edges }) => edges.length === 0);
  if (!block || block.nodes.length < 3 || parts.length === 1) return pack(parts, radii);
  const blockRadii = block.nodes.map((node) => radii[node] ?? 0);
  let best: LaidOut | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const shape of blockShapes) {
    const shaped = { ...block, ...inRows(blockRadii, shape) };
    const packed = pack(
      parts.map((part) => (part === block ? shaped : part)),
      radii,
    );
    const [width, height] = extent(packed);
    const needed = Math.max(width / aspect, height);
    if (needed >= least) continue;
    best = packed;
    least = needed;
  }
  return best ?? pack(parts, radii);
}

/** Width and height of the area in which the points lie. */
function extent({ x, y }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }) {
  let [left, right, top, bottom] = [x[0] ?? 0, x[0] ?? 0, y[0] ?? 0, y[0] ?? 0];
  for (let i = 1; i < x.length; i++) {
    left = Math.min(left, x[i] ?? 0);
    right = Math.max(right, x[i] ?? 0);
    top = Math.min(top, y[i] ?? 0);
    bottom = Math.max(bottom, y[i] ?? 0);
  }
  return [right - left, bottom - top] as const;
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

/** Rows from left to right, in a block of the given width over height. */
function inRows(radii: readonly number[], shape: number): Coordinates {
  const step = radii.reduce((a, b) => Math.max(a, b), 0) * 2 + gap * 2;
  const columns = Math.max(1, Math.ceil(Math.sqrt(radii.length * shape)));
  return {
    x: Float64Array.from(radii, (_, i) => (i % columns) * step),
    y: Float64Array.from(radii, (_, i) => Math.floor(i / columns) * step),
  };
}

/** Packs the parts and rounds to hundredths, which is finer than any screen shows. */
function pack(parts: readonly Part[], radii: readonly number[]): LaidOut {
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

function boxArea(at: Coordinates): number {
  const [width, height] = extent(at);
  return (width + 40) * (height + 40);
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
