/** A dataset file that a command is given. */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { Dataset } from '../core/model/dataset.ts';
import { CancelledError, UserError } from '../core/model/progress.ts';
import { readDataset } from '../core/pipeline/datasetFile.ts';
import { errnoOf, fileReason } from './errnoOf.ts';
import { CommandError, exitCodes } from './exitCodes.ts';
import { createProgressLine } from './progressLine.ts';

/** Reads and checks it; throws a CommandError that names the file and what to do. */
export async function openDataset(
  path: string,
  signal: AbortSignal,
  talk: boolean,
): Promise<Dataset> {
  const progress = createProgressLine();
  try {
    const { size } = await stat(path);
    return await readDataset(createReadStream(path), {
      bytes: size,
      signal,
      pause: () => setImmediate(),
      ...(talk ? { onProgress: progress.show } : {}),
    });
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    if (error instanceof UserError) {
      const message = `“${path}”: ${error.message}`;
      throw new CommandError(exitCodes.nothingReadable, error.code, message);
    }
    if (errnoOf(error) === undefined) throw error;
    const message = `“${path}” could not be read: ${fileReason(error)}. Build a dataset with \`coterie build -o ${path}\`.`;
    throw new CommandError(exitCodes.nothingReadable, 'unreadable-dataset', message);
  } finally {
    progress.clear();
  }
}
