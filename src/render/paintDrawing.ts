/** Paints the shapes and texts of a drawing on a canvas. */

import type {
  CircleItem,
  DrawItem,
  NetworkItem,
  RectItem,
  TextItem,
} from '../core/scene/drawing.ts';
import { stripeStops } from '../core/scene/stripes.ts';

type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Paints one item; lengths are canvas units. */
export function paintItem(ctx: Canvas2D, item: Exclude<DrawItem, NetworkItem>): void {
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

function paintShape(ctx: Canvas2D, item: CircleItem | RectItem): void {
  if (item.fill !== undefined) {
    const striped = item.kind === 'circle' && item.stripes !== undefined;
    ctx.fillStyle = striped ? stripedFill(ctx, item, item.fill, item.stripes) : item.fill;
    ctx.fill();
  }
  const width = item.strokeWidth ?? 1;
  if (item.stroke === undefined || width <= 0) return;
  ctx.setLineDash(item.dash ? [...item.dash] : []);
  ctx.strokeStyle = item.stroke;
  ctx.lineWidth = width;
  ctx.stroke();
}

/** A fill with stripes for a disc. */
export function stripedFill(
  ctx: Canvas2D,
  { x, y, radius }: Pick<CircleItem, 'x' | 'y' | 'radius'>,
  fill: string,
  stripes: string,
): CanvasGradient {
  const gradient = ctx.createLinearGradient(x - radius, y - radius, x + radius, y + radius);
  for (const { at, stripe } of stripeStops) gradient.addColorStop(at, stripe ? stripes : fill);
  return gradient;
}

const alignments = { start: 'left', middle: 'center', end: 'right' } as const;

function paintText(ctx: Canvas2D, item: TextItem): void {
  ctx.font = `${item.bold ? 600 : 400} ${item.fontSize}px Inter, "Noto Sans SC", "Noto Sans KR", sans-serif`;
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
