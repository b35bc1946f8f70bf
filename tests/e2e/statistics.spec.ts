import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/guardedPage.ts';
import { openPicture, servedDataset } from './support/picture.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`statistics, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('figures and distributions of the seeds, as bars and as tables', async ({ page }) => {
      const { papers } = await servedDataset(page);
      await openPicture(page);
      await page.getByRole('button', { name: 'Statistics' }).click();
      const sheet = page.getByRole('dialog', { name: 'Statistics' });
      await expect(sheet.getByRole('img', { name: /^Papers by year: / })).toBeVisible();
      await expect(sheet.getByRole('img', { name: /^Co-authors per author: / })).toBeVisible();
      await expect(sheet).toContainText('Collaboration index');
      await expectAccessible(page);
      await sheet.getByRole('switch', { name: 'As tables' }).click();
      const years = new Map<string, number>();
      for (const { date } of papers) {
        const year = date[0]?.value.year;
        if (year !== undefined) years.set(`${year}`, (years.get(`${year}`) ?? 0) + 1);
      }
      const rows = sheet.getByRole('table', { name: 'Papers by year' }).getByRole('row');
      await expect(rows).toHaveCount(years.size + 1);
      for (const [year, count] of years) {
        await expect(rows.filter({ hasText: year })).toHaveText(`${year}${count}`);
      }
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
    });
  });
}
