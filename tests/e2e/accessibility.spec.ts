import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, openPicture, servedDataset, switchTo } from './support/picture.ts';

/** One step to something that can be open on the page. */
interface Place {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

const picture = (name: string, fragment: string): Place => ({
  name,
  open: (page) => openPicture(page, fragment),
});

const detail = (name: string, fragment: string): Place => ({
  name,
  open: async (page) => {
    await openPicture(page, fragment);
    await expect(detailsOf(page)).toBeVisible();
  },
});

const dialog = (name: string, button: string | RegExp, format?: string): Place => ({
  name,
  open: async (page) => {
    await openPicture(page);
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    if (format) await page.getByRole('dialog').getByText(format, { exact: true }).click();
  },
});

const table = (tab: string): Place => ({
  name: `the table of ${tab.toLowerCase()}`,
  open: async (page) => {
    await openPicture(page);
    await switchTo(page, 'Table');
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(page.getByRole('table')).toBeVisible();
  },
});

const places: readonly Place[] = [
  picture('authors', '#view=authors'),
  picture('authors and papers', '#view=bipartite'),
  picture('papers by year', '#view=papers&colour=year'),
  picture('communities', '#view=communities'),
  picture(
    'authors by a measure, with their density',
    '#view=authors&colour=measure:degree&density=all',
  ),
  picture('a picture with filters', '#view=authors&papers=2&weight=2&off=weight'),
  ...['Authors', 'Papers', 'Edges', 'Authorships', 'Similarities', 'Communities'].map(table),
  detail('an author', '#view=bipartite&select=a:wenhao-zhang'),
  detail(
    'a paper',
    '#view=papers&select=p:on-the-entropy-dynamics-in-reinforcement-fine-tuning-of',
  ),
  detail('an authorship', '#view=bipartite&select=edge:a:hengyuan-zhang|p:persyn'),
  detail('a co-authorship', '#view=authors&select=edge:a:wenhao-zhang|a:yuexiang-xie'),
  detail('a community of authors', '#view=authors&select=community:authors:1'),
  detail('a community of papers', '#view=papers&select=community:papers:1'),
  detail(
    'several',
    '#view=bipartite&select=several:a:wenhao-zhang|a:yuexiang-xie|a:hengyuan-zhang',
  ),
  detail('two communities', '#view=authors&select=communities:authors:1|2'),
  detail('an organisation', '#view=papers&select=organisation:Stanford%20NLP'),
  {
    name: 'a similarity',
    open: async (page) => {
      const [edge] = (await servedDataset(page)).similarities;
      await openPicture(page, `#view=papers&select=edge:${edge?.source}|${edge?.target}`);
      await expect(detailsOf(page)).toContainText('Cosine');
    },
  },
  {
    name: 'search with its list open',
    open: async (page) => {
      await openPicture(page);
      await page.getByRole('combobox', { name: /^Search/ }).fill('entropy');
      await expect(
        page.getByRole('listbox', { name: 'Found' }).getByRole('option').first(),
      ).toBeVisible();
    },
  },
  {
    name: 'the theme menu',
    open: async (page) => {
      await openPicture(page);
      await page.getByRole('button', { name: 'Theme' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  dialog('the export of a PNG', 'Export'),
  dialog('the export of tables', 'Export', 'CSV tables'),
  dialog('the export of the dataset', 'Export', 'Coterie dataset'),
  dialog('the import report', /17 edges/),
  dialog('the help sheet', 'Help and keyboard'),
  dialog('the statistics', 'Statistics'),
  dialog('the commands', 'Commands'),
  dialog('the text to paste', 'Paste text…'),
  {
    name: 'the roster, with everybody found and not found',
    open: async (page) => {
      await openPicture(page, '#view=authors');
      await page.getByRole('button', { name: 'Paste a list of people…' }).click();
      const roster = page.getByRole('complementary', { name: 'Roster' });
      await roster
        .getByRole('textbox', { name: 'Names and ORCIDs' })
        .fill('Wenhao Zhang\nZhang, H.\nMarie Curie');
      await roster.getByRole('button', { name: 'Find them' }).click();
      await expect(roster.getByRole('status')).toHaveText(/^3 entries/);
    },
  },
  {
    name: 'the columns of a table',
    open: async (page) => {
      await openPicture(page);
      await switchTo(page, 'Table');
      await page.getByRole('button', { name: 'Columns' }).click();
      await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
    },
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe-core finds nothing, ${colorScheme}, in`, () => {
    test.use({ colorScheme });
    for (const { name, open } of places) {
      test(name, async ({ page }) => {
        await open(page);
        await expectAccessible(page);
      });
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('nothing is wider than the screen, and axe-core finds nothing', async ({ page }) => {
    await openPicture(page, '#view=bipartite&select=a:wenhao-zhang');
    await expect(detailsOf(page)).toContainText('5 of 7 authors named');
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Close details' }).click();
    await page.getByRole('button', { name: 'Dataset and legend' }).click();
    await expect(page.getByRole('dialog')).toContainText('Weak structure');
    await expectAccessible(page);
  });

  test('a tap on an author opens the details under the picture', async ({ page }) => {
    const dataset = await servedDataset(page);
    const i = dataset.authors.findIndex(({ id }) => id === 'a:wenhao-zhang');
    const { x, y } = dataset.layouts.bipartite;
    await openPicture(page, `#view=bipartite&at=${x.at(i)},${y.at(i)},2`);
    const box = await canvasOf(page).boundingBox();
    if (!box) throw new Error('no picture');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect(detailsOf(page)).toContainText('Wenhao Zhang');
  });
});
