import { joinedBytes, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { madeDataset } from '../support/largeDataset.ts';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, openPicture, servedDataset } from './support/picture.ts';

const filterOf = (page: import('@playwright/test').Page) =>
  page.getByRole('region', { name: 'Filter' });

const unfold = (page: import('@playwright/test').Page) =>
  filterOf(page).getByRole('button', { name: 'Filter', exact: true }).click();

/** The numbers in the picture's name. */
const shows = (page: import('@playwright/test').Page, counts: string | RegExp) =>
  expect(canvasOf(page)).toHaveAccessibleName(counts);

test('years, by keyboard, say what is left; each part goes by itself', async ({ page }) => {
  await openPicture(page, '#view=authors');
  await shows(page, /^Authors: 8 nodes, 17 edges\./);
  const filter = filterOf(page);
  await unfold(page);
  const to = filter.getByRole('slider', { name: 'To year' });
  await to.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/years=\d{4}-\d{4}/);
  const chip = filter.getByRole('button', { name: /^Remove filter: papers of/ });
  await expect(chip).toBeVisible();
  await expect(filter.getByRole('status')).toContainText('of 8 authors');
  await expect(page.getByText('The tables and the search hold all.')).toBeVisible();
  await expectAccessible(page);
  await chip.click();
  await expect(page).not.toHaveURL(/years=/);
  await shows(page, /^Authors: 8 nodes, 17 edges\./);
});

test('a least weight leaves the stronger edges, in the figure as well', async ({ page }) => {
  await openPicture(page, '#view=authors');
  const strong = (await servedDataset(page)).coauthorships.filter((edge) => edge.weightFull >= 2);
  await unfold(page);
  const field = filterOf(page).getByRole('textbox', { name: 'Edges: least weight' });
  await field.fill('2');
  await shows(page, new RegExp(`, ${strong.length} edges?\\.`));
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText(
    'edges of weight 2 or more',
  );
  await page.getByText('Table', { exact: true }).click();
  await expect(page.getByText('The tables hold the whole dataset')).toBeVisible();
});

test('the ego network of an author is a step in the history, restored by its address', async ({
  page,
}) => {
  const { authors, coauthorships } = await openedSeeds(page);
  const [author] = authors;
  if (!author) throw new Error('The seeds have no author.');
  const near = coauthorships.filter(
    ({ source, target }) => source === author.id || target === author.id,
  ).length;
  await page.getByRole('combobox', { name: /^Search/ }).fill(author.name);
  await page.keyboard.press('Enter');
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText(author.name);
  await detailsOf(page).getByRole('button', { name: 'Ego network' }).click();
  await shows(page, new RegExp(`^Authors: ${near + 1} nodes`));
  await expect(page).toHaveURL(/around=/);
  await expectAccessible(page);
  await page.reload();
  await shows(page, new RegExp(`^Authors: ${near + 1} nodes`));
  await filterOf(page).getByText('2', { exact: true }).click();
  await expect(page).toHaveURL(/around=[^&]*,2/);
  await filterOf(page).getByRole('button', { name: 'Show everything again' }).click();
  await shows(page, /^Authors: 8 nodes/);
});

async function openedSeeds(page: import('@playwright/test').Page) {
  await openPicture(page, '#view=authors');
  return servedDataset(page);
}

test('a large network is filtered by the worker, and found in while typing', async ({ page }) => {
  const made = madeDataset(4000);
  await openPicture(page, '#view=authors');
  await dropFiles(page, [{ name: 'large.coterie', text: joinedBytes(writeDataset(made)) }]);
  await expect(page.getByText('opened here, kept on this page only')).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByText('Authors', { exact: true })
    .click();
  await shows(page, /^Authors: 4,000 nodes/);
  const author = made.authors.at(17);
  if (!author) throw new Error('There is nobody.');
  await page.getByRole('combobox', { name: /^Search/ }).fill(author.name);
  await page.getByRole('option', { name: author.name }).first().click();
  await detailsOf(page).getByRole('button', { name: 'Ego network' }).click();
  const near = made.coauthorships.filter(
    ({ source, target }) => source === author.id || target === author.id,
  ).length;
  await shows(page, new RegExp(`^Authors: ${near + 1} nodes`));
  await filterOf(page).getByRole('slider', { name: 'From year' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/years=/);
  await filterOf(page).getByRole('button', { name: 'Show everything again' }).click();
  await shows(page, /^Authors: 4,000 nodes/);
});
