import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { coterieArguments } from '../../scripts/tools.ts';
import type { BuiltDataset } from '../../src/core/model/dataset.ts';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { detailsOf, openPicture } from './support/picture.ts';

const fixture = 'tests/fixtures/review/names.bib';
const names = { name: 'names.bib', text: readFileSync(fixture, 'utf8') };

const counts = (page: Page) => page.getByRole('contentinfo');
const review = (page: Page) => page.getByRole('complementary', { name: 'Review identities' });
const news = (page: Page) => page.getByRole('region', { name: 'Corrections' });
const entry = (page: Page, title: string | RegExp) =>
  review(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) });
const press = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, exact: true }).first().click();

/** The page with ten authors, three of whose names are open to doubt. */
async function openNames(page: Page, fragment = '#view=authors'): Promise<void> {
  await openPicture(page, fragment);
  await dropFiles(page, [names]);
  await expect(counts(page)).toContainText('10 authors');
  await page.getByRole('button', { name: 'Dismiss' }).click();
}

async function openReview(page: Page): Promise<void> {
  await press(page, 'Review identities…');
  await expect(review(page)).toContainText(/questions? remains?/);
}

async function select(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: /Search/ }).fill(name);
  await page.getByRole('option', { name }).first().click();
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText(name);
}

async function saved(page: Page, act: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent('download');
  await act();
  return readFileSync(await (await waiting).path(), 'utf8');
}

async function save(page: Page, what: string | RegExp): Promise<string> {
  await press(page, 'Save…');
  return saved(page, () => page.getByRole('menuitem', { name: what }).click());
}

/** What the page shows, as it would be saved. */
async function shownDataset(page: Page): Promise<BuiltDataset> {
  await press(page, 'Export');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('Coterie dataset', { exact: true }).click();
  const text = await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click());
  await dialog.getByRole('button', { name: 'Close' }).click();
  return JSON.parse(text);
}

/** What corrections act upon; places and communities of who is new are found anew by a rebuild. */
const identities = ({ authors, authorships, coauthorships, nearMisses }: BuiltDataset) => ({
  authors,
  authorships,
  coauthorships,
  nearMisses,
});

