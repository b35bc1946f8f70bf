/** Hands a file to the person, by the browser's own way of saving. */

export interface Download {
  readonly name: string;
  readonly contents: string | Uint8Array;
  readonly mime: string;
}

/** Saves one file; the address made for it is given back after a while. */
export function downloadFile({ name, contents, mime }: Download): void {
  const bytes = typeof contents === 'string' ? contents : new Uint8Array(contents);
  const address = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 30_000);
}
