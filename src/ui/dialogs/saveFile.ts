/** Hands a file to the person. */

/** A file as its maker gives it; without contents it is only named. */
export interface SavedFile {
  readonly name: string;
  readonly contents: string | Uint8Array | Blob | Iterable<string> | null;
  /** What to tell whoever asked for it, a sentence. */
  readonly remark?: string;
}

/** Downloads through a blob address, which is given back a little later. */
export function saveFile(
  name: string,
  contents: NonNullable<SavedFile['contents']>,
  mime: string,
): void {
  const address = URL.createObjectURL(new Blob(partsOf(contents), { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 30_000);
}

const partsOf = (contents: NonNullable<SavedFile['contents']>): BlobPart[] => {
  if (typeof contents === 'string' || contents instanceof Blob) return [contents];
  return contents instanceof Uint8Array ? [new Uint8Array(contents)] : [...contents];
};
