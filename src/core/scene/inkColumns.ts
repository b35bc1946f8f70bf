/** The columns that painting needs, for handing them to a worker. */

import type { FieldColumns } from './field.ts';
import type { InkColumns } from './rasterise.ts';

const noLines = {
  source: new Uint32Array(0),
  target: new Uint32Array(0),
  width: new Float32Array(0),
};

/** The same columns of a field, not copied. */
export function inkOf(field: FieldColumns): InkColumns {
  const { x, y, radius, rgb, doubtful, order, edges, withoutLines } = field;
  const { source, target, width } = withoutLines ? noLines : edges;
  return { x, y, radius, rgb, doubtful, order, source, target, width };
}

/** The same in memory of its own, which costs a few milliseconds where cloning costs tens. */
export const copyOfInk = (ink: InkColumns): InkColumns => ({
  x: ink.x.slice(),
  y: ink.y.slice(),
  radius: ink.radius.slice(),
  rgb: ink.rgb.slice(),
  doubtful: ink.doubtful.slice(),
  order: ink.order.slice(),
  source: ink.source.slice(),
  target: ink.target.slice(),
  width: ink.width.slice(),
});

/** For handing over. */
export const buffersOfInk = (ink: InkColumns): ArrayBuffer[] =>
  [
    ...[ink.x, ink.y, ink.radius, ink.rgb, ink.doubtful, ink.order],
    ...[ink.source, ink.target, ink.width],
  ].map(({ buffer }) => buffer as ArrayBuffer);
