/** Lets a PNG say how large it is meant to be: its `pHYs` chunk (ISO/IEC 15948, 11.3.4.3). */

import { pngChunk } from './encodePng.ts';

/** After the signature (8 bytes) and the header (25), where programs look for it. */
const behindHeader = 33;

/** The file with a density, dots an inch. It must have none yet. */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const dotsAMetre = Math.round(dpi / 0.0254);
  view.setUint32(0, dotsAMetre);
  view.setUint32(4, dotsAMetre);
  data[8] = 1;
  const density = pngChunk('pHYs', data);
  const out = new Uint8Array(png.length + density.length);
  out.set(png.subarray(0, behindHeader), 0);
  out.set(density, behindHeader);
  out.set(png.subarray(behindHeader), behindHeader + density.length);
  return out;
}
