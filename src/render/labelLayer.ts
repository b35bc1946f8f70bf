/** Puts placed labels on Cytoscape's nodes, touching only those that changed. */

import type { Core } from 'cytoscape';
import type { NodeId } from '../core/model/ids.ts';
import type { PlacedLabel, Scene } from '../core/scene/scene.ts';

/** The label of a node; offsets from its centre, layout units. */
export interface LabelData {
  readonly label: string;
  readonly font: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly halo: number;
}

/** What every node carries before it has a label; Cytoscape warns about mappings without data. */
export const noLabel: LabelData = { label: '', font: 10, labelX: 0, labelY: 0, halo: 0 };

export interface LabelLayer {
  readonly show: (scene: Scene, labels: readonly PlacedLabel[], scale: number) => void;
  /** Forgets what is on nodes that are not in the scene. */
  readonly keep: (scene: Scene) => void;
}

/** The labels on `cy`; `show` must be called in a batch of its own. */
export function createLabelLayer(cy: Core): LabelLayer {
  let shown = new Map<NodeId, string>();

  function show(scene: Scene, labels: readonly PlacedLabel[], scale: number): void {
    const places = new Map(scene.nodes.map((node) => [node.id, node]));
    const next: typeof shown = new Map();
    cy.batch(() => {
      for (const { node: id, x, y, fontSize, lines } of labels) {
        const node = places.get(id);
        if (!node) continue;
        const data = {
          label: lines.join('\n'),
          font: fontSize,
          labelX: x - node.x,
          labelY: y - node.y,
          halo: 2.2 / scale,
        };
        const key = `${data.label} ${fontSize} ${data.labelX} ${data.labelY}`;
        next.set(id, key);
        if (shown.get(id) !== key) cy.getElementById(id).data(data);
      }
      for (const id of shown.keys()) {
        if (!next.has(id)) cy.getElementById(id).data(noLabel);
      }
    });
    shown = next;
  }

  return {
    show,
    keep: (scene) => {
      const there = new Set(scene.nodes.map(({ id }) => id));
      shown = new Map([...shown].filter(([id]) => there.has(id)));
    },
  };
}
