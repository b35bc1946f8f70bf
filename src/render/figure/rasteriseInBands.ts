/**
 * PNG files that are too large for a canvas: browsers refuse more than 16,384 pixels a side, or
 * 268 million in all, some with an empty image. Such a picture is painted in tiles, band after band,
 * and packed by ourselves, so that no more than a band of it is ever there.
 */

import { encodePng } from '../../core/exports/encodePng.ts';
import type { DrawItem, Drawing, NetworkItem } from '../../core/scene/drawing.ts';
import { type NetworkPainter, networkPainter } from '../../core/scene/networkPainter.ts';
import { paintItem } from '../paintDrawing.ts';

/** Pixels of a side, and in all, that every browser has a canvas for. */
const longestSide = 8192;
const mostPixels = 50_000_000;

/** Pixels of a tile; rows are asked for 64 at a time. */
const tileWidth = 4096;
const bandRows = 512;

export const needsBands = (width: number, height: number): boolean =>
  Math.max(width, height) > longestSide || width * height > mostPixels;

type Painted = { readonly item: NetworkItem; readonly painter: NetworkPainter };

/** Rows of the picture that a shape or text reaches at most, in drawing units. */
function reachOf(item: Exclude<DrawItem, NetworkItem>): readonly [number, number] {
  switch (item.kind) {
    case 'circle':
      return [
        item.y - item.radius - (item.strokeWidth ?? 1),
        item.y + item.radius + (item.strokeWidth ?? 1),
      ];
    case 'rect':
      return [item.y - (item.strokeWidth ?? 1), item.y + item.height + (item.strokeWidth ?? 1)];
    case 'curve':
      return [
        Math.min(item.y1, item.y2, item.controlY) - item.width,
        Math.max(item.y1, item.y2, item.controlY) + item.width,
      ];
    case 'text':
      return [item.y - 1.5 * item.fontSize, item.y + item.fontSize];
  }
}

/** The whole file; fonts are there already. Throws an Error where there is no canvas at all. */
export function rasteriseInBands(drawing: Drawing, scale: number): Uint8Array {
  const [width, height] = [Math.round(drawing.width * scale), Math.round(drawing.height * scale)];
  const channels = drawing.background === undefined ? 4 : 3;
  const painters = new Map<NetworkItem, Painted>();
  for (const item of drawing.items) {
    if (item.kind === 'network') painters.set(item, { item, painter: networkPainter(item, scale) });
  }
  const canvas = new OffscreenCanvas(Math.min(width, tileWidth), bandRows);
  const ctx = contextOf(canvas);

  function paintTile(left: number, top: number, rows: number): ImageData {
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = 1;
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    if (drawing.background !== undefined) {
      ctx.fillStyle = drawing.background;
      ctx.fillRect(0, 0, canvas.width, canvas.height);
    }
    for (const item of drawing.items) {
      const painted = item.kind === 'network' ? painters.get(item) : undefined;
      if (painted) layNetwork(ctx, painted, scale, { left, top, rows });
      if (item.kind === 'network') continue;
      const [first, last] = reachOf(item);
      if (last * scale < top || first * scale > top + rows) continue;
      ctx.setTransform(scale, 0, 0, scale, -left, -top);
      paintItem(ctx, item);
    }
    return ctx.getImageData(0, 0, Math.min(canvas.width, width - left), rows);
  }

  let [begin, band] = [-1, new Uint8Array(0)];
  function bandAt(top: number): Uint8Array {
    if (begin === top) return band;
    const rows = Math.min(bandRows, height - top);
    band = new Uint8Array(width * rows * channels);
    for (let left = 0; left < width; left += tileWidth) {
      copyTile(paintTile(left, top, rows), band, { left, width, channels });
    }
    begin = top;
    return band;
  }
  // Bands are whole multiples of what is asked for at once.
  const rows = (first: number, count: number): Uint8Array => {
    const top = first - (first % bandRows);
    const line = width * channels;
    return bandAt(top).subarray((first - top) * line, (first - top + count) * line);
  };
  return encodePng({ width, height, channels, rows });
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (!ctx) throw new Error(`no image of ${canvas.width} × ${canvas.height} pixels`);
  return ctx;
}

interface Tile {
  readonly left: number;
  readonly top: number;
  readonly rows: number;
}

/** The rows of a painted network that lie in a tile. */
function layNetwork(
  ctx: OffscreenCanvasRenderingContext2D,
  { item, painter }: Painted,
  scale: number,
  { left, top, rows }: Tile,
): void {
  const [x, y] = [Math.round(item.x * scale), Math.round(item.y * scale)];
  const first = Math.max(0, top - y);
  const count = Math.min(painter.height, top + rows - y) - first;
  if (count <= 0) return;
  const [from, until] = [Math.max(0, left - x), Math.min(painter.width, left + tileWidth - x)];
  if (until <= from) return;
  const layer = new OffscreenCanvas(until - from, count);
  const pixels = new ImageData(painter.rows(first, count), painter.width, count);
  layer.getContext('2d')?.putImageData(pixels, -from, 0);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.globalAlpha = 1;
  ctx.drawImage(layer, x + from - left, y + first - top);
}

function copyTile(
  { data, width: own, height }: ImageData,
  band: Uint8Array,
  {
    left,
    width,
    channels,
  }: { readonly left: number; readonly width: number; readonly channels: number },
): void {
  for (let row = 0; row < height; row++) {
    let [from, to] = [row * own * 4, (row * width + left) * channels];
    for (let k = 0; k < own; k++, from += 4, to += channels) {
      for (let c = 0; c < channels; c++) band[to + c] = data[from + c] ?? 0;
    }
  }
}
