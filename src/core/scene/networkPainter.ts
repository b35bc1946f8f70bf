/**
 * Paints the network of a figure into rows of pixels, at any size: lines have their thickness and
 * smooth rims, and look the same at every resolution but for being finer. Band after band, so that
 * what is worked on stays in the processor's cache.
 */

import { type DensityImage, sampleDensity } from './densityImage.ts';
import type { NetworkInk, NetworkItem } from './drawing.ts';
import { inkLine, type Line, resolveInk } from './inkLines.ts';
import { type Lines, linesOf, type Places, placesOf } from './networkPlaces.ts';
import { blend, erase } from './pixels.ts';
import { smallestStriped, stripeCover } from './stripes.ts';

export interface NetworkPainter {
  /** Of the frame, pixels. */
  readonly width: number;
  readonly height: number;
  /**
   * Non-premultiplied RGBA of some rows of the frame, transparent where nothing is. The same rows
   * are the same bytes however they are asked for.
   */
  readonly rows: (first: number, count: number) => Uint8ClampedArray<ArrayBuffer>;
}

/** Rows of a band. */
const bandRows = 64;
/** What is smaller is paler, down to this, so that crowds do not become walls. */
const faintest = 0.4;

/** `density` is pixels a unit of the drawing. Linear in nodes and in edges times their length. */
export function networkPainter(item: NetworkItem, density: number): NetworkPainter {
  const width = Math.round(item.width * density);
  const height = Math.round(item.height * density);
  const { source, target, order } = item.ink;
  const places = placesOf(item, density);
  const { y, radius } = places;
  const lines = linesOf(item, density, places);
  const bands = Math.ceil(height / bandRows);
  const reach = lines.thickness.reduce((most, own) => Math.max(most, own), 1) / 2 + 1;
  const edges = byBand(source.length, bands, (e) => {
    const [a, b] = [y[source[e] ?? 0] ?? 0, y[target[e] ?? 0] ?? 0];
    return [Math.min(a, b) - reach, Math.max(a, b) + reach];
  });
  const count = order.length;
  // The least important first, since what comes later lies on top.
  const nodes = byBand(count, bands, (k) => {
    const i = order[count - 1 - k] ?? 0;
    const r = (radius[i] ?? 0) + 1;
    return [(y[i] ?? 0) - r, (y[i] ?? 0) + r];
  });
  const ink = new Int32Array(width * bandRows * 4);

  function paintBand(band: number): Uint8ClampedArray<ArrayBuffer> {
    const top = band * bandRows;
    const rows = Math.min(bandRows, height - top);
    ink.fill(0);
    const sheet = { ink, width, rows };
    for (let k = edges.start[band] ?? 0; k < (edges.start[band + 1] ?? 0); k++) {
      inkLine(sheet, lineOf(item.ink, places, lines, edges.items[k] ?? 0, top));
    }
    const pixels = new Uint8ClampedArray(width * rows * 4);
    resolveInk(sheet, pixels);
    if (item.density) paintDensity(item, item.density, density, top, { pixels, width, rows });
    for (let k = nodes.start[band] ?? 0; k < (nodes.start[band + 1] ?? 0); k++) {
      const i = order[count - 1 - (nodes.items[k] ?? 0)] ?? 0;
      paintNode(item, places, i, top, { pixels, width, rows });
    }
    return pixels;
  }

  return {
    width,
    height,
    rows: (first, wanted) => {
      const out = new Uint8ClampedArray(width * wanted * 4);
      for (let row = first; row < first + wanted; ) {
        const band = Math.floor(row / bandRows);
        const until = Math.min((band + 1) * bandRows, first + wanted);
        const from = (row - band * bandRows) * width * 4;
        const part = paintBand(band).subarray(from, from + (until - row) * width * 4);
        out.set(part, (row - first) * width * 4);
        row = until;
      }
      return out;
    },
  };
}

