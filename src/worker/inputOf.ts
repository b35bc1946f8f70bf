/** A file of the page as an input of the pipeline, read piece by piece. */

import { UserError } from '../core/model/progress.ts';
import type { InputFile } from '../core/pipeline/pipeline.ts';
import type { NamedFile } from './protocol.ts';

/** Reads nothing until it is opened. */
export const inputOf = ({ name, file }: NamedFile): InputFile => ({
  name,
  size: file.size,
  open: () => piecesOf(name, file),
});

/** With a reader, for Safari cannot iterate a stream. */
async function* piecesOf(name: string, file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw gone(name);
      });
      if (done) return;
      yield value;
    }
  } finally {
    // What is broken already cannot be cancelled, and need not be.
    await reader.cancel().catch(() => undefined);
  }
}

/** Browsers refuse a file that changed since it was opened, and say so each in its own words. */
const gone = (name: string): UserError =>
  new UserError('file-gone', `“${name}” was moved, deleted or changed after it was opened`);
