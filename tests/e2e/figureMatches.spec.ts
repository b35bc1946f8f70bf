import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { joinedBytes, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { madeDataset } from '../support/largeDataset.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, openPicture } from './support/picture.ts';
import { differences, shownInSvg, shownOnScreen } from './support/shownPicture.ts';

/** What is seen, as SVG of the picture's size, by the page's own dialog. */
async function savedSvg(page: Page): Promise<string> {
  const box = await canvasOf(page).boundingBox();
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('SVG drawing', { exact: true }).click();
  await dialog.getByRole('textbox', { name: /Width/ }).fill(String(Math.round(box?.width ?? 0)));
  await dialog.getByRole('textbox', { name: /Height/ }).fill(String(Math.round(box?.height ?? 0)));
  await dialog.getByLabel('Area').selectOption('visible');
  await dialog.getByRole('checkbox', { name: /Legend and methods/ }).uncheck();
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const svg = readFileSync(await (await waiting).path(), 'utf8');
  await page.keyboard.press('Escape');
  return svg;
}

/** Labels come when the picture rests. */
const atRest = (page: Page, labels: number) =>
  expect.poll(async () => (await shownOnScreen(page)).lines.length).toBeGreaterThan(labels);

async function expectTheSame(page: Page, shareOfLabels: number): Promise<void> {
  const screen = await shownOnScreen(page);
  const found = differences(screen, shownInSvg(await savedSvg(page)));
  expect(found.nodes[1]).toBe(found.nodes[0]);
  // Files have two decimals.
  expect(found.farthest).toBeLessThan(0.1);
  expect(found.otherColours).toBe(0);
  expect(found.sizes).toBeLessThan(1.01);
  expect(found.missingLabels).toBeLessThanOrEqual((1 - shareOfLabels) * found.labels);
}

for (const theme of ['light', 'dark'] as const) {
  test(`the file has the places, colours, sizes and names of the screen: seeds, ${theme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openPicture(page, '#view=authors');
    await atRest(page, 7);
    await expectTheSame(page, 1);
  });
}

test('the file has them of a network of 150, names where both have room', async ({ page }) => {
  const dataset = madeDataset(150);
  await openPicture(page, '#view=authors');
  await dropFiles(page, [{ name: 'made.bin', text: joinedBytes(writeDataset(dataset)) }]);
  await expect(page.getByRole('contentinfo')).toContainText('150 authors');
  await atRest(page, 30);
  await expect.poll(async () => (await shownOnScreen(page)).dots.length).toBe(150);
  await expectTheSame(page, 0.9);
});
