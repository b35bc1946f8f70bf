/** Makes Cytoscape's elements those that are wanted, changing only what differs. */

import type { Core, ElementDefinition } from 'cytoscape';
import type { Scene } from '../core/scene/scene.ts';
import { smallestStriped } from '../core/scene/stripes.ts';
import { edgesData, nodeData } from './elementData.ts';
import type { LabelData } from './labelLayer.ts';

/** One element as it is wanted. */
export interface ElementSpec {
  readonly id: string;
  readonly group: 'nodes' | 'edges';
  readonly data: object;
  /** It cannot be dragged. */
  readonly fixed?: boolean;
  /** Of nodes. */
  readonly x: number;
  readonly y: number;
}

interface Known {
  readonly data: string;
  readonly x: number;
  readonly y: number;
}

export interface ElementSync {
  /** At once. */
  readonly apply: (wanted: readonly ElementSpec[]) => void;
  /** A little at each step; whoever stops half-way asks again for what is wanted then. */
  readonly steps: (wanted: readonly ElementSpec[]) => Generator<undefined>;
}

/** Elements that are made or removed in one step. */
const together = 16;

/** The elements of a scene, nodes first. `pixel` is the length of one in layout units, where it counts. */
export const elementsOf = (
  scene: Scene,
  { thinnest = 0, pixel = 0 } = {},
): readonly ElementSpec[] => [
  ...scene.nodes.map((node): ElementSpec => {
    const { id, x, y } = node;
    return {
      id,
      group: 'nodes',
      data: nodeData(node, scene.background, smallestStriped * pixel),
      x,
      y,
    };
  }),
  ...edgesData(scene).map(
    (data): ElementSpec => ({
      id: data.id,
      group: 'edges',
      data: { ...data, width: Math.max(thinnest, data.width) },
      x: 0,
      y: 0,
    }),
  ),
];

/** Differences are found against what was applied last, without asking Cytoscape. */
export function createElementSync(cy: Core, noLabel: LabelData): ElementSync {
  const known = new Map<string, Known>();

  function remove(ids: readonly string[]): void {
    let gone = cy.collection();
    for (const id of ids) {
      gone = gone.union(cy.getElementById(id));
      known.delete(id);
    }
    gone.remove();
  }

  function change({ id, data, x, y }: ElementSpec, text: string, before: Known): void {
    if (before.data !== text) cy.getElementById(id).data({ ...data });
    if (before.x !== x || before.y !== y) cy.getElementById(id).position({ x, y });
    known.set(id, { data: text, x, y });
  }

  function* steps(wanted: readonly ElementSpec[], size: number = together): Generator<undefined> {
    const next = new Map(
      wanted.map((spec) => [spec.id, { spec, text: JSON.stringify(spec.data) }]),
    );
    const gone = [...known.keys()].filter((id) => !next.has(id));
    yield;
    for (let i = 0; i < gone.length; i += size) {
      cy.batch(() => remove(gone.slice(i, i + size)));
      yield;
    }
    const changed = [...next.values()].filter(({ spec, text }) => {
      const before = known.get(spec.id);
      return before && (before.data !== text || before.x !== spec.x || before.y !== spec.y);
    });
    for (let i = 0; i < changed.length; i += size) {
      cy.batch(() => {
        for (const { spec, text } of changed.slice(i, i + size)) {
          const before = known.get(spec.id);
          if (before) change(spec, text, before);
        }
      });
      yield;
    }
    const added = [...next.values()].filter(({ spec }) => !known.has(spec.id));
    for (let i = 0; i < added.length; i += size) {
      const part = added.slice(i, i + size);
      cy.add(
        part.map(
          ({ spec: { group, data, x, y, fixed = false } }): ElementDefinition =>
            group === 'nodes'
              ? { group, data: { ...noLabel, ...data }, position: { x, y }, grabbable: !fixed }
              : { group, data: { ...data } },
        ),
      );
      for (const { spec, text } of part) known.set(spec.id, { data: text, x: spec.x, y: spec.y });
      yield;
    }
  }

  return {
    apply: (wanted) => {
      for (const _ of steps(wanted, Number.POSITIVE_INFINITY));
    },
    steps,
  };
}
