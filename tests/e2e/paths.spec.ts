import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, openPicture } from './support/picture.ts';

/**
 * Ada – Charles – John in single papers, and Ada – Sophie – Laura – John in three each;
 * Emilie and Maria by themselves.
 */
const pairs: readonly (readonly [string, string, number])[] = [
  ['Ada Lovelace', 'Charles Babbage', 1],
  ['Charles Babbage', 'John Herschel', 1],
  ['Ada Lovelace', 'Sophie Germain', 3],
  ['Sophie Germain', 'Laura Bassi', 3],
  ['Laura Bassi', 'John Herschel', 3],
  ['Emilie Breteuil', 'Maria Agnesi', 1],
];
const bibtex = pairs
  .flatMap(([a, b, papers], i) =>
    Array.from(
      { length: papers },
      (_, k) =>
        `@article{p${i}x${k}, title={Letter ${k + 1} between ${a} and ${b}}, author={${a} and ${b}}, year={18${40 + i}}}`,
    ),
  )
  .join('\n');

test.beforeEach(async ({ page }) => {
  await openPicture(page, '#view=authors');
  await dropFiles(page, [{ name: 'letters.bib', text: bibtex }]);
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors and papers: 19 nodes/);
  await page
    .getByRole('radiogroup', { name: 'View' })
    .getByText('Authors', { exact: true })
    .click();
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 7 nodes, 6 edges/);
  await page.getByRole('combobox', { name: /^Search/ }).fill('Ada Lovelace');
  await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().click();
  await expect(detailsOf(page)).toContainText('Further away');
});

test('the shortest and the strongest way to another, each step with its papers', async ({
  page,
}) => {
  const details = detailsOf(page);
  await details.getByRole('button', { name: 'Way to another author' }).click();
  await details.getByRole('textbox', { name: 'To whom' }).fill('Herschel');
  await details.getByRole('button', { name: 'John Herschel' }).click();
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(
    'From Ada Lovelace to John Herschel',
  );
  await expect(details.getByRole('heading', { name: '2 steps' })).toBeVisible();
  await expect(details.locator('ol > li > button')).toHaveText([
    'Ada Lovelace',
    'Charles Babbage',
    'John Herschel',
  ]);
  await expect(details).toContainText('Letter 1 between Charles Babbage and John Herschel');
  await expectAccessible(page);
  await details.getByText('Strongest').click();
  await expect(details.locator('ol > li > button')).toHaveText([
    'Ada Lovelace',
    'Sophie Germain',
    'Laura Bassi',
    'John Herschel',
  ]);
  // The address restores it, for who has the same files.
  await expect(page).toHaveURL(/select=path:strongest:a:ada-lovelace\|a:sophie-germain/);
  await details.getByRole('button', { name: '3 joint papers' }).first().click();
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(
    'Ada Lovelace and Sophie Germain',
  );
});

test('where no way leads, it says so', async ({ page }) => {
  const details = detailsOf(page);
  await details.getByRole('button', { name: 'Way to another author' }).click();
  await details.getByRole('textbox', { name: 'To whom' }).fill('Agnesi');
  await details.getByRole('button', { name: 'Maria Agnesi' }).click();
  await expect(details.getByRole('status').filter({ hasText: 'way' })).toHaveText(
    'No way leads to Maria Agnesi: nobody links the two.',
  );
});

test('those two steps away, with whom they have in common', async ({ page }) => {
  const details = detailsOf(page);
  await details.getByRole('button', { name: 'Not yet co-authors, two steps away' }).click();
  await expect(details.getByText('through Charles Babbage')).toBeVisible();
  await expect(details.getByText('through Sophie Germain')).toBeVisible();
  await expectAccessible(page);
});
