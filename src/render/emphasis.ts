/** Which part of a picture stands out while the rest is muted. */

import type { NodeId } from '../core/model/ids.ts';
import { doubtKey } from '../core/scene/legend.ts';
import type { Scene, SceneEdge } from '../core/scene/scene.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';

export interface Emphasis {
  /** Null: everything is lit. */
  readonly lit: ReadonlySet<NodeId> | null;
  /** Lit edges join two lit nodes and touch one of these; null: any edge between lit nodes. */
  readonly hubs: ReadonlySet<NodeId> | null;
  /** The one edge that stands out. */
  readonly edge: string | null;
  /** Nodes in a row, of which the edges from each to the next are lit alone. */
  readonly trail?: readonly NodeId[];
  /** Of a large picture, where `lit` holds elements only: all that the nodes are members of. */
  readonly region?: Region;
}

/** A legend entry, or one or several communities of the view. */
export type Region =
  | { readonly kind: 'group'; readonly key: string }
  | { readonly kind: 'community'; readonly number: number }
  | { readonly kind: 'communities'; readonly numbers: readonly number[] };

/** Nothing stands out. */
export const noEmphasis: Emphasis = { lit: null, hubs: null, edge: null };

/** A node with its neighbours. */
export function emphasiseNode(id: NodeId, neighbourhoods: Neighbourhoods): Emphasis {
  if (!neighbourhoods.node(id)) return noEmphasis;
  return { lit: new Set([id, ...neighbourhoods.of(id)]), hubs: new Set([id]), edge: null };
}

/** An edge with its two ends. */
export const emphasiseEdge = (id: string, source: NodeId, target: NodeId): Emphasis => ({
  lit: new Set([source, target]),
  hubs: null,
  edge: id,
});

/** A way from node to node; nothing where one of them is not in the scene. */
export function emphasiseTrail(trail: readonly NodeId[], neighbourhoods: Neighbourhoods): Emphasis {
  if (!trail.every((id) => neighbourhoods.node(id))) return noEmphasis;
  return { lit: new Set(trail), hubs: null, edge: null, trail };
}

/** Nodes that were chosen one by one, each of them outlined, and what is between them. */
export const emphasiseChosen = (ids: readonly NodeId[]): Emphasis => {
  const lit = new Set(ids);
  return { lit, hubs: lit, edge: null };
};

/** Some nodes and what is between them; nothing when none of them is in the scene. */
export function emphasiseNodes(ids: Iterable<NodeId>, neighbourhoods: Neighbourhoods): Emphasis {
  const lit = new Set<NodeId>();
  for (const id of ids) if (neighbourhoods.node(id)) lit.add(id);
  return lit.size === 0 ? noEmphasis : { lit, hubs: null, edge: null };
}

/** The nodes of a legend entry. */
export const emphasiseGroup = (group: string, scene: Scene): Emphasis => ({
  lit: new Set(
    scene.nodes.flatMap((node) =>
      (group === doubtKey ? node.doubtful : node.group === group) ? [node.id] : [],
    ),
  ),
  hubs: null,
  edge: null,
  region: { kind: 'group', key: group },
});

/** Whether an edge is lit. */
export function isEdgeLit(edge: SceneEdge, { lit, hubs, edge: only, trail }: Emphasis): boolean {
  if (only !== null) return edge.id === only;
  if (lit === null) return true;
  if (!lit.has(edge.source) || !lit.has(edge.target)) return false;
  if (trail) {
    const [from, to] = [trail.indexOf(edge.source), trail.indexOf(edge.target)];
    return Math.abs(from - to) === 1;
  }
  return hubs === null || hubs.has(edge.source) || hubs.has(edge.target);
}
