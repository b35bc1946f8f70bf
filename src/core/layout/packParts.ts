/** The parts of a network side by side, in the proportions of a screen. */

import type { LaidOut } from './network.ts';
import { packBeside } from './packBeside.ts';
import { type Polyomino, packPolyominoes } from './packComponents.ts';
import { onShelves, type Part } from './shelves.ts';

/** Width over height of the area to fill. */
const aspect = 1.6;
/** Free space around nodes and along edges, in layout units. */
const margin = { node: 12, edge: 8 };
/** Shapes of the block of small things, width over height, among which the best is taken. */
const blockShapes = { few: [0.4, 0.7, 1.5, 3, 5, 8], many: [0.5, 1.5, 4] };
/** From so many parts on they go into rows beside one that takes up at least this share of the area. */
const manyBeside = 25;
const mainShare = 0.5;
/** From so many nodes on fewer shapes are tried. */
const manyNodes = 5000;

/** A part with its own coordinates; one that is `kept` is where it should stay. */
export type PlacedPart = Part & { readonly kept?: boolean };

export interface ToPack {
  readonly parts: readonly PlacedPart[];
  /** What goes into a block of rows: handfuls and nodes without edges. */
  readonly handfuls: readonly Part[];
  readonly singles: readonly number[];
}

/** Packs with the block in several shapes and keeps the one that fills a screen best. */
export function packParts(given: ToPack, radii: readonly number[]): LaidOut {
  const { parts, handfuls, singles } = given;
  const kept = parts.some((part) => part.kept);
  const main = kept ? joinedKept(parts) : mainPart(given);
  if (main) return beside(main, given, radii);
  if (handfuls.length === 0 && singles.length === 0) return pack(parts, radii);
  const shapes =
    singles.length + handfuls.length < 3 || parts.length === 0
      ? [aspect]
      : radii.length < manyNodes
        ? blockShapes.few
        : blockShapes.many;
  const area = areaOf([...parts, onShelves(handfuls, singles, radii, aspect)]);
  const raster = rastered(parts, radii, cellFor(area));
  let best: LaidOut | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const shape of shapes) {
    const block = onShelves(handfuls, singles, radii, shape);
    const packed = pack([...parts, block], radii, raster);
    // Beside parts that stay where they are any shape will do.
    if (kept || shapes.length === 1) return packed;
    const [width, height] = extent(packed);
    const needed = Math.max(width / aspect, height);
    if (needed >= least) continue;
    best = packed;
    least = needed;
  }
  return best ?? { x: [], y: [] };
}

/** The part that takes most of the area where many others would lie about it. */
function mainPart({ parts, handfuls, singles }: ToPack): PlacedPart | undefined {
  if (parts.length + handfuls.length < manyBeside) return undefined;
  const areas = parts.map(boxArea);
  const largest = areas.reduce((most, area) => Math.max(most, area), 0);
  const small = areaOf(handfuls) + singles.length * 40 * 40;
  const all = areas.reduce((sum, area) => sum + area, small);
  return largest >= all * mainShare ? parts[areas.indexOf(largest)] : undefined;
}

/** Where many stay where they are, all of these as one: there are no gaps for newcomers among them. */
function joinedKept(parts: readonly PlacedPart[]): PlacedPart | undefined {
  const kept = parts.filter((part) => part.kept);
  if (kept.length < manyBeside) return undefined;
  return {
    nodes: kept.flatMap(({ nodes }) => nodes),
    edges: [],
    x: Float64Array.from(kept.flatMap(({ x }) => Array.from(x))),
    y: Float64Array.from(kept.flatMap(({ y }) => Array.from(y))),
    kept: true,
  };
}

/** The main part where it is, all others in rows beside it. */
function beside(main: PlacedPart, { parts, handfuls, singles }: ToPack, radii: readonly number[]) {
  const free = parts.filter((part) => part !== main && !(main.kept && part.kept));
  const others = [...free, ...handfuls];
  const x = new Array<number>(radii.length).fill(0);
  const y = new Array<number>(radii.length).fill(0);
  const all = [{ part: main, at: main }, ...packBeside(main, others, singles, radii, aspect)];
  for (const { part, at } of all) {
    for (const [k, node] of part.nodes.entries()) {
      x[node] = toHundredths(at.x[k] ?? 0);
      y[node] = toHundredths(at.y[k] ?? 0);
    }
  }
  return { x, y };
}

interface Raster {
  readonly cell: number;
  readonly polyominoes: readonly Polyomino[];
}

const areaOf = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + boxArea(part), 0);

/** Fine enough to nestle, coarse enough to stay quick: some ten thousand cells in all. */
const cellFor = (area: number) => Math.max(14, Math.sqrt(area / 20000));

const rastered = (
  parts: readonly PlacedPart[],
  radii: readonly number[],
  cell: number,
): Raster => ({
  cell,
  polyominoes: parts.map((part) => rasterise(part, radii, cell)),
});

/** Finer than any screen shows. */
export const toHundredths = (value: number): number => Math.round(value * 100) / 100;

/** Packs the parts and rounds. */
function pack(parts: readonly PlacedPart[], radii: readonly number[], known?: Raster): LaidOut {
  const x = new Array<number>(radii.length).fill(0);
  const y = new Array<number>(radii.length).fill(0);
  const before = known ?? rastered(parts, radii, cellFor(areaOf(parts)));
  const { cell } = before;
  const after = rastered(parts.slice(before.polyominoes.length), radii, cell);
  const offsets = packPolyominoes([...before.polyominoes, ...after.polyominoes], aspect);
  for (const [i, part] of parts.entries()) {
    const [ox, oy] = offsets[i] ?? [0, 0];
    for (const [k, node] of part.nodes.entries()) {
      x[node] = toHundredths((part.x[k] ?? 0) + ox * cell);
      y[node] = toHundredths((part.y[k] ?? 0) + oy * cell);
    }
  }
  return { x, y };
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

function boxArea(part: Part): number {
  const [width, height] = extent(part);
  return (width + 40) * (height + 40);
}

/** The cells under the nodes and edges, each row filled from end to end so that none nests inside. */
function rasterise(part: PlacedPart, radii: readonly number[], cell: number): Polyomino {
  const rows = new Map<number, [number, number]>();
  const mark = (px: number, py: number, reach: number) => {
    const left = Math.floor((px - reach) / cell);
    const right = Math.floor((px + reach) / cell);
    for (let row = Math.floor((py - reach) / cell); row <= Math.floor((py + reach) / cell); row++) {
      const span = rows.get(row);
      if (!span) rows.set(row, [left, right]);
      else {
        if (left < span[0]) span[0] = left;
        if (right > span[1]) span[1] = right;
      }
    }
  };
  const { x, y, nodes, edges } = part;
  for (const [k, node] of nodes.entries()) {
    mark(x[k] ?? 0, y[k] ?? 0, (radii[node] ?? 0) + margin.node);
  }
  for (const { source, target } of edges) {
    const [x1, y1, x2, y2] = [x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0];
    const steps = Math.ceil((Math.abs(x2 - x1) + Math.abs(y2 - y1)) / cell);
    for (let s = 1; s < steps; s++) {
      mark(x1 + ((x2 - x1) * s) / steps, y1 + ((y2 - y1) * s) / steps, margin.edge);
    }
  }
  const cells: [number, number][] = [];
  for (const [row, [left, right]] of rows) for (let c = left; c <= right; c++) cells.push([c, row]);
  return part.kept ? { cells, fixed: [0, 0] } : { cells };
}
