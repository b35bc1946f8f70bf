/**
 * The capabilities on a real corpus, the papers of one conference, where there is one beside the
 * checkout. What they give is compared with the dataset itself.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { joinedBytes, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { fileOfBytes } from '../../src/core/pipeline/pipeline.ts';
import { build } from '../support/corpora.ts';
import { expectAccessible } from './support/accessibility.ts';
import { addFilter, filterOf, shows } from './support/filters.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, switchTo } from './support/picture.ts';

const corpus = join(
  process.env.COTERIE_DATA ?? '../shared/data',
  'acl',
  'acl-2020-main.csl.json.gz',
);

let dataset: Dataset;
let file: Buffer;

test.describe.configure({ timeout: 180_000 });
test.skip(() => !existsSync(corpus), `${corpus} is not there`);

test.beforeAll(async () => {
  if (!existsSync(corpus)) return;
  const bytes = new Uint8Array(readFileSync(corpus));
  dataset = await build([fileOfBytes('acl-2020-main.csl.json.gz', bytes)]);
  file = Buffer.from(joinedBytes(writeDataset(dataset)));
});

const counted = (count: number): string => count.toLocaleString('en');

async function open(page: Page, fragment = '#view=authors'): Promise<void> {
  await page.route('**/data/network.json', (route) =>
    route.fulfill({ body: file, contentType: 'application/octet-stream' }),
  );
  await page.goto(`/${fragment}`);
  if (!fragment.includes('view=table')) {
    await expect(canvasOf(page)).toHaveAccessibleName(/nodes/, { timeout: 60_000 });
  }
}

/** The number of papers of each author. */
function papersOf(): ReadonlyMap<string, number> {
  const papers = new Map<string, number>();
  for (const { author } of dataset.authorships) papers.set(author, (papers.get(author) ?? 0) + 1);
  return papers;
}

/** The author with the most co-authors, and their number. */
function mostLinked(): { id: string; name: string; coauthors: number } {
  const degrees = new Map<string, number>();
  for (const { source, target } of dataset.coauthorships) {
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const [[id, coauthors] = ['', 0]] = [...degrees].sort(([, a], [, b]) => b - a);
  const name = [...dataset.authors].find((author) => author.id === id)?.name ?? '';
  return { id, name, coauthors };
}

test('views: each shows what the dataset has', async ({ page }) => {
  await open(page);
  const { authors, papers, coauthorships, communities } = dataset;
  await shows(
    page,
    new RegExp(
      `^Authors: ${counted(authors.length)} nodes, ${counted(coauthorships.length)} edges`,
    ),
  );
  await switchTo(page, 'Communities');
  // Who has no co-author is a community of one, which has no node there.
  const several = communities.authors.communities.filter(({ size }) => size > 1).length;
  await shows(page, new RegExp(`^Communities: ${counted(several)} nodes`));
  await switchTo(page, 'Papers');
  await shows(page, new RegExp(`^Papers: ${counted(papers.length)} nodes`));
  await switchTo(page, 'Authors and papers');
  await shows(
    page,
    new RegExp(`^Authors and papers: ${counted(authors.length + papers.length)} n`),
  );
  await switchTo(page, 'Table');
  const table = page.getByRole('table', { name: 'Authors' });
  // The heading is a row as well.
  await expect(table).toHaveAttribute('aria-rowcount', String(authors.length + 1));
  await expectAccessible(page);
});

test('filters: weight and words leave what they say, and the ego network its author', async ({
  page,
}) => {
  const strong = dataset.coauthorships.filter(({ weightFull }) => weightFull >= 2);
  const ends = new Set(strong.flatMap(({ source, target }) => [source, target]));
  await open(page);
  await addFilter(page, 'Weight of edges');
  await filterOf(page).getByRole('textbox', { name: 'Edges: least weight' }).fill('2');
  await shows(
    page,
    new RegExp(`^Authors: ${counted(ends.size)} nodes, ${counted(strong.length)} e`),
  );
  await expect(filterOf(page).getByRole('status')).toContainText(
    `Shown: ${counted(ends.size)} of ${counted(dataset.authors.length)} authors`,
  );
  await filterOf(page).getByRole('button', { name: 'Show everything' }).click();
  const { name, coauthors } = mostLinked();
  await page.getByRole('combobox', { name: /^Search/ }).fill(name);
  await page.getByRole('option', { name }).first().click();
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText(name);
  await detailsOf(page).getByRole('button', { name: 'Ego network' }).click();
  await shows(page, new RegExp(`^Authors: ${coauthors + 1} nodes`));
  await expectAccessible(page);
});

test('network: fractional counting, authors of two papers, and back', async ({ page }) => {
  const productive = [...papersOf().values()].filter((papers) => papers >= 2).length;
  await open(page);
  const network = page.getByRole('region', { name: 'Network', exact: true });
  await network.getByRole('button', { name: 'Network' }).click();
  await network.getByText('Fractional', { exact: true }).click();
  await network.getByLabel('Leave out authors with fewer papers than').fill('2');
  await network.getByRole('button', { name: 'Apply' }).click();
  await expect(network).toContainText(
    `${counted(dataset.authors.length - productive)} authors and`,
    { timeout: 60_000 },
  );
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('ractional');
  await network.getByRole('button', { name: 'As usual' }).click();
  await shows(page, new RegExp(`^Authors: ${counted(dataset.authors.length)} nodes`));
});

test('details: a community, its firmness, and its papers as BibTeX', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { id } = mostLinked();
  await open(page, `#view=authors&select=${id}`);
  const details = detailsOf(page);
  await expect(details).toContainText(/seeded runs agree on it to \d+ %/);
  // One conference, one year: there is nothing to draw.
  await expect(details).toContainText('All of 2020.');
  await details.getByRole('button', { name: 'Copy papers', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'Copy as BibTeX' }).click();
  await expect(details.getByRole('status').filter({ hasText: 'copied as BibTeX' })).toBeVisible();
  const bibtex = await page.evaluate(() => navigator.clipboard.readText());
  expect(bibtex.match(/^@/gmu)).toHaveLength(papersOf().get(id) ?? -1);
});

test('roster: everybody of a list is found', async ({ page }) => {
  const names = [...dataset.authors].slice(0, 40).map(({ name }) => name);
  await open(page);
  await page.getByRole('button', { name: 'Paste a list of people…' }).click();
  const panel = page.getByRole('complementary', { name: 'Roster' });
  await panel.getByRole('textbox', { name: 'Names and ORCIDs' }).fill(names.join('\n'));
  await panel.getByRole('button', { name: 'Find them' }).click();
  await expect(panel.getByRole('status')).toHaveText(/^40 entries, \d+ authors of this dataset\./);
  await expect(panel.getByRole('heading', { name: /^Not found/ })).toHaveCount(0);
  await expectAccessible(page);
});

test('statistics and measures are those of the dataset', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Statistics' }).click();
  const sheet = page.getByRole('dialog', { name: 'Statistics' });
  await expect(sheet).toContainText(counted(dataset.papers.length));
  await expectAccessible(page);
});
