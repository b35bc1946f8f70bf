/** Lays pixels over pixels, row by row: a background, paintings, and what stands above them. */

import type { PixelRows } from './encodePng.ts';

/** Non-premultiplied RGBA somewhere in the picture. */
export interface Layer {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

export interface Layers {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`; undefined: transparent. */
  readonly background: string | undefined;
  /** The first lies lowest. Parts outside the picture are left out. */
  readonly painted: readonly Layer[];
  /** Premultiplied RGBA of the whole picture. */
  readonly above: Uint8Array;
}

/** RGB with a background, RGBA without. */
export function stackLayers({ width, height, background, painted, above }: Layers): PixelRows {
  const ground = background === undefined ? 0 : Number.parseInt(background.slice(1), 16);
  const channels = background === undefined ? 4 : 3;
  return {
    width,
    height,
    channels,
    rows: (first, count) => {
      const out = new Uint8ClampedArray(width * count * channels);
      for (let row = 0; row < count; row++) {
        const line = out.subarray(row * width * channels, (row + 1) * width * channels);
        if (channels === 3) fill(line, ground);
        for (const layer of painted) {
          const from = first + row - layer.top;
          if (from >= 0 && from < layer.height) layLine(line, width, channels, layer, from);
        }
        layAbove(line, width, channels, above, (first + row) * width * 4);
      }
      return out;
    },
  };
}

function fill(line: Uint8ClampedArray, colour: number): void {
  const [red, green, blue] = [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255];
  for (let o = 0; o < line.length; o += 3) {
    line[o] = red;
    line[o + 1] = green;
    line[o + 2] = blue;
  }
}

function layLine(
  line: Uint8ClampedArray,
  width: number,
  channels: 3 | 4,
  { left, width: own, pixels }: Layer,
  row: number,
): void {
  const last = Math.min(own, width - left);
  for (let k = Math.max(0, -left); k < last; k++) {
    const i = (row * own + k) * 4;
    const alpha = pixels[i + 3] ?? 0;
    if (alpha === 0) continue;
    const o = (left + k) * channels;
    if (channels === 3) {
      for (let c = 0; c < 3; c++) {
        const under = line[o + c] ?? 0;
        line[o + c] = under + (((pixels[i + c] ?? 0) - under) * alpha) / 255;
      }
    } else {
      over(line, o, pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0, alpha / 255);
    }
  }
}

function layAbove(
  line: Uint8ClampedArray,
  width: number,
  channels: 3 | 4,
  above: Uint8Array,
  from: number,
): void {
  for (let k = 0; k < width; k++) {
    const i = from + k * 4;
    const alpha = above[i + 3] ?? 0;
    if (alpha === 0) continue;
    const o = k * channels;
    if (channels === 3) {
      const left = 1 - alpha / 255;
      for (let c = 0; c < 3; c++) line[o + c] = (above[i + c] ?? 0) + (line[o + c] ?? 0) * left;
    } else {
      const own = 255 / alpha;
      const [red, green, blue] = [above[i] ?? 0, above[i + 1] ?? 0, above[i + 2] ?? 0];
      over(line, o, red * own, green * own, blue * own, alpha / 255);
    }
  }
}

/** Non-premultiplied over non-premultiplied (Porter & Duff 1984). */
function over(
  line: Uint8ClampedArray,
  o: number,
  red: number,
  green: number,
  blue: number,
  alpha: number,
): void {
  const under = ((line[o + 3] ?? 0) / 255) * (1 - alpha);
  const together = alpha + under;
  line[o] = (red * alpha + (line[o] ?? 0) * under) / together;
  line[o + 1] = (green * alpha + (line[o + 1] ?? 0) * under) / together;
  line[o + 2] = (blue * alpha + (line[o + 2] ?? 0) * under) / together;
  line[o + 3] = together * 255;
}
