/** Inputs that are built already: a dataset file, or a project. */

import { open, readFile } from 'node:fs/promises';
import { isDatasetBeginning, tellingLength } from '../core/pipeline/datasetBeginning.ts';

/** The bytes of a dataset or project file, where that is all that was named; else null. */
export async function readyMade(paths: readonly string[]): Promise<Uint8Array | null> {
  const [path] = paths;
  if (path === undefined || paths.length > 1) return null;
  const beginning = await beginningOf(path);
  return beginning && (await isDatasetBeginning(beginning)) ? readFile(path) : null;
}

/** Null where it is no file or cannot be read, which the pipeline says better. */
async function beginningOf(path: string): Promise<Uint8Array | null> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(tellingLength), 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
