import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { joinedBytes, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { groupsOfAuthors } from '../support/madeDatasets.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/guardedPage.ts';
import {
  canvasOf,
  detailsOf,
  openPicture,
  type Spot,
  spotsOf,
  switchTo,
} from './support/picture.ts';

const wenhao = 'a:wenhao-zhang';
const note = (page: Page) => page.getByRole('region', { name: 'Moved nodes' });

/** Where Cytoscape has a node, in layout units and on screen. */
const nodeIn = (page: Page, id: string) =>
  canvasOf(page).evaluate((canvas, wanted) => {
    const stage = [...canvas.querySelectorAll('div')].find((div) => '_cyreg' in div) as unknown as {
      _cyreg: {
        cy: {
          getElementById(id: string): { position(): Spot; renderedPosition(): Spot };
        };
      };
    };
    const node = stage._cyreg.cy.getElementById(wanted);
    const box = canvas.getBoundingClientRect();
    const { x, y } = node.renderedPosition();
    return { at: { ...node.position() }, on: { x: x + box.x, y: y + box.y } };
  }, id);

async function drag(page: Page, from: Spot, by: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= 4; i++)
    await page.mouse.move(from.x + (by.x * i) / 4, from.y + (by.y * i) / 4);
  await page.mouse.up();
}

async function svgOf(page: Page): Promise<string> {
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: /^SVG/ }).check({ force: true });
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const text = readFileSync(await (await saving).path(), 'utf8');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return text;
}

test('a node that is dragged stays where it is put: through views, filters and undo', async ({
  page,
}) => {
  await openPicture(page, '#view=authors');
  const [spot] = await spotsOf(page, [wenhao]);
  if (!spot) throw new Error('nowhere');
  const before = await nodeIn(page, wenhao);
  await drag(page, spot, { x: 90, y: -60 });
  await expect(note(page)).toContainText('1 node moved by hand');
  const put = await nodeIn(page, wenhao);
  expect(put.on.x - before.on.x).toBeCloseTo(90, -1);
  expect(put.on.y - before.on.y).toBeCloseTo(-60, -1);
  await switchTo(page, 'Papers');
  await expect(note(page)).toBeHidden();
  await switchTo(page, 'Authors');
  await expect(note(page)).toBeVisible();
  expect((await nodeIn(page, wenhao)).at).toEqual(put.at);
  const { on } = await nodeIn(page, wenhao);
  await page.mouse.click(on.x, on.y);
  await expect(detailsOf(page).getByRole('heading', { name: 'Wenhao Zhang' })).toBeVisible();
  await detailsOf(page).getByRole('button', { name: 'Ego network' }).click();
  await expect.poll(async () => (await nodeIn(page, wenhao)).at).toEqual(put.at);
  await page.keyboard.press('Control+z');
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 8 nodes/);
  expect((await nodeIn(page, wenhao)).at).toEqual(put.at);
  await note(page).getByRole('button', { name: 'Put back' }).click();
  await expect(note(page)).toBeHidden();
  await expect.poll(async () => (await nodeIn(page, wenhao)).at).toEqual(before.at);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await nodeIn(page, wenhao)).at).toEqual(put.at);
});

test('nodes are moved by keys, one put back, and then all', async ({ page }) => {
  await openPicture(page, `#view=authors&select=${wenhao}`);
  const before = await nodeIn(page, wenhao);
  await canvasOf(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(note(page)).toContainText('1 node moved by hand');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^“.+” moved down\.$/);
  await expect(page.getByRole('button', { name: /^Undo: move “/ })).toBeVisible();
  await page.keyboard.press('Alt+Backspace');
  await expect(note(page)).toBeHidden();
  await expect(page.getByRole('banner').getByRole('status')).toContainText('is back where');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(note(page)).toContainText(/[12] nodes? moved by hand/);
  await note(page)
    .getByRole('button', { name: /^Put (?:all )?back$/ })
    .click();
  await expect(note(page)).toBeHidden();
  await expect(canvasOf(page)).toBeFocused();
  expect((await nodeIn(page, wenhao)).at).toEqual(before.at);
});

test('where nodes were put holds for figures, and comes with other options of the network', async ({
  page,
}) => {
  await openPicture(page, '#view=authors');
  const [spot] = await spotsOf(page, [wenhao]);
  if (!spot) throw new Error('nowhere');
  await drag(page, spot, { x: 200, y: 150 });
  await expect(note(page)).toBeVisible();
  const put = await nodeIn(page, wenhao);
  const moved = await svgOf(page);
  await page.keyboard.press('Control+z');
  await expect(note(page)).toBeHidden();
  expect(await svgOf(page)).not.toBe(moved);
  await page.keyboard.press('Control+y');
  await expect(note(page)).toBeVisible();
  expect(await svgOf(page)).toBe(moved);
  await page.getByRole('button', { name: 'Network', exact: true }).click();
  await page.getByText('Fractional', { exact: true }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('button', { name: 'Undo: change counting' })).toBeVisible();
  await expect.poll(async () => (await nodeIn(page, wenhao)).at).toEqual(put.at);
});

test.describe('in a large picture', () => {
  test.describe.configure({ timeout: 180_000 });

  test('what is selected can be dragged, and the painting follows', async ({ page }) => {
    const dataset = await groupsOfAuthors(6, 420);
    const body = Buffer.from(joinedBytes(writeDataset(dataset)));
    await page.route('**/data/network.json', (route) =>
      route.fulfill({ body, contentType: 'application/octet-stream' }),
    );
    const id = dataset.authors.at(7)?.id ?? '';
    await page.goto(`/#view=authors&select=${id}`);
    await expect(detailsOf(page)).toBeVisible({ timeout: 60_000 });
    // Closer, so that no name of a community lies over the author.
    for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('bring the selection');
    await expect(
      page.getByRole('dialog', { name: 'Commands' }).getByRole('option').first(),
    ).toHaveText('Bring the selection into sight');
    await page.keyboard.press('Enter');
    // The panel has opened, and the picture has come to rest beside it.
    let before = '';
    await expect
      .poll(async () => {
        await page.waitForTimeout(700);
        const now = await nodeIn(page, id).then(JSON.stringify, () => '');
        const isAtRest = now !== '' && now === before;
        before = now;
        return isAtRest;
      })
      .toBe(true);
    const { on } = await nodeIn(page, id);
    await drag(page, on, { x: 140, y: 90 });
    await expect(note(page)).toContainText('1 node moved by hand');
    const put = await nodeIn(page, id);
    await page.keyboard.press('Escape');
    await expect(detailsOf(page)).toBeHidden();
    // Painted where it was put, it is found there though it is no element of its own.
    await expect
      .poll(
        async () => {
          await page.mouse.click(put.on.x, put.on.y);
          return page.url();
        },
        { timeout: 30_000 },
      )
      .toContain(`select=${id}`);
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing, ${theme}, where nodes were moved`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openPicture(page, '#view=authors');
    await canvasOf(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    await expect(note(page)).toBeVisible();
    await expectAccessible(page);
  });
}
