/** Nodes, swatches and edges as display items. */

import { mix } from './colour.ts';
import type { CurveItem, DrawItem } from './drawing.ts';
import type { Bounds, SceneNode } from './scene.ts';
import { smallestStriped } from './stripes.ts';

/** What a node or a swatch of the legend looks like. */
export type Mark = Pick<SceneNode, 'shape' | 'x' | 'y' | 'radius' | 'fill' | 'stroke' | 'cue'> &
  Partial<Pick<SceneNode, 'doubtful'>>;

interface Paint {
  readonly fill: string;
  readonly stripes?: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash?: readonly number[];
}

function shapeItem(mark: Mark, radius: number, paint: Paint): DrawItem {
  const { x, y, shape } = mark;
  if (shape === 'circle') return { kind: 'circle', x, y, radius, ...paint };
  const [width, height] = [2 * radius, 2 * radius];
  const cornerRadius = radius * 0.3;
  return { kind: 'rect', x: x - radius, y: y - radius, width, height, cornerRadius, ...paint };
}

/** Draws a mark; all of it, outlines too, lies within its radius. */
export function drawMark(mark: Mark, background: string): readonly DrawItem[] {
  const { radius, fill, stroke, cue, doubtful } = mark;
  const striped = doubtful && radius >= smallestStriped ? { stripes: background } : {};
  if (cue === 'plain' || radius < 3) {
    const strokeWidth = Math.min(1.6, radius * 0.16);
    return [shapeItem(mark, radius - strokeWidth / 2, { fill, ...striped, stroke, strokeWidth })];
  }
  const strokeWidth = Math.max(1, radius * 0.2);
  const outer = radius - strokeWidth / 2;
  if (cue === 'ring') {
    const core = { fill, ...striped, stroke: fill, strokeWidth: 0 };
    return [
      shapeItem(mark, outer, { fill: background, stroke: fill, strokeWidth }),
      shapeItem(mark, radius * 0.58, core),
    ];
  }
  const dash = [radius * 0.42, radius * 0.3];
  const paint = { fill: mix(fill, background, 0.45), ...striped, stroke, strokeWidth, dash };
  return [shapeItem(mark, outer, paint)];
}

type Point = readonly [number, number];

const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

/** The part of a quadratic curve from `from` to `to` (shares), by de Casteljau's construction. */
function part(curve: readonly [Point, Point, Point], from: number, to: number) {
  const [a, control, b] = curve;
  const start = between(between(a, control, from), between(control, b, from), from);
  const end = between(between(a, control, to), between(control, b, to), to);
  return [start, between(between(a, control, from), between(control, b, from), to), end] as const;
}

const steps = 48;

/** The stretches of a curve inside a box, found by walking along it; whole where it never leaves. */
export function clipCurve(curve: CurveItem, box: Bounds): readonly CurveItem[] {
  const { x1, y1, controlX, controlY, x2, y2 } = curve;
  const points: readonly [Point, Point, Point] = [
    [x1, y1],
    [controlX, controlY],
    [x2, y2],
  ];
  const inside = ([x, y]: Point) =>
    x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  // A curve lies in the triangle of its three points.
  if (points.every(inside)) return [curve];
  const out: CurveItem[] = [];
  let from: number | undefined;
  for (let i = 0; i <= steps + 1; i++) {
    const at = i / steps;
    const within = i <= steps && inside(part(points, 0, at)[2]);
    if (within && from === undefined) from = at;
    if (within || from === undefined) continue;
    const to = (i - 1) / steps;
    if (to > from) {
      const [a, control, b] = part(points, from, to);
      out.push({
        ...curve,
        x1: a[0],
        y1: a[1],
        controlX: control[0],
        controlY: control[1],
        x2: b[0],
        y2: b[1],
      });
    }
    from = undefined;
  }
  return out;
}
