import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { joinedBytes, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { decodePng } from '../support/decodePng.ts';
import { datasetOfGml, singleAuthorPapers } from '../support/madeDatasets.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf } from './support/picture.ts';

/** Real networks to try things on, where there are some beside the checkout. */
const netscience = join(process.env.COTERIE_DATA ?? '../shared/data', 'graph', 'netscience.gml');

const show = async (page: Page, dataset: Dataset, fragment: string) => {
  const body = Buffer.from(joinedBytes(writeDataset(dataset)));
  await page.route('**/data/network.json', (route) =>
    route.fulfill({ body, contentType: 'application/octet-stream' }),
  );
  await page.goto(`/${fragment}`);
};

/** How much of the picture is drawn upon, and in how many hues, by the screen's own pixels. */
async function drawn(page: Page): Promise<{ share: number; hues: number }> {
  const { data } = decodePng(await canvasOf(page).screenshot());
  const [r0, g0, b0] = [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0];
  let other = 0;
  const hues = new Set<number>();
  for (let i = 0; i < data.length; i += 4) {
    const [r, g, b] = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
    if (Math.abs(r - r0) + Math.abs(g - g0) + Math.abs(b - b0) > 12) other++;
    // Strong colours only: greys and blends are of no community.
    if (Math.max(r, g, b) - Math.min(r, g, b) > 90)
      hues.add(((r >> 5) << 6) | ((g >> 5) << 3) | (b >> 5));
  }
  return { share: other / (data.length / 4), hues: hues.size };
}

// Building their datasets takes longer than the pictures do.
test.describe.configure({ timeout: 180_000 });

test('1,589 authors are drawn whole, in the colours of their communities, and answer', async ({
  page,
}) => {
  test.skip(!existsSync(netscience), `${netscience} is not there`);
  const dataset = await datasetOfGml(netscience);
  if (!dataset) throw new Error('no dataset');
  await show(page, dataset, '#view=authors');
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 1,589 nodes, 2,742 edges/, {
    timeout: 20_000,
  });
  // The picture has its name before it is on the screen.
  await expect.poll(async () => (await drawn(page)).share).toBeGreaterThan(0.03);
  expect((await drawn(page)).hues).toBeGreaterThanOrEqual(5);
  await page.getByRole('combobox', { name: /Search/ }).fill('barabasi');
  await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().click();
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('BARABASI');
});

test('five thousand authors are all drawn, and whoever is far from being important is found', async ({
  page,
}) => {
  await show(page, await singleAuthorPapers(5000), '#view=authors');
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 5,000 nodes, 0 edges/u, {
    timeout: 20_000,
  });
  await expect
    .poll(async () => (await drawn(page)).share, { timeout: 15_000 })
    .toBeGreaterThan(0.02);
  await page.getByRole('combobox', { name: /Search/ }).fill('Author Number4999');
  await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().click();
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Number4999');
});

test('two thousand authors who wrote alone are drawn, found and listed', async ({ page }) => {
  await show(page, await singleAuthorPapers(2000), '#view=bipartite');
  await expect(canvasOf(page)).toHaveAccessibleName(
    /^Authors and papers: 4,000 nodes, 2,000 edges/,
    { timeout: 20_000 },
  );
  await expect.poll(async () => (await drawn(page)).share).toBeGreaterThan(0.02);
  await page.goto('/#view=table');
  await page.getByRole('textbox', { name: /filter/i }).fill('Number1999');
  await expect(page.getByRole('row').filter({ hasText: 'Author Number1999' })).toBeVisible();
});
