/** Makes PNG files of drawings in a worker of the browser. */

import { figureFonts } from '../../core/exports/fonts/figureFonts.ts';
import { slicedLetters } from '../../core/exports/pdf/fontSlices.ts';
import { textsOf } from '../../core/exports/pdf/textsOf.ts';
import type { Drawing, NetworkItem } from '../../core/scene/drawing.ts';
import { networkPainter } from '../../core/scene/networkPainter.ts';
import { paintItem } from '../paintDrawing.ts';
import type { FontSource } from './fontSources.ts';
import { fontsFor } from './pdfFonts.ts';
import { needsBands, rasteriseInBands } from './rasteriseInBands.ts';

/**
 * A PNG of the drawing, `scale` pixels a drawing unit, of any size. Waits for the fonts, and rejects
 * with an Error where the browser has no canvas.
 */
export async function rasteriseOnCanvas(
  drawing: Drawing,
  scale: number,
  fonts: readonly FontSource[],
): Promise<ArrayBuffer> {
  await loadFonts(drawing, fonts);
  const [width, height] = [Math.round(drawing.width * scale), Math.round(drawing.height * scale)];
  if (needsBands(width, height)) return new Uint8Array(rasteriseInBands(drawing, scale)).buffer;
  const canvas = new OffscreenCanvas(width, height);
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error(`no image of ${width} × ${height} pixels`);
  await paintDrawing(ctx, drawing, scale);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return blob.arrayBuffer();
}

/** Workers have fonts of their own, which the DOM's types do not know. */
const own = self as unknown as { readonly fonts: FontFaceSet };

/** A canvas does not wait for the parts of a font that its letters need. */
async function loadFonts(drawing: Drawing, fonts: readonly FontSource[]): Promise<void> {
  for (const { family, source, descriptors } of fonts) {
    own.fonts.add(new FontFace(family, source, descriptors));
  }
  const texts = textsOf(drawing);
  const letters = [...new Set(texts)].join('');
  await Promise.all([400, 600].map((weight) => own.fonts.load(`${weight} 16px Inter`, letters)));
  if (slicedLetters(texts) !== '') await addSlicedFonts(drawing, texts);
}

/** Where they cannot be had, the canvas takes what the system has. */
async function addSlicedFonts(drawing: Drawing, texts: string): Promise<void> {
  const files = await fontsFor(texts).catch(() => []);
  for (const { family, weight, bytes } of figureFonts(drawing, files).fonts) {
    if (family === 'Inter') continue;
    own.fonts.add(await new FontFace(family, new Uint8Array(bytes), { weight }).load());
  }
}

/** Paints the whole drawing; `scale` is canvas pixels a drawing unit. */
async function paintDrawing(
  ctx: OffscreenCanvasRenderingContext2D,
  drawing: Drawing,
  scale: number,
): Promise<void> {
  ctx.scale(scale, scale);
  if (drawing.background !== undefined) {
    ctx.fillStyle = drawing.background;
    ctx.fillRect(0, 0, drawing.width, drawing.height);
  }
  for (const item of drawing.items) {
    if (item.kind === 'network') await paintNetwork(ctx, item, scale);
    else paintItem(ctx, item);
  }
}

async function paintNetwork(
  ctx: OffscreenCanvasRenderingContext2D,
  item: NetworkItem,
  scale: number,
): Promise<void> {
  const { width, height, rows } = networkPainter(item, scale);
  const bitmap = await createImageBitmap(new ImageData(rows(0, height), width, height));
  ctx.drawImage(bitmap, item.x, item.y, item.width, item.height);
  bitmap.close();
}
