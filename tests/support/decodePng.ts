/** Reads PNG files back into pixels, as another program would: eight bits a channel, any filter. */

import { crc32, inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, a byte each, row after row. */
  readonly data: Uint8Array;
  readonly at: (x: number, y: number) => readonly number[];
}

/** Throws where the file is damaged. */
export function decodePng(file: Uint8Array): Pixels {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('no PNG');
  const packed: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (bytes.readUInt32BE(at + 8 + length) !== crc32(bytes.subarray(at + 4, at + 8 + length))) {
      throw new Error(`${type} is damaged`);
    }
    if (type === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = body[9] === 2 ? 3 : 4;
    }
    if (type === 'IDAT') packed.push(body);
    at += length + 12;
  }
  const raw = unfiltered(inflateSync(Buffer.concat(packed)), width * channels, height, channels);
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < channels; c++) data[i * 4 + c] = raw[i * channels + c] ?? 0;
  }
  const at = (x: number, y: number) => [
    ...data.subarray((y * width + x) * 4, (y * width + x + 1) * 4),
  ];
  return { width, height, data, at };
}

function unfiltered(
  lines: Uint8Array,
  stride: number,
  height: number,
  channels: number,
): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = lines[row * (stride + 1)] ?? 0;
    for (let i = 0; i < stride; i++) {
      const o = row * stride + i;
      const left = i >= channels ? (out[o - channels] ?? 0) : 0;
      const above = row > 0 ? (out[o - stride] ?? 0) : 0;
      const corner = row > 0 && i >= channels ? (out[o - stride - channels] ?? 0) : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      if (guess === undefined) throw new Error(`filter ${filter}`);
      out[o] = (lines[row * (stride + 1) + 1 + i] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
