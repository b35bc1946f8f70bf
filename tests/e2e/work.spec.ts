import type { Page } from '@playwright/test';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, openPicture, switchTo } from './support/picture.ts';

const button = (page: Page, name: string) =>
  page.getByRole('banner').getByRole('button', { name, exact: true });
const canvas = (page: Page, label: RegExp) => expect(canvasOf(page)).toHaveAccessibleName(label);

test.describe('undo and redo', () => {
  test('take back view, colour and size in turn, by buttons that name what they undo', async ({
    page,
  }) => {
    await openPicture(page, '#view=bipartite');
    await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
    await switchTo(page, 'Authors');
    await page.getByText('Year', { exact: true }).click();
    await expect(page).toHaveURL(/colour=year/);
    await expect(button(page, 'Undo: colour by year')).toBeVisible();
    await button(page, 'Undo: colour by year').click();
    await expect(page).not.toHaveURL(/colour=year/);
    await expect(page.getByRole('banner').getByRole('status')).toHaveText(
      'Undone: colour by year.',
    );
    await button(page, 'Undo: show authors').click();
    await canvas(page, /^Authors and papers:/);
    await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
    await button(page, 'Redo: show authors').click();
    await canvas(page, /^Authors:/);
    // Keys hold on the switch itself, which is no text field.
    await switchTo(page, 'Papers');
    await canvas(page, /^Papers:/);
    await page.keyboard.press('Control+z');
    await canvas(page, /^Authors:/);
    await button(page, 'Redo: show papers').click();
    await canvas(page, /^Papers:/);
  });

  test('by keys take back filters, and neither selection nor camera is a step', async ({
    page,
  }) => {
    await openPicture(page, '#view=authors&select=a:wenhao-zhang');
    const before = await canvasOf(page).getAttribute('aria-label');
    await detailsOf(page).getByRole('button', { name: 'Ego network' }).click();
    await expect(canvasOf(page)).not.toHaveAccessibleName(before ?? '');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.keyboard.press('Escape');
    await expect(detailsOf(page)).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(canvasOf(page)).toHaveAccessibleName(before ?? '');
    await page.keyboard.press('Control+Shift+z');
    await expect(canvasOf(page)).not.toHaveAccessibleName(before ?? '');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    await expect(canvasOf(page)).not.toHaveAccessibleName(before ?? '');
  });

  test('take back other options of the network, and other files, at once', async ({ page }) => {
    await openPicture(page, '#view=authors');
    const status = page.getByRole('contentinfo');
    await expect(status).toContainText('8 authors');
    await dropFiles(page, [
      {
        name: 'two.bib',
        text: '@article{a, title={Nets}, author={Ada One and Bo Two}, year=2001}',
      },
    ]);
    await expect(status).toContainText('2 authors');
    await page.keyboard.press('Control+z');
    await expect(status).toContainText('8 authors');
    await expect(button(page, 'Redo: open “two.bib”')).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(status).toContainText('2 authors');
  });
});
