/**
 * Places components beside one another without overlap: each is rasterised to the cells of a
 * grid that it covers, and put, largest first, where it comes closest to the centre (Freivalds,
 * Dogrusoz & Kikusts 2002, "Disconnected graph layout and the polyomino packing approach",
 * doi:10.1007/3-540-45848-4_30). The centre is measured in an ellipse of the screen's proportions. Where
 * there are few, each is placed with more care: where the whole stays smallest.
 */

import { createOccupancy } from './occupancy.ts';

/** Cells relative to the component's own origin. */
export interface Polyomino {
  readonly cells: readonly (readonly [number, number])[];
  /** Where it stays, in cells, whatever else is there. */
  readonly fixed?: readonly [number, number];
}

type Offset = [number, number];

/** Where there are so few components, each tries so many more places once it has found one. */
const careful = { components: 30, places: 10_000 };

/** Offsets for each polyomino, in its order, in cells. `aspect` is width over height, above 0. */
export function packPolyominoes(polyominoes: readonly Polyomino[], aspect: number): Offset[] {
  const occupied = createOccupancy();
  const spiral = createSpiral(aspect);
  const offsets = polyominoes.map(({ fixed }): Offset => (fixed ? [fixed[0], fixed[1]] : [0, 0]));
  let box: Box | undefined;
  for (const { cells, fixed } of polyominoes) {
    if (fixed) box = around(extremesOf(cells), fixed, box);
    if (fixed) for (const [x, y] of cells) occupied.add(x + fixed[0], y + fixed[1]);
  }
  const size = (i: number) => polyominoes[i]?.cells.length ?? 0;
  const order = polyominoes
    .flatMap(({ fixed }, i) => (fixed ? [] : [i]))
    .sort((a, b) => size(b) - size(a) || a - b);
  const firstTry = new Map<string, number>();
  /** All cells of the spiral before this one are taken. */
  let firstFree = 0;
  for (const i of order) {
    const { cells, anchor, shape } = aboutItsMiddle(polyominoes[i]?.cells ?? []);
    while (occupied.has(...spiral(firstFree))) firstFree++;
    const extremes = extremesOf(cells);
    const fits = (ox: number, oy: number) => !cells.some(([x, y]) => occupied.has(x + ox, y + oy));
    // What did not fit for the same shape before will not fit now.
    let attempt = Math.max(firstFree, (shape !== '' && firstTry.get(shape)) || 0);
    while (!fits(...spiral(attempt))) attempt++;
    if (shape !== '') firstTry.set(shape, attempt);
    let best = attempt;
    if (polyominoes.length <= careful.components) {
      let least = needed(around(extremes, spiral(attempt), box), aspect);
      for (let other = attempt + 1; other < attempt + careful.places; other++) {
        const size = needed(around(extremes, spiral(other), box), aspect);
        if (size >= least || !fits(...spiral(other))) continue;
        best = other;
        least = size;
      }
    }
    const [ox, oy] = spiral(best);
    box = around(extremes, [ox, oy], box);
    for (const [x, y] of cells) occupied.add(x + ox, y + oy);
    offsets[i] = [ox - anchor[0], oy - anchor[1]];
  }
  return offsets;
}

/** Least and greatest column and row. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function extremesOf(cells: Polyomino['cells']): Box {
  let [left, right, top, bottom] = [0, 0, 0, 0];
  for (const [i, [x, y]] of cells.entries()) {
    left = i === 0 ? x : Math.min(left, x);
    right = i === 0 ? x : Math.max(right, x);
    top = i === 0 ? y : Math.min(top, y);
    bottom = i === 0 ? y : Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}

/** The box around one that is moved and another. */
function around(moved: Box, [x, y]: readonly [number, number], other: Box | undefined): Box {
  return {
    left: Math.min(moved.left + x, other?.left ?? moved.left + x),
    right: Math.max(moved.right + x, other?.right ?? moved.right + x),
    top: Math.min(moved.top + y, other?.top ?? moved.top + y),
    bottom: Math.max(moved.bottom + y, other?.bottom ?? moved.bottom + y),
  };
}

/** The height of the screen that a box needs. */
const needed = ({ left, right, top, bottom }: Box, aspect: number): number =>
  Math.max((right - left + 1) / aspect, bottom - top + 1);

/**
 * The cells relative to the one of them that is nearest to their middle, those first that are the
 * quickest to be found taken. Small shapes get a name.
 */
function aboutItsMiddle(cells: Polyomino['cells']) {
  let [sumX, sumY] = [0, 0];
  for (const [x, y] of cells) {
    sumX += x;
    sumY += y;
  }
  const [mx, my] = [sumX / cells.length, sumY / cells.length];
  let anchor: readonly [number, number] = [0, 0];
  let nearest = Number.POSITIVE_INFINITY;
  for (const [x, y] of cells) {
    const distance = (x - mx) * (x - mx) + (y - my) * (y - my);
    if (distance >= nearest) continue;
    nearest = distance;
    anchor = [x, y];
  }
  const [ax, ay] = anchor;
  const others = cells.filter(([x, y]) => x !== ax || y !== ay);
  // Then the ends of rows, which bump into things before what lies between them does.
  const ends = new Map<number, [number, number]>();
  for (const [x, y] of others) {
    const row = ends.get(y);
    if (!row) ends.set(y, [x, x]);
    else ends.set(y, [Math.min(row[0], x), Math.max(row[1], x)]);
  }
  const atEnd = ([x, y]: readonly [number, number]) => {
    const row = ends.get(y);
    return row !== undefined && (x === row[0] || x === row[1]);
  };
  const ordered = [anchor, ...others.filter(atEnd), ...others.filter((cell) => !atEnd(cell))];
  const moved = ordered.map(([x, y]) => [x - ax, y - ay] as const);
  const shape = cells.length <= 100 ? moved.map(([x, y]) => `${x},${y}`).join(' ') : '';
  return { cells: cells.length === 0 ? [] : moved, anchor, shape };
}

/** Cells of the plane by elliptic distance from the origin, made ring by ring as they are needed. */
function createSpiral(aspect: number): (index: number) => readonly [number, number] {
  const cells: (readonly [number, number])[] = [];
  let radius = 0;
  const grow = () => {
    const from = radius;
    radius += 8;
    const ring: { cell: readonly [number, number]; distance: number }[] = [];
    const width = Math.ceil(radius * aspect);
    for (let y = -radius; y <= radius; y++) {
      // Left and right of what earlier rings have, less one cell for safety.
      const inner = Math.sqrt(Math.max(0, from * from - y * y)) * aspect - 1;
      for (let x = -width; x <= width; x++) {
        if (x > -inner && x < inner) {
          x = Math.max(x, Math.floor(inner) - 1);
          continue;
        }
        const ex = x / aspect;
        const distance = Math.sqrt(ex * ex + y * y);
        if (distance < radius && distance >= from) ring.push({ cell: [x, y], distance });
      }
    }
    ring.sort((a, b) => a.distance - b.distance || a.cell[1] - b.cell[1] || a.cell[0] - b.cell[0]);
    for (const { cell } of ring) cells.push(cell);
  };
  return (index) => {
    let cell = cells[index];
    while (!cell) {
      grow();
      cell = cells[index];
    }
    return cell;
  };
}
