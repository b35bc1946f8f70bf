/** Makes PNG files of drawings in the browser. */

import type { Drawing, NetworkItem } from '../../core/scene/drawing.ts';
import { paintItem } from '../paintDrawing.ts';
import { networkBitmap } from './figureJobs.ts';

/**
 * A PNG of the drawing, `scale` pixels a drawing unit. Waits for the fonts, and rejects with an
 * Error where the browser refuses a canvas of that size.
 */
export async function rasteriseOnCanvas(drawing: Drawing, scale: number): Promise<Uint8Array> {
  // A canvas does not wait for the parts of a font that its letters need.
  const texts = drawing.items.map((item) => (item.kind === 'text' ? item.text : ''));
  const letters = [...new Set(texts.join(''))].join('');
  await Promise.all(
    [400, 600].map((weight) => document.fonts.load(`${weight} 16px Inter`, letters)),
  );
  const bitmaps = new Map<NetworkItem, ImageBitmap>();
  for (const item of drawing.items) {
    if (item.kind === 'network') bitmaps.set(item, await networkBitmap(item, scale));
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(drawing.width * scale);
  canvas.height = Math.round(drawing.height * scale);
  const ctx = canvas.getContext('2d');
  if (ctx) paintDrawing(ctx, drawing, scale, bitmaps);
  for (const bitmap of bitmaps.values()) bitmap.close();
  const blob = ctx && (await toPng(canvas));
  if (!blob) {
    throw new Error(
      `The browser cannot make an image of ${canvas.width} × ${canvas.height} pixels. Choose a smaller one, or SVG.`,
    );
  }
  return new Uint8Array(await blob.arrayBuffer());
}

const toPng = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));

/** Paints the whole drawing; `scale` is canvas pixels a drawing unit. */
function paintDrawing(
  ctx: CanvasRenderingContext2D,
  drawing: Drawing,
  scale: number,
  bitmaps: ReadonlyMap<NetworkItem, ImageBitmap>,
): void {
  ctx.save();
  ctx.scale(scale, scale);
  if (drawing.background !== undefined) {
    ctx.fillStyle = drawing.background;
    ctx.fillRect(0, 0, drawing.width, drawing.height);
  }
  for (const item of drawing.items) {
    if (item.kind !== 'network') {
      paintItem(ctx, item);
      continue;
    }
    const bitmap = bitmaps.get(item);
    if (bitmap) ctx.drawImage(bitmap, item.x, item.y, item.width, item.height);
  }
  ctx.restore();
}
