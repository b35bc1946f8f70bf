/** Bytes in pieces as lines of bytes, so that no text need be longer than a line. */

import type { Pieces } from '../../formats/decode.ts';

const newline = 10;

export interface ByteLine {
  readonly bytes: Uint8Array;
  /** False for the beginning of a line that is too long, and for a last line without its end. */
  readonly ended: boolean;
}

/** Lines without their ends; those longer than `longest` bytes in several parts. */
export async function* byteLines(
  pieces: Pieces<Uint8Array>,
  longest: number,
): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = [];
  let length = 0;
  const flush = (ended: boolean): ByteLine => {
    const line = { bytes: joined(held, length), ended };
    held = [];
    length = 0;
    return line;
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, start)) {
      held.push(piece.subarray(start, end));
      length += end - start;
      yield flush(true);
      start = end + 1;
    }
    if (start === piece.length) continue;
    // The piece may be written over by who gave it once the next is asked for.
    held.push(piece.slice(start));
    length += piece.length - start;
    if (length > longest) yield flush(false);
  }
  if (length > 0) yield flush(false);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