/** Builds on the command line with a corrections file, or without. */
function built(corrections?: string, input = fixture): BuiltDataset {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-'));
  try {
    const [file, out] = [join(folder, 'said.json'), join(folder, 'network.json')];
    if (corrections !== undefined) writeFileSync(file, corrections);
    const flags = corrections === undefined ? [] : ['--corrections', file];
    execFileSync(
      process.execPath,
      coterieArguments(['build', input, '-o', out, ...flags]),
      // What it says of the files.
      { stdio: 'ignore' },
    );
    return JSON.parse(readFileSync(out, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Merges, splits, renames and keeps apart, as a person would. */
async function correctAll(page: Page): Promise<void> {
  await openReview(page);
  await press(entry(page, /M\. Sandoval and Marisol/), 'Merge');
  await expect(counts(page)).toContainText('9 authors');
  await press(entry(page, 'Is Joakim Lindqvist one person?'), 'Split…');
  const dialog = page.getByRole('dialog', { name: 'Split Joakim Lindqvist' });
  await press(dialog, /^1 paper printed “Lindqvist, J\.”/);
  await expect(dialog.getByRole('status')).toHaveText('1 paper to the new author, 3 stay.');
  await press(dialog, 'Split off');
  await expect(counts(page)).toContainText('10 authors');
  await press(page, 'Close the review');
  await select(page, 'Olga Petrenko');
  await press(detailsOf(page), 'Merge with…');
  await page.getByRole('dialog').getByRole('textbox').fill('Olha');
  await press(page, 'Merge with Olha Petrenko');
  await expect(counts(page)).toContainText('9 authors');
  await select(page, 'Kurt Brandt');
  await press(detailsOf(page), 'Rename…');
  await page.getByRole('dialog').getByRole('textbox').fill('K. Brandt');
  await press(page.getByRole('dialog'), 'Rename');
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText('K. Brandt');
}

test('questions are answered one after the other, undone and done again by keyboard', async ({
  page,
}) => {
  await openNames(page);
  await openReview(page);
  await expect(review(page).getByRole('heading', { level: 3 })).toHaveText([
    'Is Joakim Lindqvist one person?',
    'Are M. Sandoval and Marisol Sandoval one person?',
    'Are M. Sandoval and Mateo Sandoval one person?',
  ]);
  await review(page).getByRole('textbox', { name: 'Filter by name' }).fill('mateo');
  await expect(review(page)).toContainText('1 of 3 questions');
  await press(entry(page, /Mateo/), 'Not the same');
  await expect(news(page)).toContainText('Keep “M. Sandoval” and “Mateo Sandoval” apart.');
  await expect(review(page)).toContainText('0 of 2 questions');
  await review(page).getByRole('textbox', { name: 'Filter by name' }).fill('');
  await press(entry(page, /Lindqvist/), 'One person');
  await expect(review(page)).toContainText('1 question remains');
  // The next question has the focus, so that its answers are a Tab away.
  await expect(review(page).getByRole('heading', { level: 3 })).toBeFocused();
  await press(entry(page, /Marisol/), 'Merge');
  await expect(review(page)).toContainText('No question remains');
  await expect(counts(page)).toContainText('9 authors');
  await page.keyboard.press('Control+z');
  await expect(counts(page)).toContainText('10 authors');
  await expect(review(page)).toContainText('1 question remains');
  await page.keyboard.press('Control+Shift+z');
  await expect(counts(page)).toContainText('9 authors');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
  await expect(review(page)).toContainText('3 questions remain');
  // What is left is the step before all corrections.
  await expect(
    review(page).getByRole('button', { name: 'Undo: open “names.bib”', exact: true }),
  ).toBeVisible();
  expect(identities(await shownDataset(page))).toEqual(identities(built()));
});

test('a correction leaves the camera, the selection and everybody else where they are', async ({
  page,
}) => {
  await openNames(page);
  await press(page, 'Zoom in');
  await expect(page).toHaveURL(/[#&]at=/);
  await select(page, 'M. Sandoval');
  const [before, camera] = [await shownDataset(page), /[#&]at=[^&]+/.exec(page.url())?.[0]];
  await press(detailsOf(page).getByRole('listitem').filter({ hasText: 'Marisol' }), 'Merge');
  // Who was selected is one with Marisol now, and so is the selection.
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText('Marisol Sandoval');
  await expect(page).toHaveURL(/select=a:m/);
  expect(/[#&]at=[^&]+/.exec(page.url())?.[0]).toBe(camera);
  const after = await shownDataset(page);
  const placeOf = (dataset: BuiltDataset, id: string) => {
    const i = dataset.authors.findIndex((author) => author.id === id);
    const { x, y } = dataset.layouts.authors;
    return [x.at(i), y.at(i), dataset.communities.authors.membership.at(i)];
  };
  expect(after.authors).toHaveLength(before.authors.length - 1);
  for (const { id } of after.authors) expect(placeOf(after, id)).toEqual(placeOf(before, id));
});

test('two names on one paper cannot be one person, which is said', async ({ page }) => {
  await openNames(page);
  await select(page, 'Berit Quist');
  await press(detailsOf(page), 'Merge with…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Kurt Brandt');
  await expect(dialog).toContainText('Both are on “A short history of treebanks”');
  await expect(dialog.getByRole('button', { name: 'Merge with Kurt Brandt' })).toBeDisabled();
});

test('corrections saved on the page give the same on the command line, and back on the page', async ({
  page,
}) => {
  await openNames(page);
  await correctAll(page);
  const shown = await shownDataset(page);
  const file = await save(page, /Corrections/);
  expect(identities(built(file))).toEqual(identities(shown));
  // Papers and corrections are kept; these begin without them.
  await page.evaluate(() => sessionStorage.setItem('coterie-work', 'fresh'));
  await page.goto('about:blank');
  await openNames(page);
  await dropFiles(page, [{ name: 'said.json', text: file }]);
  await expect(news(page)).toContainText('“said.json”: 4 of 4 corrections applied.');
  expect(identities(await shownDataset(page))).toEqual(identities(shown));
  await press(news(page), 'Undo');
  await expect(counts(page)).toContainText('10 authors');
});

test('a dataset that came without its documents is corrected as a rebuild from them would be', async ({
  page,
}) => {
  await openPicture(page, '#view=authors&select=a:wenhao-zhang');
  await press(detailsOf(page), 'Split…');
  const dialog = page.getByRole('dialog', { name: 'Split Wenhao Zhang' });
  await dialog.getByRole('checkbox').first().check();
  await press(dialog, 'Split off');
  await expect(counts(page)).toContainText('9 authors');
  const file = await save(page, /Corrections/);
  expect(identities(built(file, 'seeds'))).toEqual(identities(await shownDataset(page)));
  await press(news(page), 'Undo');
  await expect(counts(page)).toContainText('8 authors');
});

test('a dataset that was saved with corrections goes on from them', async ({ page }) => {
  await openNames(page);
  await correctAll(page);
  const shown = await shownDataset(page);
  await openPicture(page);
  await dropFiles(page, [{ name: 'network.json', text: JSON.stringify(shown) }]);
  await expect(page.getByText('4 corrections by hand', { exact: true })).toBeVisible();
  await select(page, 'Ingrid Halvorsen');
  await press(detailsOf(page), 'Rename…');
  await page.getByRole('dialog').getByRole('textbox').fill('I. Halvorsen');
  await press(page.getByRole('dialog'), 'Rename');
  await expect(page.getByText('5 corrections by hand, not saved')).toBeVisible();
  const file = await save(page, /Corrections/);
  expect(identities(built(file))).toEqual(identities(await shownDataset(page)));
});

test('files that are added keep what was corrected', async ({ page }) => {
  await openNames(page);
  await correctAll(page);
  await dropFiles(page, [
    { name: 'more.bib', text: '@article{z, title={On quiet nights}, author={Nakamura, Yuki}}' },
  ]);
  await press(page, /^Add to the/);
  await expect(counts(page)).toContainText('10 authors');
  await expect(page.getByText('4 corrections by hand, not saved')).toBeVisible();
  await select(page, 'K. Brandt');
});

test('a thesaurus that is saved and opened again changes nothing', async ({ page }) => {
  await openNames(page);
  await correctAll(page);
  const thesaurus = await save(page, /Thesaurus/);
  expect(thesaurus.split('\n')).toContain('Olha Petrenko\tOlga Petrenko');
  const before = await shownDataset(page);
  await dropFiles(page, [{ name: 'thesaurus.txt', text: thesaurus }]);
  await expect(news(page)).toContainText('“thesaurus.txt” changes nothing.');
  expect(identities(await shownDataset(page))).toEqual(identities(before));
});

test('a page with unsaved corrections that cannot be kept asks before it is left, and only then', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is forbidden.', 'SecurityError');
    };
  });
  await openNames(page);
  const leave = () =>
    page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await leave()).toBe(true);
  await openReview(page);
  await press(entry(page, /Mateo/), 'Not the same');
  await expect(news(page)).toBeVisible();
  expect(await leave()).toBe(false);
  await save(page, /Corrections/);
  expect(await leave()).toBe(true);
  await press(entry(page, /Marisol/), 'Merge');
  await expect(counts(page)).toContainText('9 authors');
  expect(await leave()).toBe(false);
  // The dataset holds its corrections.
  await shownDataset(page);
  expect(await leave()).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe-core finds nothing, ${colorScheme}, in`, () => {
    test.use({ colorScheme });

    test('the review, its dialogs and what came of a correction', async ({ page }) => {
      await openNames(page);
      await openReview(page);
      await expectAccessible(page);
      await press(entry(page, /Lindqvist/), 'Split…');
      await expect(page.getByRole('dialog', { name: /^Split/ })).toBeVisible();
      await expectAccessible(page);
      await press(page.getByRole('dialog'), 'Cancel');
      await press(entry(page, /Mateo/), 'Show');
      await expect(detailsOf(page)).toContainText('1 co-author in common');
      await expectAccessible(page);
      await press(entry(page, /Marisol/), 'Merge');
      await expect(news(page)).toBeVisible();
      await expectAccessible(page);
      await select(page, 'Joakim Lindqvist');
      for (const action of ['Rename…', 'Merge with…']) {
        await press(detailsOf(page), action);
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectAccessible(page);
        await press(page.getByRole('dialog'), 'Close');
      }
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the review comes from below, shows in the picture, and axe-core finds nothing', async ({
    page,
  }) => {
    await openNames(page);
    await press(page, 'Dataset and legend');
    await press(page.getByRole('dialog'), 'Review identities…');
    const sheet = page.getByRole('dialog', { name: 'Review identities' });
    await expect(sheet).toContainText('3 questions remain');
    await expectAccessible(page);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await sheet.getByRole('button', { name: 'Show' }).nth(1).click();
    await expect(sheet).toBeHidden();
    await press(detailsOf(page), 'Merge');
    await expect(counts(page)).toContainText('9 authors');
    await expectAccessible(page);
  });
});
