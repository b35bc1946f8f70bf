/**
 * Positions within one connected component by d3-force: links as springs, charges by a
 * Barnes-Hut quadtree, collisions by radius (Fruchterman & Reingold 1991; Barnes & Hut 1986).
 * It uses no more of Math than square roots, so that all engines agree to the last bit, which
 * ForceAtlas2 as graphology has it does not.
 */

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Random } from '../model/random.ts';
import type { Coordinates, LayoutNetwork } from './network.ts';

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly radius: number;
  readonly group: number;
}

interface Spring extends SimulationLinkDatum<Body> {
  readonly strength: number;
  readonly length: number;
}

/** Edges between communities pull so much less than edges inside. */
const betweenGroups = 0.3;
const ticks = { most: 300, least: 80 };

/** Settles the network from random positions; `random` decides them. */
export function forceLayout(network: LayoutNetwork, random: Random): Coordinates {
  const { radii, edges, groups } = network;
  const count = radii.length;
  const spread = 30 * Math.sqrt(count);
  const bodies = radii.map(
    (radius, i): Body => ({
      radius,
      group: groups[i] ?? 0,
      x: (random() - 0.5) * spread,
      y: (random() - 0.5) * spread,
    }),
  );
  const degree = new Float64Array(count);
  let heaviest = 0;
  for (const { source, target, weight } of edges) {
    degree[source] = (degree[source] ?? 0) + 1;
    degree[target] = (degree[target] ?? 0) + 1;
    heaviest = Math.max(heaviest, weight);
  }
  // Handfuls stay tight so that those who make up most of the network get most of the picture.
  const loose = Math.min(1, Math.sqrt(count / 10));
  const room = 8 + 24 * loose;
  const springs = edges.map(({ source, target, weight }): Spring => {
    const fewest = Math.max(1, Math.min(degree[source] ?? 1, degree[target] ?? 1));
    const within = groups[source] === groups[target] ? 1 : betweenGroups;
    const heaviness = 0.5 + 0.5 * Math.sqrt(weight / heaviest);
    return {
      source,
      target,
      strength: (within * heaviness) / fewest,
      length: (radii[source] ?? 10) + (radii[target] ?? 10) + room,
    };
  });
  // Fewer steps for larger networks: each step costs n log n, and shape settles early.
  const steps = Math.round(Math.max(ticks.least, Math.min(ticks.most, 600000 / count)));
  const simulation = forceSimulation<Body>(bodies)
    .stop()
    .randomSource(random)
    .alphaDecay(decayFor(steps))
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(-40 - 160 * loose)
        .theta(0.9)
        .distanceMax(60 * Math.sqrt(count) + 300),
    )
    .force(
      'link',
      forceLink<Body, Spring>(springs)
        .strength((s) => s.strength)
        .distance((s) => s.length),
    )
    .force('x', forceX<Body>(0).strength(0.02))
    .force('y', forceY<Body>(0).strength(0.035))
    .force('collide', forceCollide<Body>((body) => body.radius).strength(0.8));
  simulation.tick(steps);
  return {
    x: Float64Array.from(bodies, (body) => body.x),
    y: Float64Array.from(bodies, (body) => body.y),
  };
}

/**
 * The decay d with (1-d)^steps ≈ 0.001, d3's target, from the first terms of the logarithm's
 * series: ln 0.001 ≈ -6.9078.
 */
function decayFor(steps: number): number {
  const t = 6.907755278982137 / steps;
  return t - (t * t) / 2 + (t * t * t) / 6;
}
