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

/** Opacity from which it is seen, of 255. */
const seen = 16;

/** Where it is seen, layout units. */
function seenBounds({ left, top, cell, width, height, rgba }: DensityImage): Bounds {
  let [first, last, upper, lower] = [width, -1, height, -1];
  for (let i = 0; i < width * height; i++) {
    if ((rgba[i * 4 + 3] ?? 0) < seen) continue;
    const [column, row] = [i % width, Math.floor(i / width)];
    first = Math.min(first, column);
    last = Math.max(last, column);
    upper = Math.min(upper, row);
    lower = Math.max(lower, row);
  }
  return {
    left: left + first * cell,
    right: left + (last + 1) * cell,
    top: top + upper * cell,
    bottom: top + (lower + 1) * cell,
  };
}

/** What `fitInto` fits into an area, made smaller until its density is seen within `limits`. */
export function fitWithDensity<T extends Projection>(
  density: DensityImage | null | undefined,
  area: Bounds,
  limits: Bounds,
  fitInto: (area: Bounds) => T,
): T {
  let fitted = fitInto(area);
  if (!density) return fitted;
  const extent = seenBounds(density);
  let inner = area;
  for (let round = 0; round < 3; round++) {
    const { scale, originX, originY } = fitted;
    const narrowed = {
      left: inner.left + Math.max(0, limits.left - (extent.left * scale + originX)),
      right: inner.right - Math.max(0, extent.right * scale + originX - limits.right),
      top: inner.top + Math.max(0, limits.top - (extent.top * scale + originY)),
      bottom: inner.bottom - Math.max(0, extent.bottom * scale + originY - limits.bottom),
    };
    // A density wider than all there is room for is cut off in the end.
    const half = (from: number, to: number) => (to - from) / 2;
    if (
      narrowed.right - narrowed.left < half(area.left, area.right) ||
      narrowed.bottom - narrowed.top < half(area.top, area.bottom)
    ) {
      return fitted;
    }
    inner = narrowed;
    fitted = fitInto(inner);
  }
  return fitted;
}

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
