/** Where an arrow key leads. */

import type { NodeId } from '../core/model/ids.ts';
import type { Scene, SceneNode } from '../core/scene/scene.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const vectors: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Within 75 degrees of the direction, the near and straight ones first; undefined if none. */
function best(
  from: SceneNode,
  candidates: Iterable<SceneNode>,
  [dx, dy]: readonly [number, number],
): SceneNode | undefined {
  let found: SceneNode | undefined;
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

/** The neighbour that lies that way; without one, the nearest node that lies that way. */
export function nodeInDirection(
  scene: Scene,
  neighbourhoods: Neighbourhoods,
  from: NodeId,
  direction: Direction,
): NodeId | undefined {
  const start = neighbourhoods.node(from);
  if (!start) return undefined;
  const neighbours = neighbourhoods.of(from).flatMap((id) => neighbourhoods.node(id) ?? []);
  const vector = vectors[direction];
  return (best(start, neighbours, vector) ?? best(start, scene.nodes, vector))?.id;
}

/** The node that stands out most, where the keyboard starts. */
export const mostImportantNode = (scene: Scene): NodeId | undefined =>
  scene.nodes[scene.nodes.length - 1]?.id;
