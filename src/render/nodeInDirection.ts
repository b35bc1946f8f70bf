/** Where an arrow key leads. */

import type { NodeId } from '../core/model/ids.ts';
import type { Scene } from '../core/scene/scene.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';

/** Something that has a place in the picture. */
export interface Placed<Id extends string = string> {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const vectors: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Within 75 degrees of the direction, the near and straight ones first; undefined if none. */
function best<P extends Placed>(
  from: Placed,
  candidates: Iterable<P>,
  [dx, dy]: readonly [number, number],
): P | undefined {
  let found: P | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of candidates) {
    if (node.id === from.id) continue;
    const [x, y] = [node.x - from.x, node.y - from.y];
    const along = x * dx + y * dy;
    const distance = Math.sqrt(x * x + y * y);
    if (along <= 0 || along < distance * 0.26) continue;
    const cost = distance + 1.5 * (distance - along);
    if (cost < least) {
      least = cost;
      found = node;
    }
  }
  return found;
}

/** The neighbour that lies that way; without one, the nearest node or name that lies that way. */
export function nodeInDirection<Id extends string = never>(
  scene: Scene,
  neighbourhoods: Neighbourhoods,
  from: NodeId,
  direction: Direction,
  names: readonly Placed<Id>[] = [],
): NodeId | Id | undefined {
  const start = neighbourhoods.node(from);
  if (!start) return undefined;
  const neighbours = neighbourhoods.of(from).flatMap((id) => neighbourhoods.node(id) ?? []);
  const vector = vectors[direction];
  const others: readonly Placed<NodeId | Id>[] = [...scene.nodes, ...names];
  return (best(start, neighbours, vector) ?? best(start, others, vector))?.id;
}

/** The nearest other name of a community that lies that way; names are walked among themselves. */
export const nameInDirection = <Id extends string>(
  from: Placed<Id>,
  names: readonly Placed<Id>[],
  direction: Direction,
): Id | undefined => best(from, names, vectors[direction])?.id;

/** The node that stands out most, where the keyboard starts. */
export const mostImportantNode = (scene: Scene): NodeId | undefined =>
  scene.nodes[scene.nodes.length - 1]?.id;
