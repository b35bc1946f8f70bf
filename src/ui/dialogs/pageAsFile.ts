/** The page in one file, without a dataset, for exports that hold the page. */

import { composePage, shellPart, singlePage } from '../../core/exports/html/blocks.ts';

declare global {
  /** Addresses of the parts of a page in one file; src/single/unpack.ts makes them. */
  var coterieParts: Readonly<Record<string, string>> | undefined;
}

/** Rejects with an Error for people. */
export async function pageAsFile(): Promise<Blob> {
  const shell = globalThis.coterieParts?.[shellPart];
  return shell === undefined ? servedPage() : ownPage(await textAt(shell));
}

async function servedPage(): Promise<Blob> {
  const missing = `The page cannot be saved: ${singlePage} is not beside it.`;
  const response = await fetch(singlePage).catch(() => null);
  if (!response?.ok) throw new Error(missing);
  return response.blob();
}

/** Put together again from what this file was made of. */
function ownPage(shell: string): Blob {
  const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  const parts = [...document.querySelectorAll<HTMLScriptElement>('script[data-part]')];
  const page = composePage(shell, {
    style: textOf('style[data-page]'),
    parts: parts.map(({ dataset: { part = '' }, text }) => ({ name: part, base64: text })),
    script: textOf('script[data-page]'),
  });
  return new Blob([page]);
}

const textAt = async (address: string): Promise<string> => (await fetch(address)).text();
