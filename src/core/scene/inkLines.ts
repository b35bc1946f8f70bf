/**
 * Lines whose ink adds up: what many of them cover is dark, in the mixture of their colours. Whole
 * numbers only, which is several times quicker than fractions and the same in every engine.
 */

import { coverOf, mostCover } from './pixels.ts';

/** Ends in pixels of the sheet, from its upper left corner; they may lie outside. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Pixels, above 0. */
  readonly thickness: number;
  /** Ink on a pixel that the line covers, 0 to 1. */
  readonly amount: number;
  /** Colours of its ends, `0xrrggbb`; it has the one between. */
  readonly from: number;
  readonly to: number;
}

/** A sheet of pixels under work. */
export interface Sheet {
  /** Four numbers a pixel: red, green, blue, each times the ink, and the ink in units. */
  readonly ink: Int32Array;
  readonly width: number;
  /** Used ones; `ink` may have room for more. */
  readonly rows: number;
}

/** Units of ink that cover a pixel as one line of amount 1 does. */
const inkUnit = 1024;
/** No more can be told from it, and four bytes hold 255 times this and one line more. */
const mostInk = 1 << 22;
/** Fainter lines show no steps, so they need no smooth rims. */
const visibleSteps = 0.3;
/** Fixed point: shares of a pixel in a whole number. */
const one = 1 << 16;

/** Puts a line on the sheet; what lies outside is left out. Linear in the part inside. */
export function inkLine(sheet: Sheet, { x1, y1, x2, y2, thickness, amount, from, to }: Line): void {
  const { ink, width, rows } = sheet;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const steep = Math.abs(dy) > Math.abs(dx);
  // Along is the direction in which it advances pixel by pixel, across is the other one.
  const [a1, a2, c1] = steep ? [y1, y2, x1] : [x1, x2, y1];
  const [along, across] = steep ? [rows, width] : [width, rows];
  const slope = steep ? dx / dy : dx === 0 ? 0 : dy / dx;
  const slant = Math.sqrt(1 + slope * slope);
  const half = (Math.max(1, thickness) * slant) / 2;
  let [begin, end] = [Math.min(a1, a2), Math.max(a1, a2)];
  if (slope !== 0) {
    const [p, q] = [a1 + (-half - c1) / slope, a1 + (across + half - c1) / slope];
    begin = Math.max(begin, Math.min(p, q));
    end = Math.min(end, Math.max(p, q));
  } else if (c1 + half <= 0 || c1 - half >= across) {
    return;
  }
  // The pixels whose middles it passes.
  const first = Math.max(0, Math.ceil(begin - 0.5));
  const last = Math.min(along - 1, Math.floor(end - 0.5));
  if (last < first) return;

  const own = amount * Math.min(1, thickness);
  const faint = thickness <= 1 && own < visibleSteps;
  const units = Math.max(1, Math.round(own * (faint ? slant : 1) * inkUnit));
  const red = (((from >> 16) & 255) + ((to >> 16) & 255)) >> 1;
  const green = (((from >> 8) & 255) + ((to >> 8) & 255)) >> 1;
  const blue = ((from & 255) + (to & 255)) >> 1;
  const [next, beside] = steep ? [width * 4, 4] : [4, width * 4];
  const step = Math.round(slope * one);
  const start = Math.round((c1 + (first + 0.5 - a1) * slope) * one);
  if (faint) {
    // `| 0` says that these are whole numbers of four bytes, which is a third quicker.
    const [ownRed, ownGreen, ownBlue] = [
      (red * units) | 0,
      (green * units) | 0,
      (blue * units) | 0,
    ];
    for (let k = first, v = start; k <= last; k++, v = (v + step) | 0) {
      const c = v >> 16;
      if (c < 0 || c >= across) continue;
      const o = (k * next + c * beside) | 0;
      ink[o] = ((ink[o] ?? 0) + ownRed) | 0;
      ink[o + 1] = ((ink[o + 1] ?? 0) + ownGreen) | 0;
      ink[o + 2] = ((ink[o + 2] ?? 0) + ownBlue) | 0;
      const sum = ((ink[o + 3] ?? 0) + units) | 0;
      ink[o + 3] = sum;
      if (sum > mostInk) halve(ink, o);
    }
    return;
  }
  const reach = Math.round(half * one);
  for (let k = first, v = start; k <= last; k++, v += step) {
    const [low, high] = [v - reach, v + reach];
    const lastAcross = Math.min(across - 1, (high - 1) >> 16);
    for (let c = Math.max(0, low >> 16); c <= lastAcross; c++) {
      const covered = Math.min(high, (c + 1) * one) - Math.max(low, c * one);
      const share = (covered * units) >> 16;
      const o = k * next + c * beside;
      ink[o] = (ink[o] ?? 0) + red * share;
      ink[o + 1] = (ink[o + 1] ?? 0) + green * share;
      ink[o + 2] = (ink[o + 2] ?? 0) + blue * share;
      const sum = (ink[o + 3] ?? 0) + share;
      ink[o + 3] = sum;
      if (sum > mostInk) halve(ink, o);
    }
  }
}

/** Keeps the mixture. */
function halve(ink: Int32Array, o: number): void {
  for (let i = o; i < o + 4; i++) ink[i] = (ink[i] ?? 0) >> 1;
}

/** Turns the ink into non-premultiplied RGBA, where there is any. */
export function resolveInk({ ink, width, rows }: Sheet, pixels: Uint8ClampedArray): void {
  for (let o = 0; o < width * rows * 4; o += 4) {
    const units = ink[o + 3] ?? 0;
    if (units === 0) continue;
    pixels[o] = (ink[o] ?? 0) / units;
    pixels[o + 1] = (ink[o + 1] ?? 0) / units;
    pixels[o + 2] = (ink[o + 2] ?? 0) / units;
    pixels[o + 3] = 255 * mostCover * coverOf(units / inkUnit);
  }
}
