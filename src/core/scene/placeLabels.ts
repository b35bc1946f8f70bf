/**
 * Which labels are shown and where: greedily by importance, each at the best of a few places
 * around its node (point-feature labelling after Christensen, Marks & Shieber 1995), never over
 * another label.
 */

import type { NodeId } from '../model/ids.ts';
import { type BoxGrid, boxesMeet, createBoxGrid } from './boxGrid.ts';
import { type LabelBlock, labelBlock, labelSpots, type Spot } from './labelSpots.ts';
import type { Bounds, PlacedLabel, Scene, SceneNode } from './scene.ts';
import { segmentMeetsBox } from './segments.ts';

export interface LabelOptions {
  /** Screen pixels a layout unit. */
  readonly scale: number;
  /** Labels must lie within, in layout units; absent means anywhere. */
  readonly viewport?: Bounds;
  /** Placed first and with more licence, e.g. what is selected and its neighbours. */
  readonly required?: ReadonlySet<NodeId>;
  /** At most so many besides the required ones; by default as many as the area carries. */
  readonly limit?: number;
}

/** Free room around a label, screen pixels. */
const padding = 2;
/** Up to so many nodes a label may hide a small node rather than be left out. */
const fewNodes = 120;
/** Above so many pairs of nodes and edges, labels do not look at edges. */
const edgeTests = 60_000;

/** Places labels in the order of importance; the same scene and options give the same labels. */
export function placeLabels(scene: Scene, options: LabelOptions): readonly PlacedLabel[] {
  const { scale } = options;
  const required = options.required ?? new Set<NodeId>();
  const viewport = options.viewport && scaled(options.viewport, scale);
  const field = createField(scene, scale, viewport);
  const byImportance = [...scene.nodes].reverse();
  const first = byImportance.filter(({ id }) => required.has(id));
  const rest = byImportance.filter(({ id }) => !required.has(id));
  const limit =
    options.limit ?? carried(viewport ?? scaled(scene.bounds, scale), scene.nodes.length);
  const few = scene.nodes.length <= fewNodes;
  const placed: PlacedLabel[] = [];
  const place = (node: SceneNode, mayHideNodes: boolean): boolean => {
    if (viewport && !inside(viewport, node.x * scale, node.y * scale)) return false;
    const block = labelBlock(node, required.has(node.id));
    const spot = bestSpot(field, node, block, scale, mayHideNodes);
    if (!spot) return false;
    field.labels.add(spot.box, node.id);
    placed.push({
      node: node.id,
      x: (spot.box.left + spot.box.right) / 2 / scale,
      y: (spot.box.top + spot.box.bottom) / 2 / scale,
      side: spot.side,
      fontSize: node.labelSize / scale,
      lines: block.lines,
    });
    return true;
  };
  for (const node of first) place(node, true);
  let room = limit;
  for (const node of rest) {
    if (room <= 0) break;
    if (place(node, few && node.kind === 'author')) room--;
  }
  return placed;
}

/** How many labels an area carries before they are a carpet: one for each 100 × 65 pixels. */
function carried(area: Bounds, nodes: number): number {
  if (nodes <= fewNodes) return nodes;
  return Math.max(30, Math.floor(((area.right - area.left) * (area.bottom - area.top)) / 6500));
}

const scaled = (box: Bounds, scale: number): Bounds => ({
  left: box.left * scale,
  top: box.top * scale,
  right: box.right * scale,
  bottom: box.bottom * scale,
});

const inside = (box: Bounds, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

const encloses = (outer: Bounds, inner: Bounds): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** What is in the way, in screen pixels. */
interface Field {
  readonly viewport: Bounds | undefined;
  readonly nodes: BoxGrid<SceneNode>;
  readonly labels: BoxGrid<NodeId>;
  /** Empty where there are too many to look at. */
  readonly edges: BoxGrid<readonly [SceneNode, SceneNode]>;
}

function createField(scene: Scene, scale: number, viewport: Bounds | undefined): Field {
  const nodes = createBoxGrid<SceneNode>(64);
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  for (const node of scene.nodes) {
    const disc = discBox(node, scale);
    if (!viewport || boxesMeet(disc, viewport)) nodes.add(disc, node);
  }
  const { left, top, right, bottom } = scene.bounds;
  // Edges may be as long as the picture; cells that grow with it keep their number small.
  const edgeCell = Math.max(96, (Math.max(right - left, bottom - top) * scale) / 24);
  const edges = createBoxGrid<readonly [SceneNode, SceneNode]>(edgeCell);
  if (scene.edges.length * scene.nodes.length <= edgeTests) {
    for (const { source, target } of scene.edges) {
      const [a, b] = [byId.get(source), byId.get(target)];
      if (!a || !b) continue;
      const box: Bounds = {
        left: Math.min(a.x, b.x) * scale,
        top: Math.min(a.y, b.y) * scale,
        right: Math.max(a.x, b.x) * scale,
        bottom: Math.max(a.y, b.y) * scale,
      };
      edges.add(box, [a, b]);
    }
  }
  return { viewport, nodes, labels: createBoxGrid<NodeId>(64), edges };
}

const discBox = ({ x, y, radius }: SceneNode, scale: number): Bounds => ({
  left: (x - radius) * scale,
  top: (y - radius) * scale,
  right: (x + radius) * scale,
  bottom: (y + radius) * scale,
});

/** The cheapest allowed place, or undefined when there is none. */
function bestSpot(
  field: Field,
  node: SceneNode,
  block: LabelBlock,
  scale: number,
  mayHideNodes: boolean,
): Spot | undefined {
  let best: Spot | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of labelSpots(node, block, scale, mayHideNodes)) {
    if (spot.cost >= least) continue;
    const { box } = spot;
    if (field.viewport && !encloses(field.viewport, box)) continue;
    const roomy: Bounds = {
      left: box.left - padding,
      top: box.top - padding,
      right: box.right + padding,
      bottom: box.bottom + padding,
    };
    if (field.labels.some(roomy, () => true)) continue;
    const cost = spot.cost + nodeCost(field, node, box, scale, mayHideNodes);
    if (cost >= least) continue;
    const total = cost + edgeCost(field, node, box, scale, least - cost);
    if (total >= least) continue;
    best = spot;
    least = total;
  }
  return best;
}

/** Infinite when the box would hide a node that must stay in sight. */
function nodeCost(
  field: Field,
  own: SceneNode,
  box: Bounds,
  scale: number,
  mayHideNodes: boolean,
): number {
  let cost = 0;
  const hidden = new Set<NodeId>();
  const blocked = field.nodes.some(box, (node, disc) => {
    if (node.id === own.id || hidden.has(node.id) || !boxesMeet(disc, box)) return false;
    hidden.add(node.id);
    if (!mayHideNodes) return true;
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
function edgeCost(field: Field, own: SceneNode, box: Bounds, scale: number, limit: number): number {
  let cost = 0;
  const seen = new Set<readonly [SceneNode, SceneNode]>();
  field.edges.some(box, (edge) => {
    if (seen.has(edge)) return false;
    seen.add(edge);
    const [a, b] = edge;
    if (segmentMeetsBox(a.x * scale, a.y * scale, b.x * scale, b.y * scale, box)) {
      cost += a.id === own.id || b.id === own.id ? 2 : 1.4;
    }
    return cost > limit;
  });
  return cost;
}
