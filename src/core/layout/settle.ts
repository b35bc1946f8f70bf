/**
 * Lets a network settle: edges pull as springs of length 0, masses push each other (the model of
 * ForceAtlas2, Jacomy et al. 2014, doi:10.1371/journal.pone.0098679, whose minimum keeps clusters
 * apart: Noack 2009, doi:10.1103/PhysRevE.79.026102). Each node steps towards where the forces on it
 * would balance if nothing else moved, no further than a length that shrinks from step to step.
 */

import { rowSums } from './adjacency.ts';
import type { Level } from './coarsen.ts';
import type { Coordinates } from './network.ts';
import { createRepulsion } from './repulsion.ts';

export interface Settling {
  readonly steps: number;
  /** The longest step at the beginning and at the end, as shares of the drawing's extent. */
  readonly firstStep: number;
  readonly lastStep: number;
}

/** Pull towards the centre, on each unit of mass, so that loosely tied parts do not drift away. */
const gravity = 0.02;
/** How far of the way to its balance each node goes. */
const eagerness = 0.6;

/** Moves the points in place. */
export function settle(
  { network, masses }: Level,
  { x, y }: Coordinates,
  { steps, firstStep, lastStep }: Settling,
): void {
  const { count, offsets, targets, weights } = network;
  const repel = createRepulsion(count, masses);
  const pulls = rowSums(network);
  const forceX = new Float64Array(count);
  const forceY = new Float64Array(count);
  const extent = 2 * Math.sqrt(masses.reduce((sum, mass) => sum + mass, 0));
  // Geometric from the first to the last length, by halving the exponent: no power function.
  const shrink = rootOfRatio(lastStep / firstStep, steps);
  let longest = firstStep * extent;
  for (let step = 0; step < steps; step++) {
    repel(x, y, forceX, forceY);
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
      const stiffness = (pulls[node] as number) + gravity * mass;
      forceX[node] = (mass * ((forceX[node] as number) - gravity * px) + pullX) / stiffness;
      forceY[node] = (mass * ((forceY[node] as number) - gravity * py) + pullY) / stiffness;
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
