/**
 * The network of a figure: shapes where there are not too many, and otherwise a painting of all of
 * it with the largest nodes and the names on top.
 */

import { isAuthorId } from '../model/ids.ts';
import type { DrawItem, NetworkItem } from './drawing.ts';
import type { Field } from './field.ts';
import type { Projection } from './figureLabels.ts';
import { nameItems } from './figureNames.ts';
import { type FittedNetwork, fitNetwork, project } from './figureNetwork.ts';
import { drawMark } from './figureNodes.ts';
import { inkOf } from './inkColumns.ts';
import { type Picture, wholeBudget } from './picture.ts';
import type { Bounds, Scene } from './scene.ts';

/** What a figure is made from. */
export type FigureSource = Pick<
  Picture,
  'frame' | 'scene' | 'field' | 'density' | 'isWhole' | 'communities' | 'detail'
>;

/** Nodes of this radius show their outline, and more of them than colour; times the unit. */
const smallestShape = 3;
const noRim: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };

/** What a figure shows, and how. `scene` holds all of it, or the strongest nodes of a painting. */
export interface FigureContent {
  readonly scene: Scene;
  readonly visible?: Bounds;
  /** Names of nodes. Absent: as many as have room. */
  readonly mostLabels?: number;
  /** Absent where all are shapes. */
  readonly painting?: Painting;
}

interface Painting extends Pick<Picture, 'field' | 'communities'> {
  /** What is shown of it. */
  readonly bounds: Bounds;
}

/** Shapes are drawn where there are not too many in `visible`, or in the whole picture. */
export function contentOf(
  picture: FigureSource,
  visible: Bounds | undefined,
  mostLabels?: number,
): FigureContent {
  const { field, isWhole, communities } = picture;
  const shared = {
    ...(visible ? { visible } : {}),
    ...(mostLabels === undefined ? {} : { mostLabels }),
  };
  if (isWhole) return { scene: picture.scene, ...shared };
  const bounds = visible ?? field.bounds;
  const inside = visible ? nodesIn(field, visible) : field.order;
  const shapes = visible !== undefined && fitsShapes(field, inside);
  // Edges of a painting are all painted.
  const scene = partOf(picture, inside, bounds, shapes ? wholeBudget.edges : 0);
  return {
    scene,
    ...shared,
    ...(shapes ? {} : { painting: { field, communities, bounds } }),
  };
}

/** Draws it as large as the area allows. */
export const fitContent = (
  { scene, visible, painting, mostLabels }: FigureContent,
  area: Bounds,
  unit: number,
): FittedNetwork =>
  painting
    ? fitPainting(painting, scene, area, unit, mostLabels)
    : fitNetwork(scene, area, unit, visible, mostLabels);

/** Places within a part of the layout, the most important first. */
function nodesIn({ x, y, order }: Field, { left, right, top, bottom }: Bounds): Uint32Array {
  return order.filter((i) => {
    const [px, py] = [x[i] ?? 0, y[i] ?? 0];
    return px >= left && px <= right && py >= top && py <= bottom;
  });
}

function fitsShapes({ count, edges }: Field, nodes: Uint32Array): boolean {
  if (nodes.length > wholeBudget.nodes) return false;
  const chosen = new Uint8Array(count);
  for (const i of nodes) chosen[i] = 1;
  let among = 0;
  for (let e = 0; e < edges.source.length; e++) {
    if (chosen[edges.source[e] ?? 0] && chosen[edges.target[e] ?? 0]) among++;
  }
  return among <= wholeBudget.edges;
}

const partOf = (
  { frame, detail }: FigureSource,
  nodes: Uint32Array,
  bounds: Bounds,
  mostEdges: number,
): Scene => ({
  ...frame,
  ...detail([...nodes.subarray(0, wholeBudget.nodes)], mostEdges),
  bounds,
});

/** `scene` holds the strongest nodes of what is shown. */
function fitPainting(
  { field, communities, bounds }: Painting,
  scene: Scene,
  area: Bounds,
  unit: number,
  limit: number | undefined,
): FittedNetwork {
  const projection = project(bounds, area, noRim, unit);
  const { scale, markScale, originX, originY } = projection;
  const wholeScale = project(field.bounds, area, noRim, unit).scale;
  const items = (): readonly DrawItem[] => {
    const large = scene.nodes.filter(({ radius }) => radius * markScale >= smallestShape * unit);
    return [
      networkItem(field, projection, bounds, area, unit),
      ...large.flatMap((node) => {
        const [x, y] = [node.x * scale + originX, node.y * scale + originY];
        const rim = Math.min(x - area.left, area.right - x, y - area.top, area.bottom - y);
        const radius = Math.min(node.radius * markScale, Math.max(1, rim));
        return drawMark({ ...node, x, y, radius }, scene.background);
      }),
      ...nameItems(
        { scene, communities, count: field.count, wholeScale, limit },
        projection,
        unit,
        area,
      ),
    ];
  };
  return { ...projection, items };
}

/** All of the field; what lies outside `content` or the area is cut off. */
function networkItem(
  field: Field,
  { scale, markScale, originX, originY }: Projection,
  content: Bounds,
  area: Bounds,
  unit: number,
): NetworkItem {
  const x = Math.ceil(Math.max(area.left, Math.floor(content.left * scale + originX)));
  const y = Math.ceil(Math.max(area.top, Math.floor(content.top * scale + originY)));
  const right = Math.floor(Math.min(area.right, Math.ceil(content.right * scale + originX)));
  const bottom = Math.floor(Math.min(area.bottom, Math.ceil(content.bottom * scale + originY)));
  return {
    kind: 'network',
    x,
    y,
    width: Math.max(1, right - x),
    height: Math.max(1, bottom - y),
    ink: { ...inkOf(field), firstSquare: firstPaper(field) },
    left: (x - originX) / scale,
    top: (y - originY) / scale,
    scale,
    markScale,
    unit,
  };
}

/** The first place that holds a paper: authors come before them. */
function firstPaper({ count, idOf }: Field): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const id = idOf(middle);
    if (id !== undefined && isAuthorId(id)) low = middle + 1;
    else high = middle;
  }
  return low;
}
