/** Drops files on the page as a person does: one event after the other, from the desktop. */

import type { Page } from '@playwright/test';

export interface DroppedFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** Resolves when the drop has happened; what follows from it takes its time. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const encoded = files.map(({ name, text }) => ({
    name,
    base64: Buffer.from(text).toString('base64'),
  }));
  const dataTransfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      data.items.add(new File([bytes], name, { type: 'text/plain' }));
    }
    return data;
  }, encoded);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer });
  }
}

/** The same with real files and folders, which only the browser's debugger can let fall. */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await debug.send('Input.dispatchDragEvent', {
      type,
      x: 200,
      y: 500,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    });
  }
  await debug.detach();
}
