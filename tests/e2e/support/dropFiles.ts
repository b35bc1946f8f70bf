/** Drops files on the page as a person does: one event after the other, from the desktop. */

import type { Page } from '@playwright/test';

export interface DroppedFile {
  readonly name: string;
  readonly text: string;
}

/** Resolves when the drop has happened; what follows from it takes its time. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) {
      data.items.add(new File([text], name, { type: 'text/plain' }));
    }
    return data;
  }, files);
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
