/** Who is next to whom in a scene. */

import type { NodeId } from '../core/model/ids.ts';
import type { Scene, SceneNode } from '../core/scene/scene.ts';

export interface Neighbourhoods {
  readonly node: (id: NodeId) => SceneNode | undefined;
  /** In the order of the scene's edges. */
  readonly of: (id: NodeId) => readonly NodeId[];
}

/** Looks up nodes and neighbours of a scene; linear to make. */
export function createNeighbourhoods(scene: Scene): Neighbourhoods {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const neighbours = new Map<NodeId, NodeId[]>();
  const add = (from: NodeId, to: NodeId) => {
    const list = neighbours.get(from);
    if (list) list.push(to);
    else neighbours.set(from, [to]);
  };
  for (const { source, target } of scene.edges) {
    add(source, target);
    add(target, source);
  }
  return { node: (id) => nodes.get(id), of: (id) => neighbours.get(id) ?? [] };
}
