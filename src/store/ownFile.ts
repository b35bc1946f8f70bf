/** The dataset of a page in one file: it stands in the page itself, in pieces (core/exports/html). */

import type { DatasetSource } from '../worker/protocol.ts';

/** Null where the page is served as a folder of files. */
export function ownDataset(): DatasetSource | null {
  const blocks = [...document.querySelectorAll<HTMLScriptElement>('script[data-dataset]')];
  const [first] = blocks;
  if (!first) return null;
  let next = 0;
  const contents = new ReadableStream<Uint8Array>({
    // One piece at a time: a dataset of a hundred megabytes keeps the page no longer than one of one.
    pull: (stream) => {
      const block = blocks[next++];
      if (!block) {
        stream.close();
        return;
      }
      stream.enqueue(bytesOf(block.text));
      // What has been read is of no more use, and large.
      block.text = '';
    },
  });
  return { contents, bytes: Number(first.dataset.bytes ?? 0) };
}

function bytesOf(base64: string): Uint8Array {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}
