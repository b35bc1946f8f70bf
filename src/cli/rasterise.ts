/**
 * Makes PNG files without a browser: text and shapes as SVG, rendered by resvg with Inter, over
 * networks that are painted by ourselves.
 */

import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { drawingToSvg } from '../core/exports/drawingToSvg.ts';
import { encodePng } from '../core/exports/encodePng.ts';
import { type Layer, stackLayers } from '../core/exports/stackLayers.ts';
import type { Drawing, NetworkItem } from '../core/scene/drawing.ts';
import { networkPainter } from '../core/scene/networkPainter.ts';
import { interFiles } from './figureFonts.ts';

/** A PNG of the drawing, `scale` pixels a drawing unit; system fonts serve scripts Inter lacks. */
export async function rasterise(drawing: Drawing, scale: number): Promise<Uint8Array> {
  const networks = drawing.items.filter((item) => item.kind === 'network');
  const options = resvgOptions(Math.round(drawing.width * scale));
  if (networks.length === 0) return new Resvg(drawingToSvg(drawing), options).render().asPng();
  const { background, ...others } = drawing;
  const items = drawing.items.filter((item) => item.kind !== 'network');
  // resvg works beside us, in a thread of its own.
  const rendering = renderAsync(drawingToSvg({ ...others, items }), options);
  const painted = networks.map((item) => layerOf(item, scale));
  const above = await rendering;
  const { width, height } = above;
  return encodePng(stackLayers({ width, height, background, painted, above: above.pixels }));
}

function layerOf(item: NetworkItem, scale: number): Layer {
  const { width, height, rows } = networkPainter(item, scale);
  const [left, top] = [Math.round(item.x * scale), Math.round(item.y * scale)];
  return { left, top, width, height, pixels: rows(0, height) };
}

function resvgOptions(width: number): ResvgRenderOptions {
  return {
    fitTo: { mode: 'width', value: width },
    font: {
      fontFiles: [interFiles.regular(), interFiles.semiBold()],
      loadSystemFonts: true,
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  };
}
