/**
 * Pixels as a PNG file (ISO/IEC 15948), row by row, so that no picture is ever whole in memory
 * besides its file. Packed by fflate, which gives the same bytes in every engine.
 */

import { Zlib } from 'fflate';
import { crc32 } from '../pipeline/columns/crc32.ts';

export interface PixelRows {
  /** Pixels, at least 1 each. */
  readonly width: number;
  readonly height: number;
  /** 3: red, green, blue; 4: and opacity. A byte each. */
  readonly channels: 3 | 4;
  readonly rows: (first: number, count: number) => Uint8Array | Uint8ClampedArray;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Pictures of many thin lines pack little better at higher levels, in twice the time. */
const level = 1;
/** Rows that are asked for at once; painters work in bands of so many. */
const rowsAtOnce = 64;
/** Each byte as what it adds to that of the pixel before: filter type 1. */
const sub = 1;

/** The whole file. */
export function encodePng({ width, height, channels, rows }: PixelRows): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits a channel, colour type 2 (RGB) or 6 (RGBA), not interlaced.
  header.set([8, channels === 3 ? 2 : 6, 0, 0, 0], 8);
  const parts: Uint8Array[] = [signature, pngChunk('IHDR', header)];
  const packer = new Zlib({ level }, (packed) => {
    if (packed.length > 0) parts.push(pngChunk('IDAT', packed));
  });
  for (let first = 0; first < height; first += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, height - first);
    const filtered = filterRows(rows(first, count), width * channels, channels);
    packer.push(filtered, first + count === height);
  }
  parts.push(pngChunk('IEND', new Uint8Array(0)));
  return joined(parts);
}

function filterRows(
  pixels: Uint8Array | Uint8ClampedArray,
  stride: number,
  channels: number,
): Uint8Array {
  const count = pixels.length / stride;
  const out = new Uint8Array(count * (stride + 1));
  for (let row = 0; row < count; row++) {
    const [from, to] = [row * stride, row * (stride + 1) + 1];
    out[to - 1] = sub;
    for (let i = 0; i < channels; i++) out[to + i] = pixels[from + i] ?? 0;
    for (let i = channels; i < stride; i++) {
      out[to + i] = (pixels[from + i] ?? 0) - (pixels[from + i - channels] ?? 0);
    }
  }
  return out;
}

/** A chunk of a PNG: length, type, data, and the checksum of the latter two. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i);
  out.set(data, 8);
  view.setUint32(data.length + 8, crc32(out.subarray(4, data.length + 8)));
  return out;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
