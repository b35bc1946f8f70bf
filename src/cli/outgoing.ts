/** What a writer hands over, on its way to a file: encoded, counted, and given up when asked. */

import type { ExportedFile } from '../core/exports/format.ts';
import { CancelledError } from '../core/model/progress.ts';

export interface Outgoing {
  readonly name: string;
  readonly contents: string | Uint8Array | Iterable<Uint8Array>;
  /** Once it is written. */
  readonly bytes: () => number;
}

/** Text in pieces stays in pieces; between two of them a cancel throws a CancelledError. */
export function outgoing({ name, contents }: ExportedFile, signal: AbortSignal): Outgoing {
  if (typeof contents === 'string') {
    return { name, contents, bytes: () => Buffer.byteLength(contents) };
  }
  if (contents instanceof Uint8Array) return { name, contents, bytes: () => contents.length };
  let written = 0;
  function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
    const encoder = new TextEncoder();
    for (const piece of pieces) {
      if (signal.aborted) throw new CancelledError();
      const bytes = encoder.encode(piece);
      written += bytes.length;
      yield bytes;
    }
  }
  return { name, contents: encoded(contents), bytes: () => written };
}
