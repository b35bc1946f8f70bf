/** A figure painted through @napi-rs/canvas: the same nodes, edges, labels and legend. */

import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Drawing, NetworkItem } from '../../../src/core/scene/drawing.ts';
import { linesOf, placesOf } from '../../../src/core/scene/networkPlaces.ts';
import { paintItem } from '../../../src/render/paintDrawing.ts';

const { resolve } = createRequire(import.meta.url);
for (const file of ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf']) {
  GlobalFonts.registerFromPath(resolve(`@expo-google-fonts/inter/${file}`), 'Inter');
}

const style = (rgb: number): string => `#${rgb.toString(16).padStart(6, '0')}`;

/** The colour between two. */
const between = (a: number, b: number): number =>
  (((((a >> 16) & 255) + ((b >> 16) & 255)) >> 1) << 16) |
  (((((a >> 8) & 255) + ((b >> 8) & 255)) >> 1) << 8) |
  (((a & 255) + (b & 255)) >> 1);

/** Lines below, discs above, each as wide, as strong and in the colour that ours has. */
function paintNetwork(context: SKRSContext2D, item: NetworkItem): void {
  const { ink } = item;
  const places = placesOf(item, 1);
  const { x, y, radius } = places;
  const { thickness, amount } = linesOf(item, 1, places);
  context.save();
  context.translate(item.x, item.y);
  for (let e = 0; e < ink.source.length; e++) {
    const [a, b] = [ink.source[e] ?? 0, ink.target[e] ?? 0];
    context.globalAlpha = amount[e] ?? 0;
    context.strokeStyle = style(between(ink.rgb[a] ?? 0, ink.rgb[b] ?? 0));
    context.lineWidth = thickness[e] ?? 1;
    context.beginPath();
    context.moveTo(x[a] ?? 0, y[a] ?? 0);
    context.lineTo(x[b] ?? 0, y[b] ?? 0);
    context.stroke();
  }
  context.globalAlpha = 1;
  for (const i of ink.order.toReversed()) {
    context.fillStyle = style(ink.rgb[i] ?? 0);
    context.beginPath();
    context.arc(x[i] ?? 0, y[i] ?? 0, radius[i] ?? 0, 0, 2 * Math.PI);
    context.fill();
  }
  context.restore();
}

/** The PNG, a pixel a unit of the drawing. */
export async function canvasFigure(drawing: Drawing): Promise<Uint8Array> {
  const canvas = createCanvas(drawing.width, drawing.height);
  const context = canvas.getContext('2d');
  if (drawing.background !== undefined) {
    context.fillStyle = drawing.background;
    context.fillRect(0, 0, drawing.width, drawing.height);
  }
  // The library has all of the interface that text and shapes need.
  const page = context as unknown as CanvasRenderingContext2D;
  for (const item of drawing.items) {
    if (item.kind === 'network') paintNetwork(context, item);
    else paintItem(page, item);
  }
  return canvas.encode('png');
}
