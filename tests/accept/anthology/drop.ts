/** Opens files on an empty page as a person does, and waits for the picture. */

import type { Page } from '@playwright/test';
import { pictureOf } from '../../bench/browser/appPage.ts';
import { dropPaths } from '../../e2e/support/dropFiles.ts';

/** Milliseconds from letting go of the file until all of its picture is there. */
export async function dropAndDraw(page: Page, address: string, file: string): Promise<number> {
  await page.goto(address);
  await page.getByRole('heading', { name: 'Or open documents here' }).waitFor();
  const begun = performance.now();
  await dropPaths(page, [file]);
  await pictureOf(page).waitFor({ timeout: 300_000 });
  await page.waitForFunction(() => (window.benchTimes?.picture ?? 0) > 0, null, {
    timeout: 120_000,
  });
  return performance.now() - begun;
}
