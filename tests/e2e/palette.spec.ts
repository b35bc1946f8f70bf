import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, openPicture } from './support/picture.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const box = (page: Page) => palette(page).getByRole('combobox');
const options = (page: Page) => palette(page).getByRole('option');

async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(words);
}

test('Ctrl+K finds commands by their words, and Enter runs the first', async ({ page }) => {
  await openPicture(page, '#view=authors');
  await ask(page, 'show pap');
  await expect(options(page).first()).toHaveText(/^Show Papers/);
  await expect(box(page)).toHaveAttribute('aria-activedescendant', 'command-0');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(canvasOf(page)).toHaveAccessibleName(/^Papers:/);
  await ask(page, 'undo');
  await expect(options(page).first()).toContainText('Undo: show papers');
  await page.keyboard.press('Enter');
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors:/);
  await ask(page, 'statistics');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Statistics' })).toBeVisible();
});

test('what is typed before the palette is there is not lost', async ({ page }) => {
  let isAskedFor = false;
  let letCome: () => void = () => undefined;
  const soon = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route('**/Palette-*.js', async (route) => {
    isAskedFor = true;
    await soon;
    await route.continue();
  });
  await openPicture(page, '#view=authors');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('show papq');
  await page.keyboard.press('Backspace');
  expect(isAskedFor).toBe(true);
  letCome();
  await expect(box(page)).toHaveValue('show pap');
  await expect(options(page).first()).toHaveText(/^Show Papers/);
});

test('authors are found in it, arrows walk it, and nothing found is said', async ({ page }) => {
  await openPicture(page, '#view=authors');
  await page.getByRole('button', { name: 'Commands', exact: true }).click();
  await expect(options(page).first()).toBeVisible();
  const all = await options(page).count();
  expect(all).toBeGreaterThan(25);
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', `command-${all - 1}`);
  await page.keyboard.press('ArrowDown');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', 'command-0');
  await page.keyboard.type('wenhao');
  const author = palette(page).getByRole('group', { name: 'Authors' }).getByRole('option');
  await expect(author.first()).toHaveText('Wenhao Zhang');
  await page.keyboard.press('Enter');
  await expect(detailsOf(page).getByRole('heading', { name: 'Wenhao Zhang' })).toBeVisible();
  await ask(page, 'qqqq zzzz');
  await expect(palette(page).getByRole('status')).toHaveText('Nothing found');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(detailsOf(page)).toBeVisible();
});

test('a link to the view is copied, which is said, and restores it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPicture(page, '#view=authors&colour=year&select=a:wenhao-zhang');
  await ask(page, 'copy link');
  await page.keyboard.press('Enter');
  const said = page.getByRole('banner').getByRole('status');
  await expect(said).toContainText('The link is on the clipboard');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(detailsOf(page).getByRole('heading', { name: 'Wenhao Zhang' })).toBeVisible();
  await expect(page).toHaveURL(/colour=year/);
});

test('full screen comes and goes by button and key', async ({ page }) => {
  await openPicture(page, '#view=authors');
  await page.getByRole('button', { name: 'Full screen', exact: true }).click();
  const leave = page.getByRole('button', { name: 'Leave full screen' });
  await expect(leave).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: 'Full screen', exact: true })).toBeVisible();
});

test('the help sheet lists the keys of the commands, and can switch single ones off', async ({
  page,
}) => {
  await openPicture(page, '#view=authors');
  await page.keyboard.press('3');
  await expect(canvasOf(page)).toHaveAccessibleName(/^Papers:/);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help and keyboard' });
  await expect(help).toContainText('Show Papers');
  await expect(help).toContainText('Undo: show papers');
  await help.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('1');
  await page.keyboard.press('Control+z');
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors:/);
  await page.reload();
  await expect(canvasOf(page)).toBeVisible();
  await page.keyboard.press('3');
  await page.keyboard.press('e');
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors:/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('at the first visit', () => {
  test.use({ isFirstVisit: true });

  test('a card says what size, colour and width mean, until it is dismissed', async ({ page }) => {
    await openPicture(page, '#view=authors');
    const card = page.getByRole('region', { name: 'First steps' });
    for (const what of ['Size', 'Colour', 'Width']) {
      await expect(card.getByRole('term').filter({ hasText: what })).toBeVisible();
    }
    await expect(card).toContainText('Papers of an author');
    await expectAccessible(page);
    await card.getByRole('button', { name: 'Got it' }).click();
    await expect(card).toBeHidden();
    await page.reload();
    await expect(canvasOf(page)).toBeVisible();
    await expect(card).toBeHidden();
    await ask(page, 'what size');
    await page.keyboard.press('Enter');
    await expect(card).toBeVisible();
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing, ${theme}, in the palette and the help sheet`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openPicture(page, '#view=authors');
    await ask(page, 'zhang');
    await expect(palette(page).getByRole('group', { name: 'Authors' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Help and keyboard' })).toBeVisible();
    await expectAccessible(page);
  });
}
