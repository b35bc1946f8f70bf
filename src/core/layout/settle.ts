/**
 * Lets a network settle: edges pull as springs of length 0, masses push each other (the model of
 * ForceAtlas2, Jacomy et al. 2014, doi:10.1371/journal.pone.0098679, whose minimum keeps clusters
 * apart: Noack 2009, doi:10.1103/PhysRevE.79.026102). Each node steps towards where the forces on it
 * would balance if nothing else moved, no further than a length that shrinks from step to step.
 */

import { rowSums } from './adjacency.ts';
import type { Level } from './coarsen.ts';
import type { InwardPulls } from './inwardPulls.ts';
import type { Coordinates } from './network.ts';
import { createRepulsion } from './repulsion.ts';

export interface Settling {
  readonly steps: number;
  /** The longest step at the beginning and at the end, as shares of the drawing's extent. */
  readonly firstStep: number;
  readonly lastStep: number;
  readonly inward: InwardPulls;
}

/** From so many nodes on repulsion, which changes little from a step to the next, serves for two steps. */
const sparedFrom = 1000;
/** How far of the way to its balance each node goes. */
const eagerness = 0.6;

/** Moves the points in place. */
export function settle(
  { network, masses, groups }: Level,
  { x, y }: Coordinates,
  { steps, firstStep, lastStep, inward: { alongX, alongY, cohesion } }: Settling,
): void {
  const { count, offsets, targets, weights } = network;
  const repel = createRepulsion(count, masses);
  const pulls = rowSums(network);
  const middles = createMiddles(groups, masses);
  const pushX = new Float64Array(count);
  const pushY = new Float64Array(count);
  const every = count < sparedFrom ? 1 : 2;
  const forceX = new Float64Array(count);
  const forceY = new Float64Array(count);
  const extent = 2 * Math.sqrt(masses.reduce((sum, mass) => sum + mass, 0));
  // Geometric from the first to the last length, by halving the exponent: no power function.
  const shrink = rootOfRatio(lastStep / firstStep, steps);
  let longest = firstStep * extent;
  for (let step = 0; step < steps; step++) {
    if (step % every === 0) repel(x, y, pushX, pushY);
    if (cohesion > 0) middles.find(x, y);
    for (let node = 0; node < count; node++) {
      const px = x[node] as number;
      const py = y[node] as number;
      let pullX = 0;
      let pullY = 0;
      const end = offsets[node + 1] as number;
      for (let e = offsets[node] as number; e < end; e++) {
        const other = targets[e] as number;
        const weight = weights[e] as number;
        pullX += weight * ((x[other] as number) - px);
        pullY += weight * ((y[other] as number) - py);
      }
      const mass = masses[node] as number;
      const group = groups[node] as number;
      const stiffness = (pulls[node] as number) + (alongY + cohesion) * mass;
      const inX = cohesion * ((middles.x[group] as number) - px) - alongX * px;
      const inY = cohesion * ((middles.y[group] as number) - py) - alongY * py;
      forceX[node] = (mass * ((pushX[node] as number) + inX) + pullX) / stiffness;
      forceY[node] = (mass * ((pushY[node] as number) + inY) + pullY) / stiffness;
    }
    for (let node = 0; node < count; node++) {
      let dx = (forceX[node] as number) * eagerness;
      let dy = (forceY[node] as number) * eagerness;
      const length = Math.sqrt(dx * dx + dy * dy);
      if (length > longest) {
        dx *= longest / length;
        dy *= longest / length;
      }
      x[node] = (x[node] as number) + dx;
      y[node] = (y[node] as number) + dy;
    }
    longest *= shrink;
  }
}

/** The centre of mass of each group, all zero until they are looked for. */
function createMiddles(groups: Int32Array, masses: Float64Array) {
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const totals = new Float64Array(count);
  const middleX = new Float64Array(count);
  const middleY = new Float64Array(count);
  for (const [i, group] of groups.entries()) {
    totals[group] = (totals[group] as number) + (masses[i] as number);
  }
  const find = (x: Float64Array, y: Float64Array): void => {
    middleX.fill(0);
    middleY.fill(0);
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i] as number;
      const share = (masses[i] as number) / (totals[group] as number);
      middleX[group] = (middleX[group] as number) + share * (x[i] as number);
      middleY[group] = (middleY[group] as number) + share * (y[i] as number);
    }
  };
  return { x: middleX, y: middleY, find };
}

/** The n-th root of a ratio between 0 and 1, by bisection to the last bit that matters here. */
function rootOfRatio(ratio: number, n: number): number {
  let low = 0;
  let high = 1;
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    let power = 1;
    for (let i = 0; i < n; i++) power *= middle;
    if (power < ratio) low = middle;
    else high = middle;
  }
  return high;
}
