/** Hands a file to the person. */

import type { ExportedFile } from '../../core/exports/format.ts';

/** Downloads through a blob address, which is given back a little later. */
export function saveFile(name: string, contents: ExportedFile['contents'], mime: string): void {
  const address = URL.createObjectURL(new Blob(partsOf(contents), { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 30_000);
}

const partsOf = (contents: ExportedFile['contents']): BlobPart[] => {
  if (typeof contents === 'string') return [contents];
  return contents instanceof Uint8Array ? [new Uint8Array(contents)] : [...contents];
};
