/** A place in a picture for somebody who was not in it. */

import { columnOf } from '../model/columnRows.ts';
import type { Positions } from '../model/network.ts';
import type { Rows } from '../model/rows.ts';
import type { Point } from './datasetPatch.ts';

/** A node that is in the picture, and how much it draws. */
export interface Weighted {
  readonly place: number;
  readonly weight: number;
}

/** The mean of where they are; undefined where none of them has a place. */
export function meanPoint(nodes: readonly Weighted[], { x, y }: Positions): Point | undefined {
  let [sumX, sumY, sum] = [0, 0, 0];
  for (const { place, weight } of nodes) {
    const [px, py] = [x.at(place) ?? null, y.at(place) ?? null];
    if (px === null || py === null) continue;
    sumX += weight * px;
    sumY += weight * py;
    sum += weight;
  }
  return sum === 0 ? undefined : { x: sumX / sum, y: sumY / sum };
}

/** Layout units between the centres of two nodes that can be told apart. */
const distance = 20;
/** The four sides, then the corners. */
const directions: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.7, 0.7],
  [-0.7, 0.7],
  [0.7, -0.7],
  [-0.7, -0.7],
];
/** Rings of directions that are tried; beyond them the picture is full and the last one serves. */
const rings = 8;

/** A free place as near as may be, to hundredths; `taken` are places besides the layout's. */
export function freePoint({ x, y }: Point, layout: Positions, taken: readonly Point[]): Point {
  if (x === null || y === null) return { x: null, y: null };
  const near = nodesNear(x, y, (rings + 2) * distance, layout, taken);
  let [px, py] = [x, y];
  for (let step = 0; step < rings * directions.length; step++) {
    const crowded = near.some(([nx, ny]) => {
      const [dx, dy] = [nx - px, ny - py];
      return dx * dx + dy * dy < distance * distance;
    });
    if (!crowded) break;
    const [dx, dy] = directions[step % directions.length] ?? [0, 0];
    const reach = distance * (1 + Math.floor(step / directions.length));
    [px, py] = [x + dx * reach, y + dy * reach];
  }
  return { x: Math.round(px * 100) / 100, y: Math.round(py * 100) / 100 };
}

function nodesNear(
  x: number,
  y: number,
  reach: number,
  layout: Positions,
  taken: readonly Point[],
): (readonly [number, number])[] {
  const near: (readonly [number, number])[] = [];
  const look = (px: number | null, py: number | null) => {
    if (px === null || py === null) return;
    if (Math.abs(px - x) <= reach && Math.abs(py - y) <= reach) near.push([px, py]);
  };
  const [xs, ys] = [numbersIn(layout.x), numbersIn(layout.y)];
  for (let i = 0; i < layout.x.length; i++) look(xs(i), ys(i));
  for (const point of taken) look(point.x, point.y);
  return near;
}

/** Out of the column where there is one, which is quicker than asking for rows. */
function numbersIn(rows: Rows<number | null>): (index: number) => number | null {
  const column = columnOf(rows);
  if (!column) return (i) => rows.at(i) ?? null;
  const { values, none } = column;
  return (i) => {
    const value = values[i] ?? Number.NaN;
    return value === none || Number.isNaN(value) ? null : value;
  };
}
