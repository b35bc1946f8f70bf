/** Hands a file to the person. */

/** Downloads through a blob address, which is given back a little later. */
export function saveFile(name: string, contents: string | Uint8Array, mime: string): void {
  const part = typeof contents === 'string' ? contents : new Uint8Array(contents);
  const address = URL.createObjectURL(new Blob([part], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 30_000);
}
