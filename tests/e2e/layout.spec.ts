import type { Page } from '@playwright/test';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { prepareHold, setHold } from './support/holdJobs.ts';
import { openPicture } from './support/picture.ts';

/** How many authors had places in what was sent to each worker. */
declare global {
  interface Window {
    formerAuthors?: number[];
  }
}

const job = (page: Page) => page.getByRole('region', { name: 'Reading files', exact: true });
const preview = (page: Page) => job(page).locator('canvas');

const letters = 'bcdfghjklm';
const nameOf = (n: number) =>
  `${[...String(n).padStart(3, '0')].map((d) => `${letters[Number(d)]}a`).join('')}, ${letters[n % 10]}o`;

/** Papers of two, each author with the next, so that they are one component. */
const chainOf = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, k) => {
    const [a, b] = [nameOf(from + k), nameOf(from + k + 1)];
    return `@article{p${from + k}, title={What ${a} found with ${b}}, year={2001}, author={${a} and ${b}}}`;
  }).join('\n');

test('nothing moves while a layout comes about for who wants no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await prepareHold(page);
  await openPicture(page);
  await setHold(page, 'positions');
  await dropFiles(page, [{ name: 'a.bib', text: chainOf(0, 700) }]);
  await expect(job(page)).toContainText('Laying out');
  await expect(preview(page)).toHaveCount(0);
});

test('files that are added are built with the places of those who are shown', async ({ page }) => {
  await page.addInitScript(() => {
    window.formerAuthors = [];
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message, ...rest: never[]) {
      if (message?.kind === 'build')
        window.formerAuthors?.push(message.former?.authors.length ?? 0);
      post.call(this, message, ...rest);
    } as typeof post;
  });
  await openPicture(page);
  const done = page.getByRole('region', { name: 'Files read' });
  await dropFiles(page, [{ name: 'a.bib', text: chainOf(0, 9) }]);
  await done.getByRole('button', { name: 'Dismiss' }).click();
  await dropFiles(page, [{ name: 'b.bib', text: chainOf(9, 12) }]);
  await page.getByRole('dialog').getByRole('button', { name: /Add/ }).click();
  await expect(done).toBeVisible();
  expect(await page.evaluate(() => window.formerAuthors)).toEqual([0, 10]);
});