/** Where a density is, there are no lines. */
function paintDensity(
  { left, top, scale }: NetworkItem,
  image: DensityImage,
  density: number,
  firstRow: number,
  { pixels, width, rows }: { pixels: Uint8ClampedArray; width: number; rows: number },
): void {
  // Cells a pixel of the frame.
  const step = 1 / (scale * density * image.cell);
  const [column, line] = [(left - image.left) / image.cell, (top - image.top) / image.cell];
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < width; k++) {
      const at = (row * width + k) * 4;
      sampleDensity(
        image,
        column + (k + 0.5) * step,
        line + (firstRow + row + 0.5) * step,
        pixels,
        at,
      );
    }
  }
}

function lineOf(ink: NetworkInk, { x, y }: Places, lines: Lines, e: number, top: number): Line {
  const [a, b] = [ink.source[e] ?? 0, ink.target[e] ?? 0];
  return {
    x1: x[a] ?? 0,
    y1: (y[a] ?? 0) - top,
    x2: x[b] ?? 0,
    y2: (y[b] ?? 0) - top,
    thickness: lines.thickness[e] ?? 0,
    amount: lines.amount[e] ?? 0,
    from: ink.rgb[a] ?? 0,
    to: ink.rgb[b] ?? 0,
  };
}

/** Numbers from 0 by the bands that their rows reach into, in their order. */
function byBand(
  count: number,
  bands: number,
  reachOf: (i: number) => readonly [top: number, bottom: number],
): { readonly start: Uint32Array; readonly items: Uint32Array } {
  const start = new Uint32Array(bands + 1);
  const visit = (take: (band: number, i: number) => void) => {
    for (let i = 0; i < count; i++) {
      const [top, bottom] = reachOf(i);
      const last = Math.min(bands - 1, Math.floor(bottom / bandRows));
      for (let band = Math.max(0, Math.floor(top / bandRows)); band <= last; band++) take(band, i);
    }
  };
  visit((band) => {
    start[band + 1] = (start[band + 1] ?? 0) + 1;
  });
  for (let band = 0; band < bands; band++) {
    start[band + 1] = (start[band + 1] ?? 0) + (start[band] ?? 0);
  }
  const next = start.slice(0, bands);
  const items = new Uint32Array(start[bands] ?? 0);
  visit((band, i) => {
    const at = next[band] ?? 0;
    items[at] = i;
    next[band] = at + 1;
  });
  return { start, items };
}

interface Rows {
  readonly pixels: Uint8ClampedArray;
  readonly width: number;
  readonly rows: number;
}

function paintNode(
  { ink }: NetworkItem,
  { x, y, radius, unit }: Places,
  i: number,
  top: number,
  { pixels, width, rows }: Rows,
): void {
  const [cx, cy, r] = [x[i] ?? 0, (y[i] ?? 0) - top, radius[i] ?? 0];
  const strength = Math.max(faintest, Math.min(1, r / unit));
  const square = i >= ink.firstSquare;
  const colour = ink.rgb[i] ?? 0;
  const striped = ink.doubtful[i] === 1 && !square && r >= smallestStriped * unit;
  const lastRow = Math.min(rows - 1, Math.ceil(cy + r));
  const lastColumn = Math.min(width - 1, Math.ceil(cx + r));
  for (let py = Math.max(0, Math.floor(cy - r)); py <= lastRow; py++) {
    for (let px = Math.max(0, Math.floor(cx - r)); px <= lastColumn; px++) {
      const [dx, dy] = [px + 0.5 - cx, py + 0.5 - cy];
      // How much of the pixel it covers, by the distance of the pixel's middle from the rim.
      const inside =
        r + 0.5 - (square ? Math.max(Math.abs(dx), Math.abs(dy)) : Math.sqrt(dx * dx + dy * dy));
      if (inside <= 0) continue;
      const o = (py * width + px) * 4;
      const stripe = striped ? stripeCover(dx, dy, r) : 0;
      if (stripe > 0) erase(pixels, o, stripe * Math.min(1, inside));
      blend(pixels, o, colour, strength * (1 - stripe) * Math.min(1, inside));
    }
  }
}
