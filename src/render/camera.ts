/** Where one looks at the layout from, and how all of a picture fits into a window. */

import type { Bounds } from '../core/scene/scene.ts';

/** The layout point at the middle of the window, and screen pixels a layout unit. */
export interface CameraPosition {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Room for labels around the outermost nodes, and below also for controls, screen pixels. */
const margin = { x: 76, top: 40, bottom: 84 };
/** A handful of nodes is not blown up beyond this. */
const closest = 3.2;

/** The camera that shows all of `bounds` in a window of so many pixels. */
export function cameraFor(bounds: Bounds, width: number, height: number): CameraPosition {
  const marginX = Math.min(margin.x, width * 0.12);
  const top = Math.min(margin.top, height * 0.08);
  const bottom = Math.min(margin.bottom, height * 0.14);
  const zoom = Math.min(
    closest,
    Math.max(1, width - 2 * marginX) / Math.max(1, bounds.right - bounds.left),
    Math.max(1, height - top - bottom) / Math.max(1, bounds.bottom - bounds.top),
  );
  return {
    x: (bounds.left + bounds.right) / 2,
    y: (bounds.top + bounds.bottom) / 2 + (bottom - top) / 2 / zoom,
    zoom,
  };
}
