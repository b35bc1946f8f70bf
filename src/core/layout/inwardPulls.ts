/**
 * What pulls inwards in a network of a size: to the centre, so that loosely tied parts do not drift
 * away, and to the middle of each community, so that communities are regions of the picture.
 */

export interface InwardPulls {
  /** On each unit of mass, a unit of distance: towards the centre, … */
  readonly alongX: number;
  readonly alongY: number;
  /** … and towards the middle of its group. */
  readonly cohesion: number;
}

/** Rises evenly from a number of nodes to another. */
interface Ramp {
  readonly from: number;
  readonly to: number;
  readonly least: number;
  readonly most: number;
}

/** Against it masses spread over an area that grows with them; the more of them, the farther any drifts. */
const gravity: Ramp = { from: 1000, to: 4000, least: 0.02, most: 0.04 };
/** None in a network small enough to show its nodes, most where communities are all one can tell apart. */
const cohesion: Ramp = { from: 5000, to: 50_000, least: 0, most: 0.2 };
/** Where groups are held together they push each other further, so gravity grows by so much of it; … */
const against = 0.3;
/** … but along x it is weaker by this much, a unit of cohesion: screens are wide. */
const widening = 1.7;

export function inwardPulls(nodes: number): InwardPulls {
  const together = at(cohesion, nodes);
  const alongY = at(gravity, nodes) + against * together;
  return { alongX: alongY * (1 - widening * together), alongY, cohesion: together };
}

const at = ({ from, to, least, most }: Ramp, nodes: number): number =>
  least + (most - least) * Math.max(0, Math.min(1, (nodes - from) / (to - from)));
