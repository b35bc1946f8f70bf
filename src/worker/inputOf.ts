/** A file of the page as an input of the pipeline, read piece by piece. */

import { UserError } from '../core/model/progress.ts';
import type { InputFile } from '../core/pipeline/pipeline.ts';
import type { DatasetSource, NamedFile } from './protocol.ts';

/** Reads nothing until it is opened. */
export const inputOf = ({ name, file }: NamedFile): InputFile => ({
  name,
  size: file.size,
  open: () => piecesOf(file.stream(), () => gone(name)),
});

/** The bytes of a dataset file. */
export const piecesOfDataset = ({ contents }: DatasetSource): AsyncIterable<Uint8Array> =>
  contents instanceof Blob
    ? piecesOf(contents.stream(), () => gone(contents instanceof File ? contents.name : 'The file'))
    : piecesOf(contents, lost);

/** With a reader, for Safari cannot iterate a stream. */
async function* piecesOf(
  stream: ReadableStream<Uint8Array>,
  failure: () => UserError,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw failure();
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

const lost = (): UserError =>
  new UserError('connection-lost', 'The connection broke off while the dataset came. Reload.');
