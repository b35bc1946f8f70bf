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
export const mostElements = { nodes: 2000, edges: 3000 };
/** All edges are painted beneath; so many of the strongest can be pointed at, close by. */
const mostEdges = 120;
/** Of somebody with thousands of co-authors the strongest become elements. */
const mostNeighbours = 120;

export interface Detail {
  /** The part for a window, of about `budget` nodes; the same object while it is the same. */
  readonly choose: (window: Bounds, pinned: readonly NodeId[], budget: number) => Scene;
  /** The place of the node under a point or within reach of it, in layout units; -1: none. */
  readonly nodeAt: (x: number, y: number, reach: number) => number;
  /** The nodes whose centres lie in a window, at most so many: those that matter most. */
  readonly nodesIn: (window: Bounds, most: number) => readonly NodeId[];
  readonly placeOf: (id: NodeId) => { readonly x: number; readonly y: number } | null;
  readonly bounds: Bounds;
}

/** Whether all of a picture can be elements. */
export const fitsWhole = ({ field, isWhole }: Picture): boolean =>
  isWhole && field.count <= mostElements.nodes && field.edges.source.length <= mostElements.edges;

export function createDetail(picture: Picture): Detail {
  const { field, frame, lookups } = picture;
  const grid = makeFieldGrid(field, lookups.cells);
  const hierarchy = makeHierarchy(field, lookups.squares);
  let last: { readonly key: string; readonly scene: Scene } | null = null;

  return {
    bounds: field.bounds,
    choose: (window, pinned, budget) => {
      const seen = hierarchy.choose(window, budget);
      const chosen = new Set(seen);
      // Of a selection of hundreds only the nodes themselves are pinned.
      const few = pinned.length <= 4;
      const around: number[] = [];
      for (const id of pinned.slice(0, budget)) {
        const place = field.placeOf(id);
        if (place < 0) continue;
        const near = few ? strongestNeighbours(field, place, mostNeighbours) : [];
        around.push(place, ...near);
        for (const node of [place, ...near]) chosen.add(node);
      }
      const nodes = [...chosen].sort((a, b) => a - b);
      const key = nodes.join();
      if (last?.key === key) return last.scene;
      // Far out, where only the most important of many are elements, edges are too close to be told
      // apart, but for those of what is selected.
      const near = seen.length < budget;
      const part = picture.detail(nodes, near ? mostEdges : 0);
      const edgesAround =
        near || around.length === 0
          ? part.edges
          : picture.detail([...new Set(around)], mostEdges).edges;
      // Straight, as they are painted beneath.
      const edges = edgesAround.map((edge) => ({ ...edge, curvature: 0 }));
      last = { key, scene: { ...frame, nodes: part.nodes, edges } };
      return last.scene;
    },
    nodeAt: (x, y, reach) => grid.nodeAt(x, y, reach),
    nodesIn: (window, most) =>
      hierarchy.choose(window, most).flatMap((place) => field.idOf(place) ?? []),
    placeOf: (id) => {
      const i = field.placeOf(id);
      return i < 0 ? null : { x: field.x[i] ?? 0, y: field.y[i] ?? 0 };
    },
  };
}
