import type { Page } from '@playwright/test';
import { joinedBytes, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { hostileCorpus } from '../core/exports/networks/hostileCorpus.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { detailsOf, openPicture, switchTo } from './support/picture.ts';

/** Names made to run, to lead away, to break the layout or to turn around what stands beside them. */
async function openHostile(page: Page): Promise<void> {
  const bytes = joinedBytes(writeDataset(await hostileCorpus()));
  await openPicture(page);
  await dropFiles(page, [{ name: 'hostile.json', text: bytes }]);
  await expect(page.getByRole('contentinfo')).toContainText('22 papers');
}

const found = (page: Page) => page.getByRole('listbox', { name: 'Found' });

/** Nothing on the page was made of a name, and nothing is wider than the window. */
async function expectInert(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const made = [...document.body.querySelectorAll('img, script, iframe, object, embed, base')];
    const events = [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith('on')),
    );
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      ({ protocol }) => !/^https?:$/u.test(protocol),
    );
    const own = made.filter(({ tagName, id }) => tagName !== 'SCRIPT' || id === '');
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      made: own.filter((element) => element.outerHTML.includes('alert')).length,
      events: events.length,
      links: links.length,
      wider: Math.max(0, scrollWidth - clientWidth),
      turned: /[\u202a-\u202e\u2066-\u2069]/u.test(`${document.body.innerText}${document.title}`),
    };
  });
  expect(found).toEqual({ made: 0, events: 0, links: 0, wider: 0, turned: false });
}

test('hostile names are text, and only text, wherever they are shown', async ({ page }) => {
  test.slow();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await openHostile(page);
  for (const view of ['Authors', 'Authors and papers', 'Organisations', 'Communities']) {
    await switchTo(page, view);
    await expect(page.getByRole('application')).toBeVisible();
    await expectInert(page);
  }
  await switchTo(page, 'Table');
  const kinds = page.getByRole('table').first();
  await expect(kinds).toBeVisible();
  await expectInert(page);

  const search = page.getByRole('combobox', { name: /Search/ });
  for (const name of ['<script>', 'Long Name', '=HYPERLINK', '"><img', 'Surrogate']) {
    await search.fill(name);
    await found(page).getByText(name).first().click();
    await expect(detailsOf(page).getByRole('heading', { level: 2 })).toContainText(name);
    // A name of ten thousand letters leaves room for what is beneath it.
    await expect(detailsOf(page).getByText('co-authors', { exact: true })).toBeInViewport();
    await expectInert(page);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const waiting = page.waitForEvent('download');
  await dialog.getByText('SVG drawing', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Download' }).click();
  expect((await waiting).suggestedFilename()).toBe('network.svg');
  await expectInert(page);
  expect(dialogs).toEqual([]);
});

test('a name that runs to the left leaves what stands beside it where it is', async ({ page }) => {
  await openHostile(page);
  await switchTo(page, 'Authors');
  const search = page.getByRole('combobox', { name: /Search/ });
  await search.fill('العربي');
  await found(page).getByText('محمد').first().click();
  const coauthor = detailsOf(page).getByRole('button', { name: /^Zoë/ }).first();
  await coauthor.click();
  const name = detailsOf(page).getByRole('button', { name: 'محمد العربي' }).first();
  await expect(name).toBeVisible();
  // “with NAME” reads from the left: the name is behind the word, and so is what follows it.
  const places = await name.evaluate((element) => {
    const before = element.closest('p')?.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    return {
      isolated: getComputedStyle(element).unicodeBidi,
      indented: own.left - (before?.left ?? 0),
    };
  });
  expect(places.isolated).toBe('isolate');
  expect(places.indented).toBeGreaterThan(10);
});
