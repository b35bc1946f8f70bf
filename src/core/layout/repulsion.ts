/**
 * Every node pushes every other with a force of mass × mass ÷ distance: that is how charges act in
 * the plane, 1/(z - z') as a complex number, so that cells far apart can be reckoned as wholes by the
 * fast multipole method (Greengard & Rokhlin 1987, doi:10.1016/0021-9991(87)90140-9), walking pairs
 * of cells so that each acts on the other at once (Dehnen 2002, doi:10.1006/jcph.2002.7026). Series
 * end after the second order: a layout needs the direction to a per cent or two. O(nodes) but for the
 * sorting.
 */

import { createQuadtreeBuilder, type Quadtree } from './quadtree.ts';

/** Cells act as wholes when their reaches together are less than this share of their distance. */
const openings = { coarse: 0.8, fine: 1.2 };
/** From so many nodes on the share is that for fine levels: speed matters, and errors average out. */
const fineFrom = 1000;
/** So few pairs of points are quicker one by one. */
const fewPairs = 8;
/** So few points need no tree. */
const fewPoints = 100;
/** Squared distance, in edge lengths, below which repulsion stops growing. */
const softening = 1e-3;

/** Writes what the masses at x, y exert on a unit mass at each of them into `forceX`, `forceY`. */
export type Repulsion = (
  x: Float64Array,
  y: Float64Array,
  forceX: Float64Array,
  forceY: Float64Array,
) => void;

export function createRepulsion(count: number, masses: Float64Array): Repulsion {
  if (count <= fewPoints) return (x, y, fx, fy) => allPairs(masses, x, y, fx, fy);
  const build = createQuadtreeBuilder(count, masses);
  /** On each point along the curve. */
  const gx = new Float64Array(count);
  const gy = new Float64Array(count);
  /** For each cell the field around its centre: c0 + c1 t + c2 t², three complex numbers. */
  const fields = new Float64Array(6 * (2 * count + 1));
  const opening = count < fineFrom ? openings.coarse : openings.fine;
  let tree = build(new Float64Array(count), new Float64Array(count));

  /** Points of one stretch against those of another, or against one another. */
  function direct(first: number, last: number, otherFirst: number, otherLast: number): void {
    const { x, y, weights } = tree;
    const same = first === otherFirst;
    for (let i = first; i < last; i++) {
      const xi = x[i] as number;
      const yi = y[i] as number;
      const mi = weights[i] as number;
      let fx = 0;
      let fy = 0;
      for (let j = same ? i + 1 : otherFirst; j < otherLast; j++) {
        const dx = xi - (x[j] as number);
        const dy = yi - (y[j] as number);
        const inverse = 1 / (dx * dx + dy * dy + softening);
        const mj = (weights[j] as number) * inverse;
        fx += mj * dx;
        fy += mj * dy;
        gx[j] = (gx[j] as number) - mi * inverse * dx;
        gy[j] = (gy[j] as number) - mi * inverse * dy;
      }
      gx[i] = (gx[i] as number) + fx;
      gy[i] = (gy[i] as number) + fy;
    }
  }

  /** The field of `from` around the centre of `on`; (ix, iy) is 1/d with d = on - from, and so on. */
  function add(from: number, on: number, sign: number, i: Powers): void {
    const { masses: m, quadrupolesX, quadrupolesY } = tree;
    const mass = m[from] as number;
    const qx = quadrupolesX[from] as number;
    const qy = quadrupolesY[from] as number;
    const at = 6 * on;
    fields[at] = (fields[at] as number) + sign * (mass * i.x1 + qx * i.x3 - qy * i.y3);
    fields[at + 1] = (fields[at + 1] as number) + sign * (mass * i.y1 + qx * i.y3 + qy * i.x3);
    fields[at + 2] = (fields[at + 2] as number) - mass * i.x2;
    fields[at + 3] = (fields[at + 3] as number) - mass * i.y2;
    fields[at + 4] = (fields[at + 4] as number) + sign * mass * i.x3;
    fields[at + 5] = (fields[at + 5] as number) + sign * mass * i.y3;
  }

  const inverse: Powers = { x1: 0, y1: 0, x2: 0, y2: 0, x3: 0, y3: 0 };

  function between(a: number, b: number): void {
    const { ends, firsts, lasts, centresX, centresY, reaches } = tree;
    const dx = (centresX[a] as number) - (centresX[b] as number);
    const dy = (centresY[a] as number) - (centresY[b] as number);
    const squared = dx * dx + dy * dy;
    const reachA = reaches[a] as number;
    const reachB = reaches[b] as number;
    const reach = reachA + reachB;
    const fa = firsts[a] as number;
    const la = lasts[a] as number;
    const fb = firsts[b] as number;
    const lb = lasts[b] as number;
    if ((la - fa) * (lb - fb) <= fewPairs) {
      direct(fa, la, fb, lb);
    } else if (reach * reach < opening * opening * squared) {
      const x1 = dx / squared;
      const y1 = -dy / squared;
      const x2 = x1 * x1 - y1 * y1;
      const y2 = 2 * x1 * y1;
      inverse.x1 = x1;
      inverse.y1 = y1;
      inverse.x2 = x2;
      inverse.y2 = y2;
      inverse.x3 = x2 * x1 - y2 * y1;
      inverse.y3 = x2 * y1 + y2 * x1;
      add(b, a, 1, inverse);
      add(a, b, -1, inverse);
    } else {
      const leafA = (ends[a] as number) === a + 1;
      const leafB = (ends[b] as number) === b + 1;
      if (leafA && leafB) direct(fa, la, fb, lb);
      else if (leafB || (!leafA && reachA >= reachB)) {
        const end = ends[a] as number;
        for (let c = a + 1; c < end; c = ends[c] as number) between(c, b);
      } else {
        const end = ends[b] as number;
        for (let c = b + 1; c < end; c = ends[c] as number) between(a, c);
      }
    }
  }

  function within(cell: number): void {
    const { ends, firsts, lasts } = tree;
    const end = ends[cell] as number;
    if (end === cell + 1) {
      const first = firsts[cell] as number;
      const last = lasts[cell] as number;
      direct(first, last, first, last);
      return;
    }
    for (let c = cell + 1; c < end; c = ends[c] as number) {
      within(c);
      for (let d = ends[c] as number; d < end; d = ends[d] as number) between(c, d);
    }
  }

  return (x, y, forceX, forceY) => {
    tree = build(x, y);
    gx.fill(0);
    gy.fill(0);
    fields.fill(0, 0, 6 * tree.size);
    if (tree.size > 0) within(0);
    passDown(tree, fields, gx, gy);
    for (let i = 0; i < count; i++) {
      const point = tree.order[i] as number;
      forceX[point] = gx[i] as number;
      forceY[point] = gy[i] as number;
    }
  };
}

