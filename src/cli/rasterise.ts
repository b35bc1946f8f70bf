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
import { type ResvgFonts, resvgFonts } from './resvgFonts.ts';

/**
 * A PNG of the drawing, `scale` pixels a drawing unit. Fonts of the system serve scripts that ours
 * lack, and are looked through only where there are such.
 */
export async function rasterise(drawing: Drawing, scale: number): Promise<Uint8Array> {
  const networks = drawing.items.filter((item) => item.kind === 'network');
  const fonts = await resvgFonts(drawing);
  const options = resvgOptions(Math.round(drawing.width * scale), fonts);
  try {
    return await render(drawing, networks, options, fonts.families, scale);
  } finally {
    await fonts.release();
  }
}

async function render(
  drawing: Drawing,
  networks: readonly NetworkItem[],
  options: ResvgRenderOptions,
  families: readonly string[],
  scale: number,
): Promise<Uint8Array> {
  if (networks.length === 0) {
    return new Resvg(drawingToSvg(drawing, { families }), options).render().asPng();
  }
  const { background, ...others } = drawing;
  const items = drawing.items.filter((item) => item.kind !== 'network');
  // resvg works beside us, in a thread of its own.
  const rendering = renderAsync(drawingToSvg({ ...others, items }, { families }), options);
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

function resvgOptions(
  width: number,
  { files, complete }: Pick<ResvgFonts, 'files' | 'complete'>,
): ResvgRenderOptions {
  return {
    fitTo: { mode: 'width', value: width },
    font: {
      fontFiles: [...files],
      loadSystemFonts: !complete,
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  };
}
