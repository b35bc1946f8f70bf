/**
 * Which part of a large picture is made of elements just now: what matters most in the window,
 * whatever is selected or pointed at with its neighbours, and the edges among them.
 */

import type { NodeId } from '../core/model/ids.ts';
import { otherEnd } from '../core/scene/field.ts';
import { chooseInWindow, makeFieldGrid } from '../core/scene/fieldGrid.ts';
import type { Picture } from '../core/scene/picture.ts';
import type { Bounds, Scene } from '../core/scene/scene.ts';

/** Up to so many nodes and edges, everything is an element. */
export const mostElements = { nodes: 2000, edges: 6000 };
/** In a larger picture so many are elements at a time; Cytoscape's cost is their number. */
const budget = { nodes: 300, edges: 400 };
/** Of somebody with thousands of co-authors the strongest become elements. */
const mostNeighbours = 150;

export interface Detail {
  /** The part for a window, or null when it is the same as the last. */
  readonly choose: (window: Bounds, pinned: readonly NodeId[]) => Scene | null;
  /** The node under a point or within reach of it, in layout units. */
  readonly nodeAt: (x: number, y: number, reach: number) => NodeId | null;
  readonly placeOf: (id: NodeId) => { readonly x: number; readonly y: number } | null;
  readonly bounds: Bounds;
}

/** Whether all of a picture can be elements. */
export const fitsWhole = ({ field, isWhole }: Picture): boolean =>
  isWhole && field.count <= mostElements.nodes && field.edges.source.length <= mostElements.edges;

export function createDetail(picture: Picture): Detail {
  const { field, frame } = picture;
  const grid = makeFieldGrid(field);
  let last = '';

  /** A node and its strongest neighbours. */
  function around(node: number): number[] {
    const { start, edge } = field.incidence;
    const edges = [...edge.subarray(start[node], start[node + 1])];
    const { weight } = field.edges;
    edges.sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b);
    return [node, ...edges.slice(0, mostNeighbours).map((e) => otherEnd(field.edges, e, node))];
  }

  return {
    bounds: field.bounds,
    choose: (window, pinned) => {
      const chosen = new Set(chooseInWindow(field, window, budget.nodes));
      // Of a selection of hundreds only the nodes themselves are pinned.
      const few = pinned.length <= 4;
      for (const id of pinned.slice(0, budget.nodes)) {
        const place = field.placeOf(id);
        if (place < 0) continue;
        for (const node of few ? around(place) : [place]) chosen.add(node);
      }
      const nodes = [...chosen].sort((a, b) => a - b);
      const key = nodes.join();
      if (key === last) return null;
      last = key;
      const part = picture.detail(nodes, budget.edges);
      // Straight, as they are painted beneath.
      const edges = part.edges.map((edge) => ({ ...edge, curvature: 0 }));
      return { ...frame, nodes: part.nodes, edges };
    },
    nodeAt: (x, y, reach) => field.idOf(grid.nodeAt(x, y, reach)) ?? null,
    placeOf: (id) => {
      const i = field.placeOf(id);
      return i < 0 ? null : { x: field.x[i] ?? 0, y: field.y[i] ?? 0 };
    },
  };
}
