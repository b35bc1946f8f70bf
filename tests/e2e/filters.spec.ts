import { joinedBytes, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { madeDataset } from '../support/largeDataset.ts';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { addFilter, filterOf, shows, unfoldFilters } from './support/filters.ts';
import { expect, test } from './support/guardedPage.ts';
import { detailsOf, openPicture, servedDataset } from './support/picture.ts';

/*
 *   2018  Lakes and their shores   Ada Abel, Bea Bond, Cas Cole
 *   2019  Counting ponds           Ada Abel, Bea Bond
 *   2020  Rivers through cities    Cas Cole, Dov Dorn
 *   2020  Clouds from above        Fay Falk, Gus Gray
 *   ----  Lakes seen again         Hal Hart
 * Edges: Abel-Bond 2, Abel-Cole, Bond-Cole, Cole-Dorn, Falk-Gray 1. Seven authors.
 */
const ponds = [
  ['Lakes and their shores', 'Ada Abel and Bea Bond and Cas Cole', 'year={2018}'],
  ['Counting ponds by hand', 'Ada Abel and Bea Bond', 'year={2019}'],
  ['Rivers through cities', 'Cas Cole and Dov Dorn', 'year={2020}'],
  ['Clouds seen from above', 'Fay Falk and Gus Gray', 'year={2020}'],
  ['Lakes seen once again', 'Hal Hart', 'note={undated}'],
]
  .map(
    ([title, author, rest], i) => `@article{p${i}, title={${title}}, author={${author}}, ${rest}}`,
  )
  .join('\n');

async function openPonds(page: import('@playwright/test').Page, hash = '#view=authors') {
  await openPicture(page, hash);
  await dropFiles(page, [{ name: 'ponds.bib', text: ponds }]);
  await expect(page.getByText('opened here', { exact: false })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByText('Authors', { exact: true })
    .click();
  await shows(page, /^Authors: 7 nodes, 5 edges\./);
}

test('parts stand in a stack, each with what it leaves, and are switched off singly', async ({
  page,
}) => {
  await openPonds(page);
  const filter = filterOf(page);
  await unfoldFilters(page);
  await expect(filter.getByRole('status')).toHaveText('All 7 authors are shown.');
  await addFilter(page, 'Weight of edges');
  await filter.getByRole('textbox', { name: 'Edges: least weight' }).fill('2');
  await shows(page, /^Authors: 2 nodes, 1 edge\./);
  await addFilter(page, 'Papers per author');
  await filter.getByRole('textbox', { name: 'Authors: least papers' }).fill('2');
  // Who has two papers: Abel, Bond and Cole with three edges; of these one weighs two.
  const rows = filter.getByRole('list', { name: /^Filters, in the order/ }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('leaves 3 authors, 3 edges');
  await expect(rows.nth(1)).toContainText('leaves 2 authors, 1 edge');
  await expect(filter.getByRole('status')).toHaveText(
    'Shown: 2 of 7 authors, 1 of 5 edges, because of: authors of 2 papers or more and edges of weight 2 or more.',
  );
  await expectAccessible(page);
  const weight = filter.getByRole('checkbox', { name: 'edges of weight 2 or more' });
  await weight.focus();
  await page.keyboard.press('Space');
  await shows(page, /^Authors: 3 nodes, 3 edges\./);
  await expect(rows.nth(1)).toContainText('switched off');
  await expect(page).toHaveURL(/papers=2&weight=2&off=weight/);
  await page.reload();
  // The file is kept in the browser; the stack is as it was.
  await expect(
    filter.getByRole('checkbox', { name: 'edges of weight 2 or more' }),
  ).not.toBeChecked();
  await filter.getByRole('checkbox', { name: 'edges of weight 2 or more' }).check();
  await expect(page).not.toHaveURL(/off=/);
  await filter.getByRole('button', { name: 'Remove filter: authors of 2 papers or more' }).click();
  await filter.getByRole('button', { name: 'Show everything' }).click();
  await expect(page).not.toHaveURL(/papers=|weight=/);
  await shows(page, /^Authors: 7 nodes, 5 edges\./);
});

test('words, communities, components and measures leave what they say', async ({ page }) => {
  await openPonds(page);
  const filter = filterOf(page);
  await addFilter(page, 'Words in names, titles and abstracts');
  await filter.getByRole('textbox', { name: 'Words' }).fill('lakes');
  await shows(page, /^Authors: 4 nodes, 3 edges\./);
  await expect(filter).toContainText('“lakes” in a name, title or abstract');
  await addFilter(page, 'Component');
  await shows(page, /^Authors: 3 nodes, 3 edges\./);
  await filter.getByRole('button', { name: 'Show everything' }).click();
  await addFilter(page, 'Measures');
  await filter.getByRole('textbox', { name: 'Co-authors, from' }).fill('2');
  await shows(page, /^Authors: 3 nodes, 3 edges\./);
  await filter.getByRole('textbox', { name: 'Co-authors, to' }).fill('2');
  await shows(page, /^Authors: 2 nodes, 1 edge\./);
  await expect(filter).toContainText('Here from 0 to 3.');
  await expectAccessible(page);
  await filter.getByRole('button', { name: 'Show everything' }).click();
  await addFilter(page, 'Communities');
  await filter.getByRole('checkbox', { name: /Fay Falk/ }).check();
  await shows(page, /^Authors: 2 nodes, 1 edge\./);
  await filter.getByRole('checkbox', { name: /Hal Hart/ }).check();
  await shows(page, /^Authors: 3 nodes, 1 edge\./);
  await expectAccessible(page);
});

test('what is hidden by hand is restored by its address and shown again one by one', async ({
  page,
}) => {
  const { authors } = await servedDataset(page);
  const [one, other] = authors;
  if (!one || !other) throw new Error('The seeds have too few authors.');
  await openPicture(page, `#view=authors&hidden=${one.id}|${other.id}`);
  await shows(page, /^Authors: 6 nodes/);
  const filter = filterOf(page);
  await expect(filter).toContainText('without 2 hidden by hand');
  await filter.getByRole('button', { name: 'Change filter: Hidden by hand' }).click();
  await expectAccessible(page);
  await filter.getByRole('button', { name: `Show ${one.name}` }).click();
  await shows(page, /^Authors: 7 nodes/);
});

test('a least weight leaves the stronger edges, in the figure as well', async ({ page }) => {
  await openPicture(page, '#view=authors');
  const strong = (await servedDataset(page)).coauthorships.filter((edge) => edge.weightFull >= 2);
  await addFilter(page, 'Weight of edges');
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
  await filterOf(page).getByRole('button', { name: 'Change filter: Ego network' }).click();
  await filterOf(page).getByText('2 steps', { exact: true }).click();
  await expect(page).toHaveURL(/around=[^&]*,2/);
  await filterOf(page).getByRole('button', { name: 'Show everything' }).click();
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
  await expect(page.getByText('opened here', { exact: false })).toBeVisible();
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
  await page.getByRole('slider', { name: 'From year' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/years=/);
  const rows = filterOf(page).getByRole('list', { name: /^Filters, in the order/ });
  await expect(rows.getByRole('listitem').first()).toContainText(/leaves [\d,]+ authors/);
  await filterOf(page).getByRole('button', { name: 'Show everything' }).click();
  await shows(page, /^Authors: 4,000 nodes/);
});
