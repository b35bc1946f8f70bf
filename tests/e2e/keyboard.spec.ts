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
    await expect(page.getByRole('option').first()).toContainText('Haohao Luo');
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
});
