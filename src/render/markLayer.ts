/** Puts classes on Cytoscape's elements, touching only those whose classes change. */

import type { Core } from 'cytoscape';
import type { NodeId } from '../core/model/ids.ts';
import type { Scene } from '../core/scene/scene.ts';
import { type CommunityId, communityId, isCommunityId } from './communityElements.ts';
import { type Emphasis, isEdgeLit } from './emphasis.ts';

/** What is chosen and pointed at; nodes and edges that are not in the scene are ignored. */
export interface Marks {
  readonly selected: readonly NodeId[];
  readonly selectedEdge: string | null;
  readonly focused: NodeId | CommunityId | null;
  readonly emphasis: Emphasis;
}

export interface MarkLayer {
  /** `emphasis` may differ from that of the marks while the pointer is on something. */
  readonly show: (scene: Scene, marks: Marks, emphasis: Emphasis) => void;
  /** Forgets what is on elements that are not in the scene. */
  readonly keep: (scene: Scene) => void;
}

/** The classes on `cy`; what has none is not remembered. */
export function createMarkLayer(cy: Core): MarkLayer {
  let shown = new Map<string, string>();

  function show(scene: Scene, marks: Marks, emphasis: Emphasis): void {
    const { lit, edge: only } = emphasis;
    const selected = new Set<NodeId>(marks.selected);
    const next = new Map<string, string>();
    for (const { id } of scene.nodes) {
      const names = [
        lit !== null && !lit.has(id) ? 'muted' : '',
        selected.has(id) ? 'selected' : '',
        marks.focused === id ? 'focused' : '',
        scene.options.moved?.[id] ? 'moved' : '',
      ];
      const joined = names.filter((name) => name !== '').join(' ');
      if (joined !== '') next.set(id, joined);
    }
    if (marks.focused && isCommunityId(marks.focused)) next.set(marks.focused, 'focused');
    const { region } = marks.emphasis;
    if (region?.kind === 'community') next.set(communityId(region.number), 'selected');
    const chosenEdge = only ?? marks.selectedEdge;
    for (const edge of scene.edges) {
      const isLit = isEdgeLit(edge, emphasis);
      const names = [
        isLit ? '' : 'muted',
        isLit && lit !== null ? 'standing-out' : '',
        edge.id === chosenEdge ? 'selected' : '',
      ];
      const joined = names.filter((name) => name !== '').join(' ');
      if (joined !== '') next.set(edge.id, joined);
    }
    cy.batch(() => {
      for (const [id, names] of next) {
        if (shown.get(id) !== names) cy.getElementById(id).classes(names.split(' '));
      }
      for (const id of shown.keys()) if (!next.has(id)) cy.getElementById(id).classes([]);
    });
    shown = next;
  }

  return {
    show,
    keep: (scene) => {
      const there = new Set([...scene.nodes, ...scene.edges].map(({ id }) => id as string));
      shown = new Map([...shown].filter(([id]) => there.has(id)));
    },
  };
}
