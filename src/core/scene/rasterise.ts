/**
 * Paints a whole network into pixels, thousands of nodes and edges at once: edges add up like ink
 * on paper, nodes lie over them. Pure arithmetic on columns, so that it runs in a worker and gives
 * the same pixels everywhere.
 */

import { blend, coverOf, erase, mostCover } from './pixels.ts';
import { smallestStriped, stripeCover } from './stripes.ts';

/** The columns of a field that painting needs. */
export interface InkColumns {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  /** `0xrrggbb`. */
  readonly rgb: Uint32Array;
  /** 1: striped, because it is doubtful that this is one person. */
  readonly doubtful: Uint8Array;
  /** Most important first; painted last. */
  readonly order: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly width: Float32Array;
}

/** Where the pixels lie: pixel (0, 0) shows (left, top), `scale` pixels a layout unit. */
export interface InkView {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Ink of an edge one pixel wide, 0 to 1. */
const edgeInk = 0.5;
/** Edges between groups are so much paler, or those of dense networks would mix all colours to grey. */
const inkBetween = 0.4;
/** Longer edges are paler, or those across the picture would bury it; pixels. */
const fullInkLength = 60;
/** Above so many edges the line is one pixel without smoothing, which halves the work. */
const mostSmooth = 150_000;
/** A few milliseconds' work. */
const edgesAtOnce = 8192;
const smallestDisc = 0.9;
const faintest = 0.35;

/** Non-premultiplied RGBA, transparent where nothing is. Linear in edges times their length. */
export function rasterise(ink: InkColumns, view: InkView): Uint8ClampedArray<ArrayBuffer> {
  const steps = rasteriseInSteps(ink, view);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same with pauses of a few milliseconds' distance, at which it can be given up. */
export function* rasteriseInSteps(
  ink: InkColumns,
  view: InkView,
): Generator<undefined, Uint8ClampedArray<ArrayBuffer>> {
  const { width, height } = view;
  const sums = new Float32Array(width * height * 4);
  for (let e = 0; e < ink.source.length; e += edgesAtOnce) {
    inkEdges(ink, view, sums, e, e + edgesAtOnce);
    yield;
  }
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let o = 0; o < sums.length; o += 4) {
    const amount = sums[o + 3] ?? 0;
    if (amount === 0) continue;
    pixels[o] = (sums[o] ?? 0) / amount;
    pixels[o + 1] = (sums[o + 1] ?? 0) / amount;
    pixels[o + 2] = (sums[o + 2] ?? 0) / amount;
    pixels[o + 3] = 255 * mostCover * coverOf(amount);
  }
  inkNodes(ink, view, pixels);
  return pixels;
}

/**
 * Inks the edges at `from` up to, not including, `to`. `sums` holds red, green, blue and cover of each
 * pixel side by side, for edges jump from row to row.
 */
function inkEdges(
  ink: InkColumns,
  view: InkView,
  sums: Float32Array,
  from: number,
  to: number,
): void {
  const { x, y, rgb, source, target } = ink;
  const { width, height, left, top, scale } = view;
  const smooth = source.length <= mostSmooth;
  // A line may touch the pixel beside it, so the last row and column stay free.
  const [right, bottom] = [width - 2, height - 2];
  const end = Math.min(to, source.length);
  for (let e = from; e < end; e++) {
    const a = source[e] ?? 0;
    const b = target[e] ?? 0;
    const x0 = ((x[a] ?? 0) - left) * scale;
    const y0 = ((y[a] ?? 0) - top) * scale;
    const dx = ((x[b] ?? 0) - left) * scale - x0;
    const dy = ((y[b] ?? 0) - top) * scale - y0;
    // The part inside the window, from t0 to t1 of the way (Liang & Barsky 1984).
    let t0 = 0;
    let t1 = 1;
    if (dx === 0) {
      if (x0 < 0 || x0 > right) continue;
    } else {
      const [p, q] = [-x0 / dx, (right - x0) / dx];
      t0 = Math.max(t0, Math.min(p, q));
      t1 = Math.min(t1, Math.max(p, q));
    }
    if (dy === 0) {
      if (y0 < 0 || y0 > bottom) continue;
    } else {
      const [p, q] = [-y0 / dy, (bottom - y0) / dy];
      t0 = Math.max(t0, Math.min(p, q));
      t1 = Math.min(t1, Math.max(p, q));
    }
    if (t0 >= t1) continue;
    const length = Math.sqrt(dx * dx + dy * dy);
    const thickness = Math.max(0.4, Math.min(3, (ink.width[e] ?? 1) * scale));
    const [ca, cb] = [rgb[a] ?? 0, rgb[b] ?? 0];
    const alike = ca === cb ? 1 : inkBetween;
    const amount = edgeInk * alike * thickness * Math.min(1, Math.sqrt(fullInkLength / length));
    const r = (((ca >> 16) & 255) + ((cb >> 16) & 255)) * 0.5 * amount;
    const g = (((ca >> 8) & 255) + ((cb >> 8) & 255)) * 0.5 * amount;
    const bl = ((ca & 255) + (cb & 255)) * 0.5 * amount;
    const steep = Math.abs(dy) > Math.abs(dx);
    const steps = Math.max(1, Math.ceil((t1 - t0) * Math.max(Math.abs(dx), Math.abs(dy))));
    const [ix, iy] = [((t1 - t0) * dx) / steps, ((t1 - t0) * dy) / steps];
    let [px, py] = [x0 + t0 * dx, y0 + t0 * dy];
    const beside = (steep ? 1 : width) * 4;
    for (let k = 0; k < steps; k++) {
      const cx = px | 0;
      const cy = py | 0;
      const o = (cy * width + cx) * 4;
      const f = smooth ? (steep ? px - cx : py - cy) : 0;
      const n = 1 - f;
      sums[o] = (sums[o] ?? 0) + r * n;
      sums[o + 1] = (sums[o + 1] ?? 0) + g * n;
      sums[o + 2] = (sums[o + 2] ?? 0) + bl * n;
      sums[o + 3] = (sums[o + 3] ?? 0) + amount * n;
      if (smooth) {
        const q = o + beside;
        sums[q] = (sums[q] ?? 0) + r * f;
        sums[q + 1] = (sums[q + 1] ?? 0) + g * f;
        sums[q + 2] = (sums[q + 2] ?? 0) + bl * f;
        sums[q + 3] = (sums[q + 3] ?? 0) + amount * f;
      }
      px += ix;
      py += iy;
    }
  }
}

function inkNodes(ink: InkColumns, view: InkView, pixels: Uint8ClampedArray): void {
  const { x, y, radius, rgb, doubtful, order } = ink;
  const { width, height, left, top, scale } = view;
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k] ?? 0;
    const seen = (radius[i] ?? 0) * scale;
    const r = Math.max(smallestDisc, seen);
    // Too small to be seen at its size, it is paler instead, so that crowds do not become walls.
    const strength = Math.max(faintest, Math.min(1, seen / smallestDisc));
    const cx = ((x[i] ?? 0) - left) * scale;
    const cy = ((y[i] ?? 0) - top) * scale;
    if (cx < -r || cy < -r || cx > width + r || cy > height + r) continue;
    const colour = rgb[i] ?? 0;
    const striped = doubtful[i] === 1 && r >= smallestStriped;
    const [yFrom, yTo] = [Math.max(0, Math.floor(cy - r)), Math.min(height - 1, Math.ceil(cy + r))];
    const [xFrom, xTo] = [Math.max(0, Math.floor(cx - r)), Math.min(width - 1, Math.ceil(cx + r))];
    for (let py = yFrom; py <= yTo; py++) {
      for (let px = xFrom; px <= xTo; px++) {
        const [ex, ey] = [px + 0.5 - cx, py + 0.5 - cy];
        // How much of the pixel the disc covers, by the distance of its middle from the rim.
        const inside = r + 0.5 - Math.sqrt(ex * ex + ey * ey);
        if (inside <= 0) continue;
        const o = (py * width + px) * 4;
        const stripe = striped ? stripeCover(ex, ey, r) : 0;
        if (stripe > 0) erase(pixels, o, stripe * Math.min(1, inside));
        blend(pixels, o, colour, strength * (1 - stripe) * Math.min(1, inside));
      }
    }
  }
}
