import type { Page } from '@playwright/test';
import { joinedBytes, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { groupsOfAuthors } from '../support/madeDatasets.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, openPicture, type Spot, spotsOf } from './support/picture.ts';

/** With Shift held, from one corner to the other. */
async function box(page: Page, from: Spot, to: Spot, letGo = true): Promise<void> {
  await page.keyboard.down('Shift');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  if (letGo) await page.mouse.up();
  await page.keyboard.up('Shift');
}

const selectedIn = (page: Page): readonly string[] => {
  const selected = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('select') ?? '';
  return selected
    .replace(/^several:/, '')
    .split('|')
    .filter(Boolean)
    .sort();
};

const left = ['a:haohao-luo', 'a:ying-shen'] as const;

/** The corners of a box with them well inside. */
async function cornersAround(page: Page, ids: readonly string[]): Promise<readonly [Spot, Spot]> {
  const spots = await spotsOf(page, ids);
  const [x, y] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
  return [
    { x: Math.min(...x) - 40, y: Math.min(...y) - 40 },
    { x: Math.max(...x) + 40, y: Math.max(...y) + 40 },
  ];
}

test('a box with Shift selects what lies in it, unless given up, and moves nothing', async ({
  page,
}) => {
  await openPicture(page, '#view=authors');
  const corners = await cornersAround(page, left);
  const before = page.url();
  await box(page, ...corners, false);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(detailsOf(page)).toBeHidden();
  expect(page.url()).toBe(before);
  await box(page, ...corners);
  await expect(detailsOf(page)).toContainText('2 authors');
  expect(selectedIn(page)).toEqual(left);
});

test('a box adds to what is selected', async ({ page }) => {
  await openPicture(page, '#view=authors&select=a:yuexiang-xie');
  await expect(detailsOf(page)).toBeVisible();
  await box(page, ...(await cornersAround(page, left)));
  await expect(detailsOf(page)).toContainText('3 authors');
  expect(selectedIn(page)).toEqual([...left, 'a:yuexiang-xie']);
});

test('by keyboard: all that is in sight', async ({ page }) => {
  await openPicture(page, '#view=authors');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('in sight');
  const first = page.getByRole('dialog', { name: 'Commands' }).getByRole('option').first();
  await expect(first).toHaveText('Select all that is in sight');
  await page.keyboard.press('Enter');
  await expect(detailsOf(page)).toContainText('8 authors');
});

test('of a large picture, those in the box that matter most', async ({ page }) => {
  test.setTimeout(180_000);
  const dataset = await groupsOfAuthors(6, 420);
  const body = Buffer.from(joinedBytes(writeDataset(dataset)));
  await page.route('**/data/network.json', (route) =>
    route.fulfill({ body, contentType: 'application/octet-stream' }),
  );
  await openPicture(page, '#view=authors');
  const area = await canvasOf(page).boundingBox();
  if (!area) throw new Error('no picture');
  await expect
    .poll(
      async () => {
        await box(
          page,
          { x: area.x + 3, y: area.y + 3 },
          { x: area.x + area.width - 4, y: area.y + area.height - 4 },
        );
        return selectedIn(page).length;
      },
      { timeout: 60_000 },
    )
    .toBe(500);
});
