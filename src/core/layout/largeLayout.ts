/** Layout of a large connected network: multilevel, scaled to the size of its nodes, without overlaps. */

import type { Random } from '../model/random.ts';
import { type Adjacency, adjacencyOf } from './adjacency.ts';
import { type Listening, multilevel } from './multilevel.ts';
import type { Coordinates, LayoutNetwork } from './network.ts';
import { orient } from './orient.ts';
import { betweenGroups, heaviness } from './springLayout.ts';

/** Free space along an edge inside a community, in layout units, on average. */
const room = 40;
/** The nodes with their gaps cover no more of the drawing than this share. */
const mostCovered = 0.2;

export function largeLayout(
  { radii, edges, groups }: LayoutNetwork,
  random: Random,
  { onCoarse, onShare }: Listening = {},
): Coordinates {
  const heaviest = edges.reduce((most, { weight }) => Math.max(most, weight), 0);
  const network = adjacencyOf(radii.length, edges, ({ source, target, weight }) => {
    const within = groups[source] === groups[target] ? 1 : betweenGroups;
    return within * heaviness(weight, heaviest);
  });
  const masses = massesOf(network);
  const coarse: Listening['onCoarse'] =
    onCoarse &&
    ((x, y) => {
      const at = { x, y };
      scale(at, network, radii, groups);
      orient(at);
      onCoarse(x, y);
    });
  const at = multilevel({ network, masses, groups: numbered(groups) }, random, {
    onCoarse: coarse,
    onShare,
  });
  scale(at, network, radii, groups);
  orient(at);
  return at;
}

/** Groups counted from 0 in the order in which they come. */
function numbered(groups: readonly number[]): Int32Array {
  const numbers = new Map<number, number>();
  return Int32Array.from(groups, (group) => {
    const known = numbers.get(group);
    if (known !== undefined) return known;
    numbers.set(group, numbers.size);
    return numbers.size - 1;
  });
}

/** As in ForceAtlas2 a node repels by its degree, one more for itself. */
function massesOf({ count, offsets }: Adjacency): Float64Array {
  const masses = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    masses[i] = 1 + (offsets[i + 1] as number) - (offsets[i] as number);
  }
  return masses;
}

/** To where edges within communities have room for the nodes at their ends. */
function scale(
  { x, y }: Coordinates,
  { count, offsets, targets }: Adjacency,
  radii: readonly number[],
  groups: readonly number[],
): void {
  let [drawn, wanted, area] = [0, 0, 0];
  let [left, right, top, bottom] = [x[0] ?? 0, x[0] ?? 0, y[0] ?? 0, y[0] ?? 0];
  for (let i = 0; i < count; i++) {
    const [xi, yi, own] = [x[i] as number, y[i] as number, radii[i] as number];
    const end = offsets[i + 1] as number;
    for (let e = offsets[i] as number; e < end; e++) {
      const j = targets[e] as number;
      if (groups[i] !== groups[j]) continue;
      const dx = (x[j] as number) - xi;
      const dy = (y[j] as number) - yi;
      drawn += Math.sqrt(dx * dx + dy * dy);
      wanted += own + (radii[j] as number) + room;
    }
    area += Math.PI * (own + 4) * (own + 4);
    left = Math.min(left, xi);
    right = Math.max(right, xi);
    top = Math.min(top, yi);
    bottom = Math.max(bottom, yi);
  }
  const byArea = Math.sqrt(area / mostCovered / Math.max(1e-9, (right - left) * (bottom - top)));
  const factor = Math.max(drawn > 0 ? wanted / drawn : 0, Math.min(byArea, 1e6)) || 1;
  for (let i = 0; i < count; i++) {
    x[i] = (x[i] as number) * factor;
    y[i] = (y[i] as number) * factor;
  }
}
