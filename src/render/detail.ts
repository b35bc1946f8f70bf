/**
 * Which part of a large picture is made of elements just now: what matters most in the window,
 * whatever is selected with its neighbours, and the strongest edges among them.
 */

import type { NodeId } from '../core/model/ids.ts';
import { makeFieldGrid } from '../core/scene/fieldGrid.ts';
import { makeHierarchy } from '../core/scene/hierarchy.ts';
import type { Picture } from '../core/scene/picture.ts';
import type { Bounds, Scene } from '../core/scene/scene.ts';
import { strongestNeighbours } from './highlight.ts';

/** Up to so many nodes and edges, everything is an element. */
export const mostElements = { nodes: 2000, edges: 6000 };
/** All edges are painted beneath; so many of the strongest can be pointed at. */
const mostEdges = 120;
/** Of somebody with thousands of co-authors the strongest become elements. */
const mostNeighbours = 120;

export interface Detail {
  /** The part for a window, of about `budget` nodes; the same object while it is the same. */
  readonly choose: (window: Bounds, pinned: readonly NodeId[], budget: number) => Scene;
  /** The place of the node under a point or within reach of it, in layout units; -1: none. */
  readonly nodeAt: (x: number, y: number, reach: number) => number;
  readonly placeOf: (id: NodeId) => { readonly x: number; readonly y: number } | null;
  readonly bounds: Bounds;
}

/** Whether all of a picture can be elements. */
export const fitsWhole = ({ field, isWhole }: Picture): boolean =>
  isWhole && field.count <= mostElements.nodes && field.edges.source.length <= mostElements.edges;

export function createDetail(picture: Picture): Detail {
  const { field, frame } = picture;
  const grid = makeFieldGrid(field);
  const hierarchy = makeHierarchy(field);
  let last: { readonly key: string; readonly scene: Scene } | null = null;

  return {
    bounds: field.bounds,
    choose: (window, pinned, budget) => {
      const chosen = new Set(hierarchy.choose(window, budget));
      // Of a selection of hundreds only the nodes themselves are pinned.
      const few = pinned.length <= 4;
      for (const id of pinned.slice(0, budget)) {
        const place = field.placeOf(id);
        if (place < 0) continue;
        chosen.add(place);
        if (few)
          for (const node of strongestNeighbours(field, place, mostNeighbours)) chosen.add(node);
      }
      const nodes = [...chosen].sort((a, b) => a - b);
      const key = nodes.join();
      if (last?.key === key) return last.scene;
      const part = picture.detail(nodes, mostEdges);
      // Straight, as they are painted beneath.
      const edges = part.edges.map((edge) => ({ ...edge, curvature: 0 }));
      last = { key, scene: { ...frame, nodes: part.nodes, edges } };
      return last.scene;
    },
    nodeAt: (x, y, reach) => grid.nodeAt(x, y, reach),
    placeOf: (id) => {
      const i = field.placeOf(id);
      return i < 0 ? null : { x: field.x[i] ?? 0, y: field.y[i] ?? 0 };
    },
  };
}
