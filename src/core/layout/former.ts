/**
 * Positions that start from former ones: who was there stays there, newcomers find a place beside
 * those they are linked to. What people remember of a picture is where things are (Misue et al.
 * 1995, "Layout adjustment and the mental map").
 */

import type { Random } from '../model/random.ts';
import { adjacencyOf } from './adjacency.ts';
import type { Coordinates, LayoutNetwork } from './network.ts';
import { removeOverlaps } from './removeOverlaps.ts';

/** Where nodes were; null for those who were not there. */
export interface Former {
  readonly x: readonly (number | null | undefined)[];
  readonly y: readonly (number | null | undefined)[];
}

/** Share of a component's nodes that must have been there for it to keep its shape. */
export const enoughToKeep = 0.5;
/** When they overlap, those who were there give way so much less than newcomers. */
const reluctance = 0.02;
/** Room along an edge to a newcomer, in layout units. */
const room = 24;

/** Nodes with a former position; whether each has one. */
export function knownOf(nodes: readonly number[], { x, y }: Former): boolean[] {
  return nodes.map((node) => typeof x[node] === 'number' && typeof y[node] === 'number');
}

/** The component where it was, with its newcomers beside those they are linked to. */
export function keepPlaces(
  network: LayoutNetwork,
  before: Coordinates,
  known: readonly boolean[],
  gap: number,
  random: Random,
): Coordinates {
  const { radii } = network;
  const x = before.x.slice();
  const y = before.y.slice();
  const placed = known.slice();
  const { offsets, targets } = adjacencyOf(radii.length, network.edges);
  const [cx, cy] = centreOf({ x, y }, known);
  let waiting = known.flatMap((is, i) => (is ? [] : [i]));
  while (waiting.length > 0) {
    const next: number[] = [];
    const found: [number, number, number][] = [];
    for (const node of waiting) {
      const beside = Array.from(targets.subarray(offsets[node], offsets[node + 1])).filter(
        (other) => placed[other],
      );
      if (beside.length === 0) {
        next.push(node);
        continue;
      }
      let mx = beside.reduce((sum, other) => sum + (x[other] ?? 0), 0) / beside.length;
      let my = beside.reduce((sum, other) => sum + (y[other] ?? 0), 0) / beside.length;
      // Outwards from the middle of the component, the more so the fewer hold it.
      const [ox, oy] = [mx - cx + random() - 0.5, my - cy + random() - 0.5];
      const far = Math.sqrt(ox * ox + oy * oy) || 1;
      const way = ((radii[node] ?? 0) + (radii[beside[0] ?? 0] ?? 0) + room) / beside.length;
      const [sideways, outwards] = [(random() - 0.5) * way, way];
      mx += (ox * outwards - oy * sideways) / far;
      my += (oy * outwards + ox * sideways) / far;
      found.push([node, mx, my]);
    }
    for (const [node, px, py] of found) {
      x[node] = px;
      y[node] = py;
      placed[node] = true;
    }
    if (found.length === 0) break;
    waiting = next;
  }
  const at = { x, y };
  makeRoom(at, radii, known, gap);
  return at;
}

/** Parts what overlaps; those who were there before give way less. In place. */
export function makeRoom(
  at: Coordinates,
  radii: readonly number[],
  known: readonly boolean[],
  gap: number,
): void {
  removeOverlaps(at, { radii, gap, mobility: known.map((is) => (is ? reluctance : 1)) });
}

/**
 * Turns and moves a new layout to where it fits best onto those of its nodes that were there before
 * (Procrustes analysis in the plane, in closed form). In place.
 */
export function alignTo(before: Coordinates, known: readonly boolean[], at: Coordinates): void {
  const [bx, by] = centreOf(before, known);
  const [ax, ay] = centreOf(at, known);
  let [along, across, mirroredAlong, mirroredAcross] = [0, 0, 0, 0];
  for (const [i, is] of known.entries()) {
    if (!is) continue;
    const [px, py] = [(at.x[i] ?? 0) - ax, (at.y[i] ?? 0) - ay];
    const [qx, qy] = [(before.x[i] ?? 0) - bx, (before.y[i] ?? 0) - by];
    along += px * qx + py * qy;
    across += px * qy - py * qx;
    mirroredAlong += px * qx - py * qy;
    mirroredAcross += px * qy + py * qx;
  }
  const plain = along * along + across * across;
  const mirrored = mirroredAlong * mirroredAlong + mirroredAcross * mirroredAcross;
  const flip = mirrored > plain ? -1 : 1;
  const length = Math.sqrt(Math.max(plain, mirrored));
  const cos = length < 1e-9 ? 1 : (flip < 0 ? mirroredAlong : along) / length;
  const sin = length < 1e-9 ? 0 : (flip < 0 ? mirroredAcross : across) / length;
  for (let i = 0; i < at.x.length; i++) {
    const px = (at.x[i] ?? 0) - ax;
    const py = ((at.y[i] ?? 0) - ay) * flip;
    at.x[i] = bx + px * cos - py * sin;
    at.y[i] = by + px * sin + py * cos;
  }
}

function centreOf({ x, y }: Coordinates, known: readonly boolean[]): [number, number] {
  let [sumX, sumY, count] = [0, 0, 0];
  for (const [i, is] of known.entries()) {
    if (!is) continue;
    sumX += x[i] ?? 0;
    sumY += y[i] ?? 0;
    count++;
  }
  return count === 0 ? [0, 0] : [sumX / count, sumY / count];
}
