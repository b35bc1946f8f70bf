/**
 * Density of nodes as an image beneath a picture, after VOSviewer's density views (van Eck & Waltman
 * 2010, doi:10.1007/s11192-009-0146-3): every node spreads its weight around its place. The kernel is a
 * box three times over, which is near to Gaussian and needs sums only, so that figures are the same
 * bytes in every engine.
 */

import { interpolate } from './colour.ts';
import { alphaOf, shadeOf } from './densityTicks.ts';
import type { Theme } from './scene.ts';
import { themes } from './theme.ts';

/** Of all nodes together on one ramp; or each place in the mixed colours of the nodes there. */
export type DensityBy = 'all' | 'communities';

export interface DensityImage {
  /** Where the upper left corner lies, and the side of a pixel, layout units. */
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Non-premultiplied, transparent where nothing is near. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

interface Nodes {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** `0xrrggbb`. */
  readonly rgb: Uint32Array;
  /** How much each weighs, from 0. */
  readonly weight: ArrayLike<number>;
}

/** Pixels of the longer side. */
const longest = 280;
/** Steps of the ramp. */
const shades = 64;

/** Linear in nodes and pixels; null where there are none. */
export function densityImage(
  { x, y, rgb, weight }: Nodes,
  by: DensityBy,
  theme: Theme,
): DensityImage | null {
  if (x.length === 0) return null;
  // The fewer nodes, the farther each is felt.
  const reach = Math.max(2, Math.min(9, Math.round(130 / Math.sqrt(x.length))));
  const [minX, maxX, minY, maxY] = [least(x), most(x), least(y), most(y)];
  const inner = longest - 8 * reach;
  const cell = Math.max(maxX - minX, maxY - minY, 1) / inner;
  const margin = 4 * reach;
  const width = Math.ceil((maxX - minX) / cell) + 2 * margin + 1;
  const height = Math.ceil((maxY - minY) / cell) + 2 * margin + 1;
  const [left, top] = [minX - margin * cell, minY - margin * cell];
  const layers = Array.from(
    { length: by === 'all' ? 1 : 4 },
    () => new Float64Array(width * height),
  );
  const weighed = hasWeight(weight);
  for (let i = 0; i < x.length; i++) {
    const column = Math.round(((x[i] ?? 0) - left) / cell);
    const row = Math.round(((y[i] ?? 0) - top) / cell);
    const own = weighed ? (weight[i] ?? 0) : 1;
    const colour = rgb[i] ?? 0;
    const parts = [own, own * (colour >> 16), own * ((colour >> 8) & 255), own * (colour & 255)];
    for (const [k, layer] of layers.entries()) {
      const at = row * width + column;
      layer[at] = (layer[at] ?? 0) + (parts[k] ?? 0);
    }
  }
  for (const layer of layers) for (let k = 0; k < 3; k++) blur(layer, width, height, reach);
  return { left, top, cell, width, height, rgba: coloured(layers, theme) };
}

function coloured(layers: readonly Float64Array[], theme: Theme): Uint8ClampedArray<ArrayBuffer> {
  const [all = new Float64Array(0), red, green, blue] = layers;
  const densest = most(all);
  const ramp = Array.from({ length: shades + 1 }, (_, k) =>
    Number.parseInt(interpolate(themes[theme].years, k / shades).slice(1), 16),
  );
  const rgba = new Uint8ClampedArray(all.length * 4);
  for (const [i, value] of all.entries()) {
    if (value <= 0) continue;
    const shade = shadeOf(value / densest);
    const o = i * 4;
    if (red && green && blue) {
      for (const [k, layer] of [red, green, blue].entries()) rgba[o + k] = (layer[i] ?? 0) / value;
    } else {
      const colour = ramp[Math.round(shade * shades)] ?? 0;
      for (let k = 0; k < 3; k++) rgba[o + k] = (colour >> (16 - 8 * k)) & 255;
    }
    rgba[o + 3] = 255 * alphaOf(shade);
  }
  return rgba;
}

/** Means over `2 * reach + 1` pixels in rows, then in columns, by running sums. */
function blur(layer: Float64Array, width: number, height: number, reach: number): void {
  for (let row = 0; row < height; row++) blurLine(layer, row * width, 1, width, reach);
  for (let column = 0; column < width; column++) blurLine(layer, column, width, height, reach);
}

function blurLine(
  layer: Float64Array,
  start: number,
  step: number,
  count: number,
  reach: number,
): void {
  const before = Float64Array.from({ length: count }, (_, k) => layer[start + k * step] ?? 0);
  for (let k = 0; k < count; k++) {
    // Added up anew each time: sums that run on would leave specks where nothing is.
    let sum = 0;
    for (let j = Math.max(0, k - reach); j <= Math.min(count - 1, k + reach); j++) {
      sum += before[j] ?? 0;
    }
    layer[start + k * step] = sum / (2 * reach + 1);
  }
}

/** The colour at a point of the image between its pixels, into `out`; nothing outside. */
export function sampleDensity(
  { width, height, rgba }: DensityImage,
  column: number,
  row: number,
  out: Uint8ClampedArray,
  at: number,
): void {
  const [c, r] = [Math.floor(column), Math.floor(row)];
  if (c < 0 || r < 0 || c + 1 >= width || r + 1 >= height) return;
  const [right, down] = [column - c, row - r];
  for (let k = 0; k < 4; k++) {
    const i = (r * width + c) * 4 + k;
    const upper = (rgba[i] ?? 0) * (1 - right) + (rgba[i + 4] ?? 0) * right;
    const j = i + width * 4;
    const lower = (rgba[j] ?? 0) * (1 - right) + (rgba[j + 4] ?? 0) * right;
    out[at + k] = upper * (1 - down) + lower * down;
  }
}

function hasWeight(weight: ArrayLike<number>): boolean {
  for (let i = 0; i < weight.length; i++) if ((weight[i] ?? 0) > 0) return true;
  return false;
}

function most(values: Float32Array | Float64Array): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const value of values) found = Math.max(found, value);
  return found;
}

function least(values: Float32Array): number {
  let found = Number.POSITIVE_INFINITY;
  for (const value of values) found = Math.min(found, value);
  return found;
}
