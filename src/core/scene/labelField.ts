/** What is in the way of labels, and what it costs to cover it. */

import type { NodeId } from '../model/ids.ts';
import { type BoxGrid, boxesMeet, createBoxGrid } from './boxGrid.ts';
import type { Bounds, Scene, SceneNode } from './scene.ts';
import { segmentMeetsBox } from './segments.ts';

/** Half an edge, as straight as labels need it. */
interface Strand {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** The edge's id and its ends. */
  readonly edge: string;
  readonly ends: readonly [NodeId, NodeId];
}

/** All lengths in screen pixels. */
export interface LabelField {
  readonly viewport: Bounds | undefined;
  readonly nodes: BoxGrid<SceneNode>;
  /** Of a node; null: what is taken otherwise. */
  readonly labels: BoxGrid<NodeId | null>;
  /** Empty where there are too many to look at. */
  readonly strands: BoxGrid<Strand>;
}

/** Above so many pairs of nodes and edges, labels do not look at edges. */
const edgeTests = 60_000;

/** The field without labels. */
export function createLabelField(
  scene: Scene,
  scale: number,
  viewport: Bounds | undefined,
): LabelField {
  const nodes = createBoxGrid<SceneNode>(64);
  for (const node of scene.nodes) {
    const disc = discBox(node, scale);
    if (!viewport || boxesMeet(disc, viewport)) nodes.add(disc, node);
  }
  const { left, top, right, bottom } = scene.bounds;
  // Edges may be as long as the picture; cells that grow with it keep their number small.
  const cell = Math.max(96, (Math.max(right - left, bottom - top) * scale) / 24);
  const strands = createBoxGrid<Strand>(cell);
  if (scene.edges.length * scene.nodes.length <= edgeTests) {
    for (const strand of strandsOf(scene, scale)) strands.add(strandBox(strand), strand);
  }
  return { viewport, nodes, labels: createBoxGrid<NodeId | null>(64), strands };
}

/** Each edge as two straight halves that meet at the summit of its arc. */
function* strandsOf(scene: Scene, scale: number): Generator<Strand> {
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  for (const { id: edge, source, target, curvature } of scene.edges) {
    const [a, b] = [byId.get(source), byId.get(target)];
    if (!a || !b) continue;
    const [x1, y1, x2, y2] = [a.x * scale, a.y * scale, b.x * scale, b.y * scale];
    const x = (x1 + x2) / 2 - (y2 - y1) * curvature;
    const y = (y1 + y2) / 2 + (x2 - x1) * curvature;
    const ends = [source, target] as const;
    yield { x1, y1, x2: x, y2: y, edge, ends };
    yield { x1: x, y1: y, x2, y2, edge, ends };
  }
}

const strandBox = ({ x1, y1, x2, y2 }: Strand): Bounds => ({
  left: Math.min(x1, x2),
  top: Math.min(y1, y2),
  right: Math.max(x1, x2),
  bottom: Math.max(y1, y2),
});

const discBox = ({ x, y, radius }: SceneNode, scale: number): Bounds => ({
  left: (x - radius) * scale,
  top: (y - radius) * scale,
  right: (x + radius) * scale,
  bottom: (y + radius) * scale,
});

/**
 * What a label may lie on besides edges: `nothing`; `minor` nodes, much smaller than its own; or
 * `any` node, at a price.
 */
export type Licence = 'nothing' | 'minor' | 'any';

/** Infinite when the box would hide a node that must stay in sight. */
export function nodeCost(
  field: LabelField,
  own: SceneNode,
  box: Bounds,
  scale: number,
  licence: Licence,
): number {
  let cost = 0;
  const hidden = new Set<NodeId>();
  const blocked = field.nodes.some(box, (node, disc) => {
    if (node.id === own.id || hidden.has(node.id) || !boxesMeet(disc, box)) return false;
    hidden.add(node.id);
    if (licence === 'nothing') return true;
    if (licence === 'minor' && node.radius > 0.7 * own.radius) return true;
    const width = Math.min(disc.right, box.right) - Math.max(disc.left, box.left);
    const height = Math.min(disc.bottom, box.bottom) - Math.max(disc.top, box.top);
    cost +=
      (node.kind === own.kind ? 60 : 12) *
      (0.3 + (width * height) / (node.radius * scale * node.radius * scale));
    return false;
  });
  return blocked ? Number.POSITIVE_INFINITY : cost;
}

/** Grows with the edges under the box; gives up once it exceeds `limit`. */
export function edgeCost(field: LabelField, own: SceneNode, box: Bounds, limit: number): number {
  let cost = 0;
  const seen = new Set<string>();
  field.strands.some(box, ({ x1, y1, x2, y2, edge, ends }) => {
    if (seen.has(edge) || !segmentMeetsBox(x1, y1, x2, y2, box)) return false;
    seen.add(edge);
    cost += ends.includes(own.id) ? 2 : 1.4;
    return cost > limit;
  });
  return cost;
}
