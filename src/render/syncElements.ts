/** Makes Cytoscape's elements those of a scene, changing only what differs. */

import type { Core, ElementDefinition } from 'cytoscape';
import type { Scene } from '../core/scene/scene.ts';
import { type EdgeData, edgesData, type NodeData, nodeData } from './elementData.ts';
import { noLabel } from './labelLayer.ts';

interface Known {
  readonly data: NodeData | EdgeData;
  readonly x: number;
  readonly y: number;
}

export interface ElementSync {
  readonly apply: (scene: Scene) => void;
}

/** Differences are found against what was applied last, without asking Cytoscape. */
export function createElementSync(cy: Core): ElementSync {
  let known = new Map<string, Known>();

  function apply(scene: Scene): void {
    const next = new Map<string, Known>();
    for (const node of scene.nodes) {
      next.set(node.id, { data: nodeData(node, scene.background), x: node.x, y: node.y });
    }
    for (const data of edgesData(scene)) next.set(data.id, { data, x: 0, y: 0 });

    const added: ElementDefinition[] = [];
    cy.batch(() => {
      let gone = cy.collection();
      for (const id of known.keys()) {
        if (!next.has(id)) gone = gone.union(cy.getElementById(id));
      }
      gone.remove();
      for (const [id, { data, x, y }] of next) {
        const before = known.get(id);
        if (!before) {
          const isNode = 'shape' in data;
          added.push(
            isNode
              ? { group: 'nodes', data: { ...data, ...noLabel }, position: { x, y } }
              : { group: 'edges', data: { ...data } },
          );
          continue;
        }
        if (JSON.stringify(before.data) !== JSON.stringify(data)) {
          cy.getElementById(id).data({ ...data });
        }
        if (before.x !== x || before.y !== y) cy.getElementById(id).position({ x, y });
      }
    });
    if (added.length > 0) cy.add(added);
    known = next;
  }

  return { apply };
}
