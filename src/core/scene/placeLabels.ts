/**
 * Which labels are shown and where: greedily by importance, each at the best of a few places
 * around its node (point-feature labelling after Christensen, Marks & Shieber 1995), never over
 * another label.
 */

import type { NodeId } from '../model/ids.ts';
import {
  createLabelField,
  edgeCost,
  type LabelField,
  type Licence,
  nodeCost,
} from './labelField.ts';
import { type LabelBlock, labelBlock, labelSpots, type Spot } from './labelSpots.ts';
import type { Bounds, PlacedLabel, Scene, SceneNode } from './scene.ts';

export interface LabelOptions {
  /** Screen pixels a layout unit. */
  readonly scale: number;
  /** Labels must lie within, in layout units; absent means anywhere. */
  readonly viewport?: Bounds;
  /** Placed first and with more licence, e.g. what is selected and its neighbours. */
  readonly required?: ReadonlySet<NodeId>;
  /** Where no label may stand, layout units. */
  readonly taken?: readonly Bounds[];
  /** At most so many besides the required ones; by default as many as the area carries. */
  readonly limit?: number;
}

/** Free room around a label, screen pixels. */
const padding = 2;
/** Up to so many nodes a label may hide a small node rather than be left out. */
const fewNodes = 120;

/** Places labels in the order of importance; the same scene and options give the same labels. */
export function placeLabels(scene: Scene, options: LabelOptions): readonly PlacedLabel[] {
  const { scale } = options;
  const required = options.required ?? new Set<NodeId>();
  const viewport = options.viewport && scaled(options.viewport, scale);
  const field = createLabelField(scene, scale, viewport);
  for (const box of options.taken ?? []) field.labels.add(scaled(box, scale), null);
  const byImportance = [...scene.nodes].reverse();
  const first = byImportance.filter(({ id }) => required.has(id));
  const rest = byImportance.filter(({ id }) => !required.has(id));
  const limit =
    options.limit ?? carried(viewport ?? scaled(scene.bounds, scale), scene.nodes.length);
  const few = scene.nodes.length <= fewNodes;
  const placed: PlacedLabel[] = [];
  const place = (node: SceneNode, licence: Licence): boolean => {
    if (viewport && !inside(viewport, node.x * scale, node.y * scale)) return false;
    const block = labelBlock(node, required.has(node.id));
    const spot = bestSpot(field, node, block, scale, licence);
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
  for (const node of first) place(node, 'any');
  let room = limit;
  for (const node of rest) {
    if (room <= 0) break;
    const leads = few ? 'any' : room > limit / 2 ? 'minor' : 'nothing';
    if (place(node, node.kind === 'author' ? leads : 'nothing')) room--;
  }
  return placed;
}

/** How many labels an area carries before they are a carpet: one for each 100 × 90 pixels. */
function carried(area: Bounds, nodes: number): number {
  if (nodes <= fewNodes) return nodes;
  return Math.max(30, Math.floor(((area.right - area.left) * (area.bottom - area.top)) / 9000));
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

/** The cheapest allowed place, or undefined when there is none. */
function bestSpot(
  field: LabelField,
  node: SceneNode,
  block: LabelBlock,
  scale: number,
  licence: Licence,
): Spot | undefined {
  let best: Spot | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of labelSpots(node, block, scale, licence === 'any')) {
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
    const cost = spot.cost + nodeCost(field, node, box, scale, licence);
    if (cost >= least) continue;
    const total = cost + edgeCost(field, node, box, least - cost);
    if (total >= least) continue;
    best = spot;
    least = total;
  }
  return best;
}
