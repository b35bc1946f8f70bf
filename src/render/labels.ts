/** Which labels a window shows: on phones smaller ones, and none touches the rim. */

import { type LabelOptions, placeLabels } from '../core/scene/placeLabels.ts';
import type { Bounds, PlacedLabel, Scene } from '../core/scene/scene.ts';

/** On phones the text is smaller, so that as much of it finds room; pixels. */
const smallWindow = 560;
const smallLabel = 0.8;
const smallestLabel = 10.5;
/** Free room between labels and the rim of the window, pixels. */
const rim = 4;

export const isSmall = (width: number): boolean => width < smallWindow;

const withSmallLabels = (scene: Scene): Scene => ({
  ...scene,
  nodes: scene.nodes.map((node) => ({
    ...node,
    labelSize: Math.max(smallestLabel, node.labelSize * smallLabel),
  })),
});

/** The window without its rim. */
export function insideOf({ left, top, right, bottom }: Bounds, scale: number): Bounds {
  const inset = rim / scale;
  return { left: left + inset, top: top + inset, right: right - inset, bottom: bottom - inset };
}

/** What floats over the lower right corner of the window, pixels. */
export interface Corner {
  readonly width: number;
  readonly height: number;
}

/** Where a corner lies, in layout units like the window. */
export const cornerOf = ({ right, bottom }: Bounds, corner: Corner, scale: number): Bounds => ({
  left: right - corner.width / scale,
  top: bottom - corner.height / scale,
  right,
  bottom,
});

/** Labels in a window so many pixels wide; `window` is in layout units. */
export function labelsOf(
  scene: Scene,
  window: Bounds,
  width: number,
  scale: number,
  options: Omit<LabelOptions, 'scale' | 'viewport'>,
): readonly PlacedLabel[] {
  const sized = isSmall(width) ? withSmallLabels(scene) : scene;
  return placeLabels(sized, { ...options, scale, viewport: insideOf(window, scale) });
}
