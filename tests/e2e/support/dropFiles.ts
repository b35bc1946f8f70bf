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
 * lets go a drop that comes before the page's answer to the last movement; it is tried again then.
 */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  const send = (type: 'dragEnter' | 'dragOver' | 'drop' | 'dragCancel') =>
    debug.send('Input.dispatchDragEvent', {
      type,
      x: 200,
      y: 500,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    });
  const fallen = await page.evaluateHandle(() => {
    const drops = { count: 0 };
    const heard = { capture: true, once: true };
    window.addEventListener('drop', () => drops.count++, heard);
    return drops;
  });
  const hasFallen = () => fallen.evaluate(({ count }) => count > 0);
  for (let tries = 0; tries < 8 && !(await hasFallen()); tries++) {
    await send('dragEnter');
    for (let i = 0; i < 3; i++) {
      await send('dragOver');
      await page.waitForTimeout(100);
    }
    await send('drop');
    await page.waitForTimeout(300 * (tries + 1));
    if (!(await hasFallen())) await send('dragCancel');
  }
  if (!(await hasFallen())) throw new Error('The browser let no file fall.');
  await debug.detach();
}
