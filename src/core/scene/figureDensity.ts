/** The density of a figure, beneath its network. */

import type { DensityImage } from './densityImage.ts';
import type { DrawItem, NetworkInk } from './drawing.ts';
import type { Projection } from './figureLabels.ts';
import type { Bounds } from './scene.ts';

/** Nothing is painted over it. */
const noInk: NetworkInk = {
  x: new Float32Array(0),
  y: new Float32Array(0),
  radius: new Float32Array(0),
  rgb: new Uint32Array(0),
  doubtful: new Uint8Array(0),
  order: new Uint32Array(0),
  source: new Uint32Array(0),
  target: new Uint32Array(0),
  width: new Float32Array(0),
  firstSquare: 0,
};

/** What of it lies in the area. */
export function densityItems(
  density: DensityImage | null | undefined,
  { scale, markScale, originX, originY }: Projection,
  area: Bounds,
  unit: number,
): readonly DrawItem[] {
  if (!density) return [];
  const x = Math.ceil(Math.max(area.left, density.left * scale + originX));
  const y = Math.ceil(Math.max(area.top, density.top * scale + originY));
  const end = (from: number, cells: number) => from + cells * density.cell;
  const right = Math.floor(
    Math.min(area.right, end(density.left, density.width) * scale + originX),
  );
  const bottom = Math.floor(
    Math.min(area.bottom, end(density.top, density.height) * scale + originY),
  );
  if (right <= x || bottom <= y) return [];
  const frame = { x, y, width: right - x, height: bottom - y };
  const [left, top] = [(x - originX) / scale, (y - originY) / scale];
  return [{ kind: 'network', ...frame, ink: noInk, left, top, scale, markScale, unit, density }];
}