function allPairs(
  masses: Float64Array,
  x: Float64Array,
  y: Float64Array,
  forceX: Float64Array,
  forceY: Float64Array,
): void {
  forceX.fill(0);
  forceY.fill(0);
  for (let i = 1; i < x.length; i++) {
    const xi = x[i] as number;
    const yi = y[i] as number;
    const mi = masses[i] as number;
    let fx = 0;
    let fy = 0;
    for (let j = 0; j < i; j++) {
      const dx = xi - (x[j] as number);
      const dy = yi - (y[j] as number);
      const inverse = 1 / (dx * dx + dy * dy + softening);
      const mj = (masses[j] as number) * inverse;
      fx += mj * dx;
      fy += mj * dy;
      forceX[j] = (forceX[j] as number) - mi * inverse * dx;
      forceY[j] = (forceY[j] as number) - mi * inverse * dy;
    }
    forceX[i] = (forceX[i] as number) + fx;
    forceY[i] = (forceY[i] as number) + fy;
  }
}

/** Powers of one over the way between two centres. */
interface Powers {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  x3: number;
  y3: number;
}

/** Hands the fields of cells down to their children and at last to the points. */
function passDown(tree: Quadtree, fields: Float64Array, gx: Float64Array, gy: Float64Array): void {
  const { size, ends, firsts, lasts, centresX, centresY, x, y } = tree;
  for (let cell = 0; cell < size; cell++) {
    const at = 6 * cell;
    const c0x = fields[at] as number;
    const c0y = fields[at + 1] as number;
    const c1x = fields[at + 2] as number;
    const c1y = fields[at + 3] as number;
    const c2x = fields[at + 4] as number;
    const c2y = fields[at + 5] as number;
    const cx = centresX[cell] as number;
    const cy = centresY[cell] as number;
    const end = ends[cell] as number;
    if (end === cell + 1) {
      const last = lasts[cell] as number;
      for (let i = firsts[cell] as number; i < last; i++) {
        const tx = (x[i] as number) - cx;
        const ty = (y[i] as number) - cy;
        // Horner's scheme: (c2 t + c1) t + c0; the force is its conjugate.
        const ux = c2x * tx - c2y * ty + c1x;
        const uy = c2x * ty + c2y * tx + c1y;
        gx[i] = (gx[i] as number) + ux * tx - uy * ty + c0x;
        gy[i] = (gy[i] as number) - (ux * ty + uy * tx + c0y);
      }
      continue;
    }
    for (let c = cell + 1; c < end; c = ends[c] as number) {
      const tx = (centresX[c] as number) - cx;
      const ty = (centresY[c] as number) - cy;
      const ux = c2x * tx - c2y * ty + c1x;
      const uy = c2x * ty + c2y * tx + c1y;
      const to = 6 * c;
      fields[to] = (fields[to] as number) + ux * tx - uy * ty + c0x;
      fields[to + 1] = (fields[to + 1] as number) + ux * ty + uy * tx + c0y;
      fields[to + 2] = (fields[to + 2] as number) + c1x + 2 * (c2x * tx - c2y * ty);
      fields[to + 3] = (fields[to + 3] as number) + c1y + 2 * (c2x * ty + c2y * tx);
      fields[to + 4] = (fields[to + 4] as number) + c2x;
      fields[to + 5] = (fields[to + 5] as number) + c2y;
    }
  }
}
