/** Files packed with gzip, unpacked as they are read. */

import { Gunzip } from 'fflate';
import type { Pieces } from './decode.ts';
import { isGzip } from './signatures.ts';

/** What became of the packing, known when all of it has been read. */
export interface Packing {
  packed: boolean;
  /** Why the packed data could not be read to its end; what came before is given. */
  broken?: string;
}

/** The bytes as they are, or unpacked when they begin as gzip does. Several members are one file. */
export async function* unpacked(
  pieces: Pieces<Uint8Array>,
  packing: Packing,
): AsyncGenerator<Uint8Array> {
  let gunzip: Gunzip | undefined;
  let out: Uint8Array[] = [];
  let first = true;
  for await (const piece of withWholeSignature(pieces)) {
    if (first) {
      first = false;
      if (isGzip(piece)) {
        packing.packed = true;
        gunzip = new Gunzip((data) => out.push(data));
      }
    }
    if (!gunzip) {
      yield piece;
      continue;
    }
    // A small piece at a time: one of a megabyte may unpack to a gigabyte.
    for (let start = 0; start < piece.length; start += 16_384) {
      const problem = push(gunzip, piece.subarray(start, start + 16_384), false);
      yield* out;
      out = [];
      if (problem === undefined) continue;
      packing.broken = problem;
      return;
    }
  }
  if (!gunzip) return;
  const problem = push(gunzip, new Uint8Array(0), true);
  yield* out;
  if (problem !== undefined) packing.broken = problem;
}

/** The pieces, the first of them long enough to tell gzip by, where the file is. */
async function* withWholeSignature(pieces: Pieces<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = new Uint8Array(0);
  let begun = false;
  for await (const piece of pieces) {
    if (!begun && held.length + piece.length < 2) {
      held = new Uint8Array([...held, ...piece]);
      continue;
    }
    if (!begun && held.length > 0) yield new Uint8Array([...held, ...piece]);
    else yield piece;
    begun = true;
  }
  if (!begun && held.length > 0) yield held;
}

function push(gunzip: Gunzip, bytes: Uint8Array, last: boolean): string | undefined {
  try {
    gunzip.push(bytes, last);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
