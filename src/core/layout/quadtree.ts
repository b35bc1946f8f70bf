/**
 * A quadtree over points in Morton order, each cell with the moments of the masses in it: their sum,
 * their centre and their quadrupole about it, as complex numbers (Barnes & Hut 1986,
 * doi:10.1038/324446a0; Greengard & Rokhlin 1987, doi:10.1016/0021-9991(87)90140-9).
 */

import { createMortonSorter } from './mortonOrder.ts';

/** A cell of so few points is not divided further. */
const leafSize = 12;

/** Cells stand before what they hold; the first child of k is k + 1, the next one `ends` of that. */
export interface Quadtree {
  /** Cells in use; all arrays below are longer. */
  readonly size: number;
  /** Behind the last cell below each cell: `k + 1` for a leaf. */
  readonly ends: Int32Array;
  /** The stretch of points in each cell, in their order along the curve. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  readonly masses: Float64Array;
  readonly centresX: Float64Array;
  readonly centresY: Float64Array;
  /** No point of the cell lies further from its centre. */
  readonly reaches: Float64Array;
  /** Σ m (z - centre)², real and imaginary part. */
  readonly quadrupolesX: Float64Array;
  readonly quadrupolesY: Float64Array;
  /** The points along the curve: their numbers, places and masses. */
  readonly order: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weights: Float64Array;
}

/** Builds trees over so many points again and again without allocating; each call undoes the last. */
export function createQuadtreeBuilder(count: number, pointMasses: Float64Array) {
  const sort = createMortonSorter(count);
  const most = 2 * count + 1;
  const floats = (length: number) => new Float64Array(length);
  const ends = new Int32Array(most);
  const firsts = new Int32Array(most);
  const lasts = new Int32Array(most);
  const [masses, centresX, centresY, reaches] = [
    floats(most),
    floats(most),
    floats(most),
    floats(most),
  ];
  const [quadrupolesX, quadrupolesY] = [floats(most), floats(most)];
  const [px, py, pm] = [floats(count), floats(count), floats(count)];
  let codes: Uint32Array = new Uint32Array(0);
  let size = 0;

  /** Fills in the moments of a leaf. */
  function gatherPoints(cell: number, first: number, last: number): void {
    let mass = 0;
    let mx = 0;
    let my = 0;
    for (let i = first; i < last; i++) {
      const m = pm[i] as number;
      mass += m;
      mx += m * (px[i] as number);
      my += m * (py[i] as number);
    }
    const cx = mx / mass;
    const cy = my / mass;
    let qx = 0;
    let qy = 0;
    let farthest = 0;
    for (let i = first; i < last; i++) {
      const m = pm[i] as number;
      const dx = (px[i] as number) - cx;
      const dy = (py[i] as number) - cy;
      const xx = dx * dx;
      const yy = dy * dy;
      if (xx + yy > farthest) farthest = xx + yy;
      qx += m * (xx - yy);
      qy += 2 * m * dx * dy;
    }
    masses[cell] = mass;
    centresX[cell] = cx;
    centresY[cell] = cy;
    reaches[cell] = Math.sqrt(farthest);
    quadrupolesX[cell] = qx;
    quadrupolesY[cell] = qy;
  }

  /** Fills in the moments of a cell from those of its children. */
  function gatherChildren(cell: number): void {
    let mass = 0;
    let mx = 0;
    let my = 0;
    const end = ends[cell] as number;
    for (let c = cell + 1; c < end; c = ends[c] as number) {
      const m = masses[c] as number;
      mass += m;
      mx += m * (centresX[c] as number);
      my += m * (centresY[c] as number);
    }
    const cx = mx / mass;
    const cy = my / mass;
    let qx = 0;
    let qy = 0;
    let farthest = 0;
    for (let c = cell + 1; c < end; c = ends[c] as number) {
      const m = masses[c] as number;
      const dx = (centresX[c] as number) - cx;
      const dy = (centresY[c] as number) - cy;
      const reach = Math.sqrt(dx * dx + dy * dy) + (reaches[c] as number);
      if (reach > farthest) farthest = reach;
      qx += (quadrupolesX[c] as number) + m * (dx * dx - dy * dy);
      qy += (quadrupolesY[c] as number) + 2 * m * dx * dy;
    }
    masses[cell] = mass;
    centresX[cell] = cx;
    centresY[cell] = cy;
    reaches[cell] = farthest;
    quadrupolesX[cell] = qx;
    quadrupolesY[cell] = qy;
  }

  function divide(first: number, last: number): void {
    const cell = size++;
    firsts[cell] = first;
    lasts[cell] = last;
    const differing = (codes[first] as number) ^ (codes[last - 1] as number);
    if (last - first <= leafSize || differing === 0) {
      ends[cell] = size;
      gatherPoints(cell, first, last);
      return;
    }
    // Straight to the smallest square that holds them all, so that every cell has two children.
    const shift = (31 - Math.clz32(differing)) & ~1;
    for (let from = first; from < last; ) {
      const quarter = (codes[from] as number) >>> shift;
      let low = from + 1;
      let high = last;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((codes[middle] as number) >>> shift === quarter) low = middle + 1;
        else high = middle;
      }
      divide(from, low);
      from = low;
    }
    ends[cell] = size;
    gatherChildren(cell);
  }

  return (x: Float64Array, y: Float64Array): Quadtree => {
    const sorted = sort(x, y);
    const { order } = sorted;
    codes = sorted.codes;
    for (let i = 0; i < count; i++) {
      const point = order[i] as number;
      px[i] = x[point] as number;
      py[i] = y[point] as number;
      pm[i] = pointMasses[point] as number;
    }
    size = 0;
    if (count > 0) divide(0, count);
    return {
      ...{ size, ends, firsts, lasts, masses, centresX, centresY, reaches },
      ...{ quadrupolesX, quadrupolesY, order, x: px, y: py, weights: pm },
    };
  };
}
