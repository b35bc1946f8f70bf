import { affiliatedCsl } from '../support/affiliatedCorpus.ts';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, openPicture } from './support/picture.ts';

type Page = import('@playwright/test').Page;

const choose = (page: Page, label: string) =>
  page.getByRole('radiogroup', { name: 'View' }).getByText(label, { exact: true }).click();

/** What the picture is called by screen readers. */
const shows = (page: Page, name: RegExp) => expect(canvasOf(page)).toHaveAccessibleName(name);

/** A corpus that names organisations and countries, dropped on the page in place of the seeds. */
async function openAffiliated(page: Page): Promise<void> {
  await openPicture(page);
  await dropFiles(page, [{ name: 'bay.json', text: affiliatedCsl() }]);
  await expect(page.getByRole('complementary', { name: 'Dataset and legend' })).toContainText(
    'bay.json',
  );
}

test('every view of the seeds is opened; what no document names is not offered', async ({
  page,
}) => {
  await openPicture(page);
  const views = page.getByRole('radiogroup', { name: 'View' });
  await expect(views.getByText('Countries')).toHaveCount(0);
  for (const [label, name] of [
    ['Authors', /^Authors: 8 nodes, 17 edges\./],
    ['Authors and papers', /^Authors and papers: /],
    ['Papers', /^Papers: 67 nodes/],
    ['Communities', /^Communities: 2 nodes, /],
    ['Organisations', /^Organisations: [1-9]\d* nodes, /],
  ] as const) {
    await choose(page, label);
    await shows(page, name);
    await expectAccessible(page);
  }
  await page.goto('#view=countries');
  await page.reload();
  await shows(page, /^Countries: 0 nodes/);
  await expect(page.getByText('No document states a country.')).toBeVisible();
});

test('a community is entered and left by keyboard, and restored by its address', async ({
  page,
}) => {
  await openPicture(page, '#view=communities');
  await shows(page, /^Communities: 2 nodes/);
  await canvasOf(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(detailsOf(page)).toContainText('Community of authors');
  await canvasOf(page).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=authors/);
  await expect(page).toHaveURL(/communities=\d/);
  const back = page.getByRole('navigation', { name: 'Community shown' });
  await expect(back).toContainText(/Community \d/);
  await shows(page, /^Authors: [2-7] nodes/);
  await expectAccessible(page);
  await page.reload();
  await expect(back).toContainText(/Community \d/);
  await back.getByRole('button', { name: 'All communities' }).click();
  await shows(page, /^Communities: 2 nodes/);
  await detailsOf(page).getByRole('button', { name: 'Open this community' }).click();
  await shows(page, /^Authors: [2-7] nodes/);
});

test('organisations and countries: counted by hand, selected, in words and in the address', async ({
  page,
}) => {
  await openAffiliated(page);
  await choose(page, 'Organisations');
  await shows(page, /^Organisations: 4 nodes, 4 edges\./);
  await choose(page, 'Countries');
  await shows(page, /^Countries: 3 nodes, 3 edges\./);
  await canvasOf(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const details = detailsOf(page);
  await expect(details).toContainText('Country');
  await expect(details.getByRole('heading', { name: /^Partners/ })).toContainText('2 countries');
  await expectAccessible(page);
  await page.goto('#view=countries&select=unit:countries:countries-germany');
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Germany');
  await details.getByRole('button', { name: '2 joint papers' }).click();
  await expect(details).toContainText('Germany and Norway');
  await expect(details.getByRole('button', { name: 'Tides of the northern lakes' })).toBeVisible();
  await expect(page).toHaveURL(/select=units:countries:/);
  // The table holds the same.
  await page.goto('#view=table&table=organisations');
  const table = page.getByRole('table', { name: 'Organisations' });
  await expect(table.getByRole('row', { name: /^North University/ })).toContainText('3');
  await expectAccessible(page);
  await table.getByRole('button', { name: 'Harbour Works' }).click();
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Harbour Works');
  // Years count here as they do among authors.
  await page.goto('#view=countries&years=2019-2019');
  await shows(page, /^Countries: 2 nodes, 1 edge\./);
});

test('colours and sizes by a measure have classes, counts and their meaning', async ({ page }) => {
  await openPicture(page, '#view=authors');
  const looks = page.getByRole('region', { name: 'Colours and sizes' });
  await looks
    .getByRole('radiogroup', { name: 'Colour by' })
    .getByText('Measure', { exact: true })
    .click();
  const measure = looks.getByRole('combobox', { name: 'Measure for colours' });
  await measure.selectOption({ label: 'Total link strength' });
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend.getByRole('heading', { name: 'Total link strength' })).toBeVisible();
  const counts = await legend.getByRole('list').first().getByRole('button').allTextContents();
  const total = counts.reduce((sum, text) => sum + Number(/(\d+)$/.exec(text)?.[1] ?? 0), 0);
  expect(counts.length).toBeGreaterThan(1);
  expect(total).toBeGreaterThanOrEqual(8);
  await expect(page).toHaveURL(/colour=measure:weighted-degree/);
  await expectAccessible(page);
  await page.reload();
  await expect(legend.getByRole('heading', { name: 'Total link strength' })).toBeVisible();
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  test('axe-core finds nothing in any view, with something selected', async ({ page }) => {
    await openAffiliated(page);
    for (const label of ['Authors and papers', 'Papers', 'Communities', 'Organisations']) {
      await choose(page, label);
      await shows(page, new RegExp(`^${label}: `));
      await expectAccessible(page);
    }
    await choose(page, 'Countries');
    await shows(page, /^Countries: 3 nodes/);
    await canvasOf(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(detailsOf(page)).toContainText('Country');
    await expectAccessible(page);
    await page.goto('#view=table&table=organisations');
    await expect(page.getByRole('table', { name: 'Organisations' })).toBeVisible();
    await expectAccessible(page);
  });

  test('a density lies beneath the picture, with its legend, and goes again', async ({ page }) => {
    await openPicture(page, '#view=authors');
    const density = page.locator('canvas[data-layer="density"]');
    await expect(density).toHaveCount(0);
    await page
      .getByRole('radiogroup', { name: 'Density' })
      .getByText('All', { exact: true })
      .click();
    await expect(density).toHaveCount(1);
    const legend = page.getByRole('region', { name: 'Legend' });
    await expect(legend.getByRole('heading', { name: /^Density of authors/ })).toBeVisible();
    await expect(legend).toContainText('64 %');
    await expect(page).toHaveURL(/density=all/);
    await expectAccessible(page);
    const painted = await density.evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const pixels = (canvas as HTMLCanvasElement)
        .getContext('2d')
        ?.getImageData(0, 0, width, height);
      return pixels?.data.filter((value, i) => i % 4 === 3 && value > 100).length ?? 0;
    });
    expect(painted).toBeGreaterThan(500);
    await page
      .getByRole('radiogroup', { name: 'Density' })
      .getByText('None', { exact: true })
      .click();
    await expect(density).toHaveCount(0);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('views are a list', async ({ page }) => {
    await openPicture(page, '#view=authors');
    await page.getByRole('combobox', { name: 'View' }).selectOption({ label: 'Communities' });
    await shows(page, /^Communities: 2 nodes/);
    await expectAccessible(page);
  });
});
