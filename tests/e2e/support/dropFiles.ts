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

/**
 * The same with real files and folders, which only the browser's debugger can let fall. The browser
 * drops nothing before the page has said that it takes it, so that is waited for, as by people.
 */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    debug.send('Input.dispatchDragEvent', {
      type,
      x: 200,
      y: 500,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    });
  const veil = page.getByText('Drop to read these files');
  await send('dragEnter');
  await send('dragOver');
  await veil.waitFor();
  // A drop that comes before the answer to the last movement is let go; then it is tried again.
  for (let tries = 0; tries < 5 && (await veil.isVisible()); tries++) {
    await send('dragOver');
    await page.waitForTimeout(200);
    await send('drop');
    await veil.waitFor({ state: 'hidden', timeout: 3000 }).catch(() => undefined);
  }
  await debug.detach();
}
