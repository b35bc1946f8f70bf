/** The painted network of a figure as an image of its own, for drawings that hold images. */

import type { NetworkItem } from '../scene/drawing.ts';
import { networkPainter } from '../scene/networkPainter.ts';
import { encodePng } from './encodePng.ts';

/** Pixels a unit of the drawing: sharp on good screens and in print. */
const sharp = 2;
/** Pixels that every program still opens at once. */
const mostPixels = 16_000_000;

/** A PNG of the frame, transparent where nothing is; the same item gives the same bytes. */
export function networkPng(item: NetworkItem): Uint8Array {
  const area = item.width * item.height;
  const density = Math.min(sharp, Math.max(1, Math.sqrt(mostPixels / area)));
  const { width, height, rows } = networkPainter(item, density);
  return encodePng({ width, height, channels: 4, rows });
}
