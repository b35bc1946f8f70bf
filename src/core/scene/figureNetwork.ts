/** The network of a figure: fitted into its area together with its labels, as display items. */

import type { CurveItem, DrawItem } from './drawing.ts';
import { labelItems, labelsAt, type Projection } from './figureLabels.ts';
import { clipCurve, drawMark } from './figureNodes.ts';
import { isBold, lineHeight } from './labelSpots.ts';
import { textWidth } from './measureText.ts';
import type { Bounds, PlacedLabel, Scene, SceneNode } from './scene.ts';

export interface FittedNetwork extends Projection {
  /** Made when asked for: where its labels are placed takes a while. */
  readonly items: () => readonly DrawItem[];
}

/** Nodes stop growing here, so that eight authors do not become eight balloons; times the unit. */
const largestMarkScale = 1.6;
/** Two nodes alone are not torn apart further than this; times the unit. */
const largestScale = 7;

const widthOf = ({ left, right }: Bounds): number => right - left;
const heightOf = ({ top, bottom }: Bounds): number => bottom - top;

/** Draws what lies in `visible` (or everything) as large as the area allows, at most `limit` labels included. */
export function fitNetwork(
  scene: Scene,
  area: Bounds,
  unit: number,
  visible: Bounds | undefined,
  limit?: number,
): FittedNetwork {
  const sparing = limit === undefined ? {} : { limit };
  const shown = visible ? crop(scene, visible) : scene;
  // Rims reach over the centres of the outermost nodes: radii and labels, in pixels.
  let rim: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };
  let projection = project(visible ?? centres(shown), area, rim, unit);
  for (let round = 0; round < 4; round++) {
    const labels = visible ? [] : labelsAt(shown, projection, unit, undefined, sparing);
    rim = measureRim(shown, labels, projection);
    projection = project(visible ?? centres(shown), area, rim, unit);
  }
  const items = () => {
    const labels = labelsAt(shown, projection, unit, area, sparing);
    return draw(shown, labels, projection, area, unit);
  };
  return { ...projection, items };
}

function crop(scene: Scene, visible: Bounds): Scene {
  const inside = ({ x, y }: SceneNode) =>
    x >= visible.left && x <= visible.right && y >= visible.top && y <= visible.bottom;
  return { ...scene, nodes: scene.nodes.filter(inside), bounds: visible };
}

function centres(scene: Scene): Bounds {
  const [first] = scene.nodes;
  if (!first) return scene.bounds;
  let [left, right, top, bottom] = [first.x, first.x, first.y, first.y];
  for (const { x, y } of scene.nodes) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}

/** Puts some part of the layout as large as may be into the middle of what the rim leaves. */
export function project(content: Bounds, area: Bounds, rim: Bounds, unit: number): Projection {
  const free: Bounds = {
    left: area.left + rim.left,
    top: area.top + rim.top,
    right: area.right - rim.right,
    bottom: area.bottom - rim.bottom,
  };
  const scale = Math.max(
    0.001,
    Math.min(
      largestScale * unit,
      widthOf(free) / Math.max(1, widthOf(content)),
      heightOf(free) / Math.max(1, heightOf(content)),
    ),
  );
  return {
    scale,
    markScale: Math.min(scale, largestMarkScale * unit),
    originX: (free.left + free.right - (content.left + content.right) * scale) / 2,
    originY: (free.top + free.bottom - (content.top + content.bottom) * scale) / 2,
  };
}

/** How far radii and labels reach over the centres, capped so that the network keeps some room. */
function measureRim(scene: Scene, labels: readonly PlacedLabel[], projection: Projection): Bounds {
  const { scale, markScale } = projection;
  const content = centres(scene);
  let [left, top, right, bottom] = [0, 0, 0, 0];
  const reach = (x: number, y: number, halfWidth: number, halfHeight: number) => {
    left = Math.max(left, halfWidth - (x - content.left) * scale);
    right = Math.max(right, halfWidth - (content.right - x) * scale);
    top = Math.max(top, halfHeight - (y - content.top) * scale);
    bottom = Math.max(bottom, halfHeight - (content.bottom - y) * scale);
  };
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  for (const { x, y, radius } of scene.nodes) reach(x, y, radius * markScale, radius * markScale);
  for (const { node: id, x, y, lines, fontSize } of labels) {
    const node = nodes.get(id);
    const size = fontSize * scale;
    const bold = node !== undefined && isBold(node);
    const width = lines.reduce((most, line) => Math.max(most, textWidth(line, size, bold)), 0);
    reach(x, y, width / 2 + 2, (lines.length * size * lineHeight) / 2 + 2);
  }
  return { left, top, right, bottom };
}

function draw(
  scene: Scene,
  labels: readonly PlacedLabel[],
  projection: Projection,
  area: Bounds,
  unit: number,
): readonly DrawItem[] {
  const { scale, markScale, originX, originY } = projection;
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const items: DrawItem[] = [];
  for (const edge of scene.edges) {
    const [a, b] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (!a || !b) continue;
    const [x1, y1] = [a.x * scale + originX, a.y * scale + originY];
    const [x2, y2] = [b.x * scale + originX, b.y * scale + originY];
    const curve: CurveItem = {
      kind: 'curve',
      x1,
      y1,
      // The control point lies twice as far from the chord as the arc's summit.
      controlX: (x1 + x2) / 2 - (y2 - y1) * edge.curvature * 2,
      controlY: (y1 + y2) / 2 + (x2 - x1) * edge.curvature * 2,
      x2,
      y2,
      stroke: edge.stroke,
      width: Math.max(0.5 * unit, edge.width * markScale),
      opacity: edge.opacity,
    };
    items.push(...clipCurve(curve, area));
  }
  for (const node of scene.nodes) {
    const [x, y] = [node.x * scale + originX, node.y * scale + originY];
    // A node at the border of a cropped picture is drawn as large as its distance allows.
    const rim = Math.min(x - area.left, area.right - x, y - area.top, area.bottom - y);
    const radius = Math.min(Math.max(1.2 * unit, node.radius * markScale), Math.max(1, rim));
    items.push(...drawMark({ ...node, x, y, radius }, scene.background));
  }
  for (const label of labels)
    items.push(...labelItems(scene, nodes.get(label.node), label, projection));
  return items;
}
