/**
 * Layout of a small connected network, where every node and label counts: edges are springs with
 * room for the nodes at their ends, charges push apart, discs collide (Fruchterman & Reingold 1991,
 * doi:10.1002/spe.4380211102; the integration and its constants are d3-force's). Each pair is
 * reckoned by itself, O(nodes²) a step.
 */

import type { Random } from '../model/random.ts';
import type { Coordinates, LayoutNetwork } from './network.ts';

/** Edges between communities pull so much less than edges inside. */
export const betweenGroups = 0.3;
const steps = 300;
/** What is left of the forces after all steps is a thousandth: ln 1000 = 6.9078. */
const decay = 6.907755278982137 / steps;
const cooling = 1 - decay + (decay * decay) / 2;
/** Share of its speed that a node keeps. */
const inertia = 0.6;
const towardsCentre = { x: 0.02, y: 0.035 };
const collisionStrength = 0.8;

/** Heavier edges pull up to twice as much as the lightest. */
export const heaviness = (weight: number, heaviest: number): number =>
  0.5 + 0.5 * Math.sqrt(weight / heaviest);

/** Settles the network from random positions; `random` decides them. */
export function springLayout(network: LayoutNetwork, random: Random): Coordinates {
  const { radii } = network;
  const count = radii.length;
  const spread = 30 * Math.sqrt(count);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    x[i] = (random() - 0.5) * spread;
    y[i] = (random() - 0.5) * spread;
  }
  const moving: Moving = {
    ...{ x, y, radii: Float64Array.from(radii) },
    ...{ vx: new Float64Array(count), vy: new Float64Array(count) },
  };
  // Handfuls stay tight so that those who make up most of the network get most of the picture.
  const loose = Math.min(1, Math.sqrt(count / 10));
  const springs = springsOf(network, 8 + 24 * loose);
  const charge = 40 + 160 * loose;
  const farthest = 60 * Math.sqrt(count) + 300;
  let heat = 1;
  for (let step = 0; step < steps; step++) {
    heat *= cooling;
    pushApart(moving, charge * heat, farthest * farthest);
    for (const spring of springs) pull(moving, spring, heat);
    for (let i = 0; i < count; i++) {
      moving.vx[i] = at(moving.vx, i) - at(x, i) * towardsCentre.x * heat;
      moving.vy[i] = at(moving.vy, i) - at(y, i) * towardsCentre.y * heat;
    }
    collide(moving);
    for (let i = 0; i < count; i++) {
      moving.vx[i] = at(moving.vx, i) * inertia;
      moving.vy[i] = at(moving.vy, i) * inertia;
      x[i] = at(x, i) + at(moving.vx, i);
      y[i] = at(y, i) + at(moving.vy, i);
    }
  }
  return { x, y };
}

interface Moving extends Coordinates {
  readonly vx: Float64Array;
  readonly vy: Float64Array;
  readonly radii: Float64Array;
}

interface Spring {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
  readonly length: number;
  /** The share of the pull that moves the target: the one with fewer edges moves more. */
  readonly share: number;
}

const at = (values: Float64Array, i: number): number => values[i] as number;

function springsOf({ radii, edges, groups }: LayoutNetwork, room: number): Spring[] {
  const degrees = new Float64Array(radii.length);
  let heaviest = 0;
  for (const { source, target, weight } of edges) {
    degrees[source] = at(degrees, source) + 1;
    degrees[target] = at(degrees, target) + 1;
    heaviest = Math.max(heaviest, weight);
  }
  return edges
    .filter(({ source, target }) => source !== target)
    .map(({ source, target, weight }) => {
      const within = groups[source] === groups[target] ? 1 : betweenGroups;
      const [from, to] = [at(degrees, source), at(degrees, target)];
      return {
        source,
        target,
        strength: (within * heaviness(weight, heaviest)) / Math.min(from, to),
        length: (radii[source] ?? 10) + (radii[target] ?? 10) + room,
        share: from / (from + to),
      };
    });
}

/** Charges: the force falls with the distance, and ends at `farthest`. */
function pushApart({ x, y, vx, vy }: Moving, charge: number, farthest: number): void {
  for (let i = 1; i < x.length; i++) {
    const [xi, yi] = [at(x, i), at(y, i)];
    let fx = 0;
    let fy = 0;
    for (let j = 0; j < i; j++) {
      const dx = xi - at(x, j);
      const dy = yi - at(y, j);
      const squared = dx * dx + dy * dy;
      if (squared >= farthest) continue;
      const force = charge / (squared < 1 ? Math.sqrt(squared) + 1e-6 : squared);
      fx += dx * force;
      fy += dy * force;
      vx[j] = at(vx, j) - dx * force;
      vy[j] = at(vy, j) - dy * force;
    }
    vx[i] = at(vx, i) + fx;
    vy[i] = at(vy, i) + fy;
  }
}

function pull({ x, y, vx, vy }: Moving, spring: Spring, heat: number): void {
  const { source, target, strength, length, share } = spring;
  const dx = at(x, target) + at(vx, target) - at(x, source) - at(vx, source);
  const dy = at(y, target) + at(vy, target) - at(y, source) - at(vy, source);
  const now = Math.sqrt(dx * dx + dy * dy) + 1e-6;
  const force = ((now - length) / now) * heat * strength;
  vx[target] = at(vx, target) - dx * force * share;
  vy[target] = at(vy, target) - dy * force * share;
  vx[source] = at(vx, source) + dx * force * (1 - share);
  vy[source] = at(vy, source) + dy * force * (1 - share);
}

/** Discs that would overlap after this step part, the larger giving way less. */
function collide({ x, y, vx, vy, radii }: Moving): void {
  for (let i = 1; i < x.length; i++) {
    const own = at(radii, i);
    for (let j = 0; j < i; j++) {
      const reach = own + at(radii, j);
      const dx = at(x, i) + at(vx, i) - at(x, j) - at(vx, j);
      const dy = at(y, i) + at(vy, i) - at(y, j) - at(vy, j);
      const squared = dx * dx + dy * dy;
      if (squared >= reach * reach) continue;
      const length = Math.sqrt(squared) + 1e-6;
      const force = ((reach - length) / length) * collisionStrength;
      const share = (at(radii, j) * at(radii, j)) / (own * own + at(radii, j) * at(radii, j));
      vx[i] = at(vx, i) + dx * force * share;
      vy[i] = at(vy, i) + dy * force * share;
      vx[j] = at(vx, j) - dx * force * (1 - share);
      vy[j] = at(vy, j) - dy * force * (1 - share);
    }
  }
}
