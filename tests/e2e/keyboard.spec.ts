import type { Locator } from '@playwright/test';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, openPicture } from './support/picture.ts';

/** Presses a key until something holds; fails when it does not within so many presses. */
async function pressUntil(
  press: () => Promise<void>,
  holds: () => Promise<boolean>,
  most: number,
): Promise<void> {
  for (let i = 0; i < most; i++) {
    if (await holds()) return;
    await press();
  }
  expect(await holds()).toBe(true);
}

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

test.describe('by keyboard alone', () => {
  test('Tab leads into the picture, arrows to neighbours, Enter opens, Escape clears', async ({
    page,
  }) => {
    await openPicture(page, '#view=authors');
    const canvas = canvasOf(page);
    const focused = () => canvas.evaluate((element) => element === document.activeElement);
    await pressUntil(() => page.keyboard.press('Tab'), focused, 40);
    const said = page.locator('[aria-live="polite"]').filter({ hasText: /papers?,/ });
    await expect(said).toContainText('Hengyuan Zhang');
    const walk = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];
    let step = 0;
    await pressUntil(
      () => page.keyboard.press(walk[step++ % walk.length] ?? 'ArrowRight'),
      async () => (await said.textContent())?.startsWith('Wenhao Zhang') === true,
      60,
    );
    await page.keyboard.press('Enter');
    await expect(detailsOf(page).getByRole('heading', { name: 'Wenhao Zhang' })).toBeVisible();
    await expect(detailsOf(page)).toContainText('5 of 7 authors named');
    await page.keyboard.press('Escape');
    await expect(detailsOf(page)).toBeHidden();
  });

  test('the co-authorship of two authors opens from the details', async ({ page }) => {
    await openPicture(page, '#view=authors&select=a:wenhao-zhang');
    const button = detailsOf(page).getByRole('button', { name: '2 joint papers' }).first();
    await pressUntil(
      () => page.keyboard.press('Tab'),
      () => button.evaluate((element) => element === document.activeElement),
      80,
    );
    await page.keyboard.press('Enter');
    await expect(detailsOf(page)).toContainText('Co-authorship');
    await expect(
      detailsOf(page)
        .getByRole('listitem')
        .filter({ hasText: /authors named/ }),
    ).toHaveCount(2);
  });

  test('slash searches, a view and an export are reached, question mark helps', async ({
    page,
  }) => {
    await openPicture(page);
    await page.keyboard.press('/');
    await page.keyboard.type('haohao');
    await expect(
      page.getByRole('listbox', { name: 'Found' }).getByRole('option').first(),
    ).toContainText('Haohao Luo');
    await page.keyboard.press('Enter');
    await expect(detailsOf(page).getByRole('heading', { name: 'Haohao Luo' })).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: /Help/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await expect(dialog).toBeVisible();
    const download = dialog.getByRole('button', { name: 'Download' });
    await pressUntil(
      () => page.keyboard.press('Tab'),
      () => download.evaluate((element) => element === document.activeElement),
      40,
    );
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await saved).suggestedFilename()).toBe('network.png');
  });

  test('the view is switched with arrows', async ({ page }) => {
    await openPicture(page);
    const radio = page.getByRole('radio', { name: 'Authors and papers' });
    await radio.focus();
    await page.keyboard.press('ArrowRight');
    await expect(canvasOf(page)).toHaveAccessibleName(/^Papers:/);
  });

  test('a paper that names nobody is found in the table, and its details read', async ({
    page,
  }) => {
    const gisa = 'GISA: A Benchmark for General Information-Seeking Assistant';
    await openPicture(page);
    const views = page.getByRole('radio', { name: 'Authors and papers' });
    await pressUntil(
      () => page.keyboard.press('Tab'),
      () => isFocused(views),
      40,
    );
    const table = page.getByRole('radio', { name: 'Table' });
    await pressUntil(
      () => page.keyboard.press('ArrowRight'),
      () => table.isChecked(),
      8,
    );
    const papers = page.getByRole('tab', { name: 'Papers' });
    await expect(papers).toBeVisible();
    await pressUntil(
      () => page.keyboard.press('Tab'),
      () => isFocused(page.getByRole('tab', { selected: true })),
      60,
    );
    await page.keyboard.press('ArrowRight');
    await expect(papers).toHaveAttribute('aria-selected', 'true');
    const filter = page.getByRole('textbox', { name: /filter/i });
    await pressUntil(
      () => page.keyboard.press('Tab'),
      () => isFocused(filter),
      20,
    );
    await page.keyboard.type('gisa');
    const row = page.getByRole('row').filter({ hasText: gisa }).getByRole('button').first();
    await expect(row).toBeVisible();
    await pressUntil(
      () => page.keyboard.press('Tab'),
      () => isFocused(row),
      20,
    );
    await page.keyboard.press('Enter');
    await expect(detailsOf(page).getByRole('heading', { name: gisa })).toBeVisible();
  });

  test('an SVG is saved', async ({ page }) => {
    await openPicture(page);
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await expect(dialog).toBeVisible();
    const format = dialog.getByRole('radio', { name: 'PNG image' });
    await pressUntil(
      () => page.keyboard.press('Tab'),
      () => isFocused(format),
      20,
    );
    await page.keyboard.press('ArrowRight');
    const download = dialog.getByRole('button', { name: 'Download' });
    await pressUntil(
      () => page.keyboard.press('Tab'),
      () => isFocused(download),
      40,
    );
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await saved).suggestedFilename()).toBe('network.svg');
  });

  test('every view, table, panel and dialog is reached, and left again', async ({ page }) => {
    await openPicture(page);
    const command = async (words: string) => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox', { name: /^Find a command/ })).toBeFocused();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: 'Commands' })).toBeHidden();
    };
    for (const view of ['Authors', 'Authors and papers', 'Papers', 'Communities']) {
      await command(`show ${view}`);
      await expect(canvasOf(page)).toHaveAccessibleName(new RegExp(`^${view}:`));
    }
    for (const tab of [
      'Authors',
      'Papers',
      'Edges',
      'Authorships',
      'Similarities',
      'Communities',
    ]) {
      await command(`table of ${tab}`);
      await expect(page.getByRole('tab', { name: tab, exact: true })).toHaveAttribute(
        'aria-selected',
        'true',
      );
    }
    for (const [words, name] of [
      ['export', /Export/],
      ['statistics', /Statistics/],
      ['import report', /report/i],
      ['recent work', /work/i],
      ['paste references', /Paste/i],
      ['help', /Help/],
    ] as const) {
      await command(words);
      const dialog = page.getByRole('dialog', { name });
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    for (const [words, name] of [
      ['review identities', 'Review identities'],
      ['roster', 'Roster'],
    ] as const) {
      await command(words);
      await expect(page.getByRole('complementary', { name })).toBeVisible();
    }
    await command('show authors');
    await command('dark theme');
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await command('colour by year');
    await expect(page).toHaveURL(/colour=year/);
    await command('undo');
    await expect(page).not.toHaveURL(/colour=year/);
    // Back in the picture, at work with arrows.
    await pressUntil(
      () => page.keyboard.press('Tab'),
      () => isFocused(canvasOf(page)),
      80,
    );
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(detailsOf(page)).toBeVisible();
    await command('clear');
    await expect(detailsOf(page)).toBeHidden();
  });

  test('files are opened', async ({ page }) => {
    await openPicture(page);
    const open = page.getByRole('button', { name: /Open files/ });
    await pressUntil(
      () => page.keyboard.press('Tab'),
      () => isFocused(open),
      40,
    );
    const asked = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await asked).setFiles([
      'seeds/000_46e8a72e69b596cd.txt',
      'seeds/001_88ca63bc27e9e1f5.txt',
    ]);
    await expect(page.getByText(/^opened here, kept/)).toBeVisible({
      timeout: 20_000,
    });
    await expect(page.getByRole('contentinfo')).toContainText('3 papers');
  });
});
