/** What stands out of a large picture, as places in its field, elements or not. */

import type { NodeId } from '../core/model/ids.ts';
import { type Field, otherEnd } from '../core/scene/field.ts';
import { doubtKey } from '../core/scene/legend.ts';
import type { Picture } from '../core/scene/picture.ts';
import { strongest } from '../core/scene/strongest.ts';
import type { Emphasis } from './emphasis.ts';

export interface Highlight {
  /** Drawn with a ring; they are among `nodes`. */
  readonly hubs: readonly number[];
  readonly nodes: readonly number[];
  /** Positions among the edges of the field. */
  readonly edges: readonly number[];
  /** Those that get names, the most important first. */
  readonly named: readonly number[];
}

/** Besides the hubs, so many neighbours get names. */
const mostNamed = 16;
/** Of more nodes than this none is named: they are a region. */
const mostOneByOne = 400;

/** Edges of a node. */
const edgesAt = ({ incidence: { start, edge } }: Field, node: number): number[] => [
  ...edge.subarray(start[node], start[node + 1]),
];

/** The neighbours with whom it has the strongest edges, at most `most`. */
export function strongestNeighbours(field: Field, node: number, most: number): readonly number[] {
  const edges = edgesAt(field, node);
  const weights = edges.map((e) => field.edges.weight[e] ?? 0);
  return strongest(weights, most).map((i) => otherEnd(field.edges, edges[i] ?? 0, node));
}

/** A node with its neighbours and the edges to them. */
export function highlightNode(field: Field, node: number): Highlight {
  const edges = edgesAt(field, node);
  const neighbours = edges.map((e) => otherEnd(field.edges, e, node));
  const named = [...neighbours].sort(
    (a, b) => (field.importance[b] ?? 0) - (field.importance[a] ?? 0) || a - b,
  );
  return {
    hubs: [node],
    nodes: [node, ...neighbours],
    edges,
    named: [node, ...named.slice(0, mostNamed)],
  };
}

/** All nodes with one of some values in a column: of a group or of communities. Looks at every node. */
export function highlightMembers(
  column: ArrayLike<number>,
  ...values: readonly number[]
): Highlight {
  const nodes: number[] = [];
  for (let i = 0; i < column.length; i++) if (values.includes(column[i] ?? -1)) nodes.push(i);
  return { hubs: [], nodes, edges: [], named: [] };
}

/** Nodes that were chosen one by one, and the edges among them. */
export function highlightChosen(field: Field, nodes: readonly number[]): Highlight {
  const chosen = new Set(nodes);
  const edges = nodes.flatMap((node) =>
    edgesAt(field, node).filter((e) => {
      const other = otherEnd(field.edges, e, node);
      return other > node && chosen.has(other);
    }),
  );
  return { hubs: nodes, nodes, edges, named: nodes.slice(0, mostNamed) };
}

/** Two nodes and the edge between them. */
export function highlightEdge(field: Field, source: NodeId, target: NodeId): Highlight | null {
  const [a, b] = [field.placeOf(source), field.placeOf(target)];
  if (a < 0 || b < 0) return null;
  const edges = edgesAt(field, a).filter((e) => otherEnd(field.edges, e, a) === b);
  return { hubs: [a, b], nodes: [a, b], edges, named: [a, b] };
}

/** Nodes in a row with the edges between them, as far as they are in the picture. */
export function highlightTrail(field: Field, trail: readonly NodeId[]): Highlight | null {
  const pieces = trail.flatMap((id, i) => {
    const next = trail[i + 1];
    return next === undefined ? [] : (highlightEdge(field, id, next) ?? []);
  });
  const nodes = [...new Set(pieces.flatMap((piece) => piece.nodes))];
  if (nodes.length === 0) return null;
  return { hubs: nodes, nodes, edges: pieces.flatMap((piece) => piece.edges), named: nodes };
}

/** What an emphasis makes stand out, or null: nothing, or nobody who is in the picture. */
export function highlightOf({ field, groups }: Picture, emphasis: Emphasis): Highlight | null {
  const { lit, hubs, edge, region, trail } = emphasis;
  if (region?.kind === 'group') {
    if (region.key === doubtKey) return highlightMembers(field.doubtful, 1);
    const at = groups.findIndex(({ key }) => key === region.key);
    return at < 0 ? null : highlightMembers(field.group, at);
  }
  if (region?.kind === 'community') return highlightMembers(field.community, region.number);
  if (region?.kind === 'communities') return highlightMembers(field.community, ...region.numbers);
  if (lit === null) return null;
  if (edge !== null) {
    const [source, target] = [...lit];
    return source && target ? highlightEdge(field, source, target) : null;
  }
  if (trail) return highlightTrail(field, trail);
  const places = (ids: Iterable<NodeId>) =>
    [...ids].map((id) => field.placeOf(id)).filter((place) => place >= 0);
  if (hubs?.size === 1) {
    const [hub = -1] = places(hubs);
    return hub < 0 ? null : highlightNode(field, hub);
  }
  if (hubs) {
    const chosen = places(hubs);
    return chosen.length === 0 ? null : highlightChosen(field, chosen);
  }
  const nodes = places(lit);
  const few = nodes.length <= mostOneByOne;
  return nodes.length === 0
    ? null
    : { hubs: [], nodes, edges: [], named: few ? nodes.slice(0, mostNamed) : [] };
}
