/** Paints a drawing on a canvas, and makes PNG files of it in the browser. */

import type { CircleItem, DrawItem, Drawing, RectItem, TextItem } from '../core/scene/drawing.ts';

/** Paints the whole drawing; `scale` is canvas pixels a drawing unit. */
export function paintDrawing(ctx: CanvasRenderingContext2D, drawing: Drawing, scale: number): void {
  ctx.save();
  ctx.scale(scale, scale);
  if (drawing.background !== undefined) {
    ctx.fillStyle = drawing.background;
    ctx.fillRect(0, 0, drawing.width, drawing.height);
  }
  for (const item of drawing.items) paintItem(ctx, item);
  ctx.restore();
}

/** Paints one item; lengths are canvas units. */
export function paintItem(ctx: CanvasRenderingContext2D, item: DrawItem): void {
  ctx.globalAlpha = item.kind === 'text' ? 1 : (item.opacity ?? 1);
  ctx.setLineDash([]);
  switch (item.kind) {
    case 'circle':
      ctx.beginPath();
      ctx.arc(item.x, item.y, item.radius, 0, 2 * Math.PI);
      paintShape(ctx, item);
      return;
    case 'rect':
      ctx.beginPath();
      ctx.roundRect(item.x, item.y, item.width, item.height, item.cornerRadius ?? 0);
      paintShape(ctx, item);
      return;
    case 'curve':
      ctx.beginPath();
      ctx.moveTo(item.x1, item.y1);
      ctx.quadraticCurveTo(item.controlX, item.controlY, item.x2, item.y2);
      ctx.strokeStyle = item.stroke;
      ctx.lineWidth = item.width;
      ctx.stroke();
      return;
    case 'text':
      paintText(ctx, item);
  }
}

function paintShape(ctx: CanvasRenderingContext2D, item: CircleItem | RectItem): void {
  if (item.fill !== undefined) {
    ctx.fillStyle = item.fill;
    ctx.fill();
  }
  const width = item.strokeWidth ?? 1;
  if (item.stroke === undefined || width <= 0) return;
  ctx.setLineDash(item.dash ? [...item.dash] : []);
  ctx.strokeStyle = item.stroke;
  ctx.lineWidth = width;
  ctx.stroke();
}

const alignments = { start: 'left', middle: 'center', end: 'right' } as const;

function paintText(ctx: CanvasRenderingContext2D, item: TextItem): void {
  ctx.font = `${item.bold ? 600 : 400} ${item.fontSize}px Inter, sans-serif`;
  ctx.textAlign = alignments[item.anchor];
  ctx.textBaseline = 'alphabetic';
  if (item.halo !== undefined) {
    ctx.globalAlpha = 0.85;
    ctx.strokeStyle = item.halo;
    ctx.lineWidth = item.fontSize * 0.24;
    ctx.lineJoin = 'round';
    ctx.strokeText(item.text, item.x, item.y);
    ctx.globalAlpha = 1;
  }
  ctx.fillStyle = item.fill;
  ctx.fillText(item.text, item.x, item.y);
}

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
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(drawing.width * scale);
  canvas.height = Math.round(drawing.height * scale);
  const ctx = canvas.getContext('2d');
  if (ctx) paintDrawing(ctx, drawing, scale);
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
