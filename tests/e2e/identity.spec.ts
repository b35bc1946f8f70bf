import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { doubtfulNamesPath } from '../support/doubtfulNames.ts';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { prepareHold, setHold } from './support/holdJobs.ts';
import { canvasOf, openPicture, switchTo } from './support/picture.ts';

const section = (page: Page) => page.getByRole('region', { name: 'Who is who' });
const ways = (page: Page) =>
  section(page).getByRole('group', { name: 'Evidence that joins names' });
const way = (page: Page, name: string) => ways(page).getByRole('radio', { name });
const legend = (page: Page) => page.getByRole('region', { name: 'Legend' });
const doubtful = (page: Page) => legend(page).getByRole('button', { name: /^Doubtful/ });
const shows = (page: Page, authors: number) =>
  expect(canvasOf(page)).toHaveAccessibleName(new RegExp(`^Authors: ${authors} nodes`));

const unfold = (page: Page) =>
  section(page)
    .getByRole('button', { name: /^Names are joined/ })
    .click();

async function openNames(page: Page): Promise<void> {
  await openPicture(page);
  await dropFiles(page, [{ name: 'names.bib', text: readFileSync(doubtfulNamesPath, 'utf8') }]);
  await page.getByRole('region', { name: 'Files read' }).getByLabel('Dismiss').click();
  await switchTo(page, 'Authors');
  await shows(page, 7);
  await unfold(page);
}

test('names are joined on more evidence, by keyboard, and back again', async ({ page }) => {
  await openNames(page);
  await expect(doubtful(page)).toContainText('3');
  await expect(way(page, 'Balanced')).toBeChecked();
  await expect(ways(page)).toContainText('10 authors, 9 edges3 authors more');
  await expectAccessible(page);

  await way(page, 'Balanced').focus();
  await page.keyboard.press('ArrowUp');
  await shows(page, 10);
  await expect(way(page, 'Pessimistic')).toBeChecked();
  await expect(way(page, 'Pessimistic')).toBeFocused();
  await expect(legend(page)).toContainText('names joined by pessimistic evidence');
  await expect(doubtful(page)).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await shows(page, 7);
  await expect(doubtful(page)).toContainText('3');
});

test('what is shown stays while it is built anew, and when that is cancelled', async ({ page }) => {
  await prepareHold(page);
  await openNames(page);
  await setHold(page, true);
  await way(page, 'Pessimistic').click();
  const job = page.getByRole('region', { name: 'Reading files', exact: true });
  await expect(job).toContainText('step 1 of 5');
  await expect(way(page, 'Pessimistic')).toBeChecked();
  await shows(page, 7);
  await job.getByRole('button', { name: 'Cancel' }).click();
  await expect(way(page, 'Balanced')).toBeChecked();
  await shows(page, 7);
});

test('a ready-made dataset says what it would take', async ({ page }) => {
  await openPicture(page, '#view=authors');
  await unfold(page);
  await expect(way(page, 'Balanced')).toBeChecked();
  await expect(way(page, 'Pessimistic')).toBeDisabled();
  await expect(section(page)).toContainText('coterie build documents/ --identity pessimistic');
  await expectAccessible(page);
});

test('the table says who is doubtful, and sorts by how much', async ({ page }) => {
  await openNames(page);
  await switchTo(page, 'Table');
  const table = page.getByRole('table', { name: 'Authors' });
  await table.getByRole('button', { name: 'Doubt' }).click();
  await expect(table.getByRole('row').nth(1)).toContainText('doubtful, 25 %');
  await expect(table.getByRole('row', { name: /doubtful/ })).toHaveCount(3);
  await expectAccessible(page);
});
