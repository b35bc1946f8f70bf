import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/guardedPage.ts';
import { detailsOf } from './support/picture.ts';
import { openTriangles } from './support/twoTriangles.ts';

const table = (page: Page, name: string) => page.getByRole('table', { name });
const namesIn = (page: Page, name: string) =>
  table(page, name).locator('tbody td:first-child button').allInnerTexts();
const columns = async (page: Page, name: string) =>
  (await table(page, name).getByRole('columnheader').allInnerTexts()).map((text) => text.trim());

test('columns are chosen from a menu by keyboard, measures among them, and remembered', async ({
  page,
}) => {
  await openTriangles(page, '#view=table');
  await expect(table(page, 'Authors')).toBeVisible();
  expect(await columns(page, 'Authors')).not.toContain('Participation');
  await page.getByRole('button', { name: 'Columns' }).press('Enter');
  const menu = page.getByRole('dialog', { name: 'Columns' });
  const box = menu.getByRole('checkbox', { name: 'Participation' });
  await box.focus();
  await page.keyboard.press('Space');
  await menu.getByRole('checkbox', { name: 'Citations stated' }).uncheck();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  expect(await columns(page, 'Authors')).not.toContain('Citations stated');
  // Mary has 2 of 3 at home: 1 - (4/9 + 1/9).
  const mary = table(page, 'Authors')
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { name: 'Select Mary Somerville' }) });
  const at = (await columns(page, 'Authors')).indexOf('Participation');
  await expect(mary.getByRole('cell').nth(at)).toHaveText('0.44');
  // Another table keeps its own; this one comes back as it was.
  await page.getByRole('tab', { name: 'Papers' }).click();
  expect(await columns(page, 'Papers')).toContain('Authors');
  await page.getByRole('tab', { name: 'Authors', exact: true }).click();
  await expect(mary.getByRole('cell').nth(at)).toHaveText('0.44');
  await page.getByRole('button', { name: 'Columns' }).click();
  await menu.getByRole('button', { name: 'Usual columns' }).click();
  await expect(
    table(page, 'Authors').getByRole('columnheader', { name: 'Citations stated' }),
  ).toBeVisible();
});

test('rows are filtered and sorted, and copied and saved as they are seen', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTriangles(page, '#view=table');
  await page.getByRole('textbox', { name: 'Filter authors' }).fill('a');
  await table(page, 'Authors').getByRole('button', { name: 'Papers', exact: true }).click();
  await expect(table(page, 'Authors').getByRole('row').nth(1)).toContainText('Ada Lovelace');
  const seen = await namesIn(page, 'Authors');
  await page.getByRole('button', { name: 'Copy rows' }).click();
  await page.getByRole('menuitem', { name: 'Copy as CSV' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'copied as CSV' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.trimEnd().split('\r\n');
  expect(lines[0]).toBe((await columns(page, 'Authors')).join(','));
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(seen);
  expect(lines[1]).toMatch(/^Ada Lovelace,3,2,3,/u);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Copy rows' }).click();
  await page.getByRole('menuitem', { name: 'Save as CSV' }).click();
  const saved = await readFile((await (await saving).path()) ?? '', 'utf8');
  expect(saved).toBe(`\ufeff${text}`);
});

test('what is selected is marked in the table, several with boxes, and the other way round', async ({
  page,
}) => {
  await openTriangles(page, '#view=table&select=a:laura-bassi');
  const row = (name: string) =>
    table(page, 'Authors')
      .getByRole('row')
      .filter({ has: page.getByRole('checkbox', { name: `Select ${name}` }) });
  await expect(row('Laura Bassi')).toHaveAttribute('aria-current', 'true');
  await page.getByRole('checkbox', { name: 'Select John Herschel' }).check();
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText('2 authors');
  await expect(row('John Herschel')).toHaveAttribute('aria-current', 'true');
  // With Shift, all up to the one before: John, Laura, Mary, Sophie stand in this order.
  await page.keyboard.down('Shift');
  await page.getByRole('checkbox', { name: 'Select Sophie Germain' }).click();
  await page.keyboard.up('Shift');
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText('4 authors');
  await page.getByRole('checkbox', { name: 'Select Mary Somerville' }).uncheck();
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText('3 authors');
  await expect(row('Mary Somerville')).not.toHaveAttribute('aria-current');
  await expectAccessible(page);
  // An edge that is selected in the details is marked in the table of edges.
  await detailsOf(page).getByRole('button', { name: 'John Herschel – Laura Bassi' }).click();
  await page.getByRole('tab', { name: 'Edges' }).click();
  const edges = table(page, 'Co-authorship edges').getByRole('row');
  await expect(edges.and(page.locator('[aria-current]'))).toContainText('John Herschel');
});

test('a long table goes to what is selected elsewhere', async ({ page }) => {
  await page.goto('/#view=table&table=papers');
  await expect(table(page, 'Papers')).toBeVisible();
  const rows = Number(await table(page, 'Papers').getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(50);
  const dataset = await (await page.request.get('/data/network.json')).json();
  const last = dataset.papers.at(-2);
  await expect(table(page, 'Papers').locator(`tr[aria-rowindex="${rows - 1}"]`)).toHaveCount(0);
  await page.goto(`/#view=table&table=papers&select=${encodeURIComponent(last.id)}`);
  const selected = table(page, 'Papers').locator('tr[aria-current="true"]');
  await expect(selected).toBeInViewport();
  await expect(selected).toContainText(last.label);
});

test('the tables leave out what the filter does, when asked to', async ({ page }) => {
  await openTriangles(page, '#view=table&years=2020-2020');
  await expect(page.getByText('The tables hold the whole dataset')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '6 shown' })).toBeVisible();
  await page.getByRole('tab', { name: 'Papers' }).click();
  await expect(page.getByRole('status').filter({ hasText: '5 shown' })).toBeVisible();
  await page.getByRole('switch', { name: 'Only what is shown' }).click();
  // Two papers are of 2020, each by three: three edges each.
  await expect(page.getByRole('status').filter({ hasText: '2 of 5 shown' })).toBeVisible();
  await page.getByRole('tab', { name: 'Edges' }).click();
  await expect(page.getByRole('status').filter({ hasText: '6 of 7 shown' })).toBeVisible();
  await page.getByRole('tab', { name: 'Authorships' }).click();
  await expect(page.getByRole('status').filter({ hasText: '6 of 11 shown' })).toBeVisible();
  await expectAccessible(page);
});

test('edges say which communities they join, and communities what sets them apart', async ({
  page,
}) => {
  await openTriangles(page, '#view=table&table=edges');
  const bridge = table(page, 'Co-authorship edges')
    .getByRole('row')
    .filter({ hasText: 'John Herschel – Mary Somerville' });
  await expect(bridge).toContainText(/[12] – [12]/u);
  await page.getByRole('tab', { name: 'Communities' }).click();
  expect(await columns(page, 'Communities')).toEqual(
    expect.arrayContaining(['Members', 'Stability', 'Firmness', 'Terms']),
  );
  await expectAccessible(page);
});
