/** By what a dataset or project file is known, whatever its name: its first bytes, unpacked if need be. */

import { isGzip } from '../formats/signatures.ts';

/** Bytes of a file that are enough to tell. */
export const tellingLength = 4096;

const beginning = /^\s*\{"format":"coterie-dataset","version":(\d{1,9})[,}]/u;

/** The version of the dataset file that begins so; undefined where it does not begin as ours do. */
export function versionAtBeginning(bytes: Uint8Array): number | undefined {
  const version = beginning.exec(new TextDecoder().decode(bytes.subarray(0, 200)))?.[1];
  return version === undefined ? undefined : Number(version);
}

const projectBeginning = /^\{"format":"coterie-project","version":(\d{1,9})[,}]/u;

/** The version of the project file that begins so; undefined where it does not begin as ours do. */
export function projectVersionAtBeginning(bytes: Uint8Array): number | undefined {
  const version = projectBeginning.exec(new TextDecoder().decode(bytes.subarray(0, 64)))?.[1];
  return version === undefined ? undefined : Number(version);
}

/** Whether a file that begins so is a dataset or a project that Coterie wrote, packed or not. */
export async function isDatasetBeginning(bytes: Uint8Array): Promise<boolean> {
  if (projectVersionAtBeginning(bytes) !== undefined) return true;
  if (!isGzip(bytes)) return versionAtBeginning(bytes) !== undefined;
  // The page asks this of every file it is given; few are packed.
  const { unpacked } = await import('../formats/gunzip.ts');
  for await (const piece of unpacked([bytes], { packed: false })) {
    if (piece.length > 0) return versionAtBeginning(piece) !== undefined;
  }
  return false;
}
