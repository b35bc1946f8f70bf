import { readFileSync, rmSync, unlinkSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writePlain } from '../../src/core/pipeline/plainDataset.ts';
import { abstractOn, build, textFile } from '../support/corpora.ts';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles, dropPaths } from './support/dropFiles.ts';
import { expect, test as guarded } from './support/guardedPage.ts';
import { prepareHold, setHold } from './support/holdJobs.ts';
import { type Library, makeLibrary } from './support/library.ts';
import { canvasOf, detailsOf, openPicture, switchTo } from './support/picture.ts';

const test = guarded.extend<{ library: Library }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  library: async ({}, use) => {
    const library = makeLibrary();
    await use(library);
    rmSync(library.folder, { recursive: true });
  },
});

const job = (page: Page) => page.getByRole('region', { name: 'Reading files', exact: true });
const result = (page: Page) => page.getByRole('region', { name: 'Files read' });
const question = (page: Page) => page.getByRole('dialog', { name: 'Add or replace?' });
const counts = (page: Page) => page.getByRole('contentinfo');
/** What the panel says of the dataset; the button of undo names files as well. */
const shown = (page: Page) => page.getByRole('complementary', { name: 'Dataset and legend' });

/** A page about one person with one paper, in a layout of saved pages. */
const personPage = (name: string, topic: string): string =>
  `${name}\nPublications\nOn ${topic} and their analysis\n${abstractOn(topic)}`;

const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);

test.describe('a folder of many formats', () => {
  test('becomes a network, with a report on every file', async ({ page, library }) => {
    await openPicture(page);
    await dropPaths(page, [library.folder]);
    await expect(result(page)).toContainText('8 records in 6 files became 7 papers by 6 authors');
    await expect(result(page)).toContainText('1 joined, 1 file left out');
    await expect(result(page)).toContainText('had come ready-made');
    await expectAccessible(page);
    await switchTo(page, 'Authors');
    await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 6 nodes, 6 edges/);

    await result(page).getByRole('button', { name: 'Import report' }).click();
    const report = page.getByRole('dialog', { name: 'Import report' });
    const row = (name: string) => report.getByRole('row').filter({ hasText: name });
    await expect(row('refs.bib').getByRole('cell')).toHaveText(['2', '1', '3']);
    await expect(row('exports/scopus.csv').getByRole('cell')).toHaveText(['2', '0', '4']);
    await expect(row('exports/pubmed.nbib').getByRole('cell')).toHaveText(['1', '0', '2']);
    await expect(row('exports/works.json').getByRole('cell')).toHaveText(['1', '0', '2']);
    await expect(row('figure.png')).toContainText('left out');
    await expect(report).toContainText('this seems to be a PNG image');
    await expect(report).toContainText('broken.bib:7');
    await expect(report).not.toContainText('README');
    await expect(report).not.toContainText('secret');
    await expectAccessible(page);

    // The notice lies under the report, not over it.
    const under = await result(page).evaluate((card) => {
      const { x, y, width, height } = card.getBoundingClientRect();
      return card.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
    expect(under).toBe(false);

    const lost = report.getByRole('button', { name: /^Lost/ });
    await lost.click();
    await expect(lost).toHaveAttribute('aria-pressed', 'false');
    await expect(report).not.toContainText('this seems to be a PNG image');
    await lost.click();
    const waiting = page.waitForEvent('download');
    await report.getByRole('button', { name: 'Download report' }).click();
    const saved = readFileSync(await (await waiting).path(), 'utf8');
    expect(saved).toMatch(/^# Import report\n\n8 records in 6 files/);
    expect(saved).toContain('### `figure.png`');
  });

  test('may be chosen instead of dropped', async ({ page, library }) => {
    await openPicture(page);
    await page.getByLabel('Folder to read').setInputFiles(library.folder);
    await expect(result(page)).toContainText('8 records in 6 files became 7 papers');
  });
});

test.describe('while files are read', () => {
  test.beforeEach(({ page }) => prepareHold(page));

  test('stage, file and count are shown, and giving up leaves everything as it was', async ({
    page,
    library,
  }) => {
    await openPicture(page, '#view=authors&select=a:wenhao-zhang');
    await expect(detailsOf(page)).toContainText('Wenhao Zhang');
    const address = page.url();
    await setHold(page, true);
    await dropPaths(page, [library.folder]);
    await expect(job(page)).toContainText('Reading files');
    await expect(job(page)).toContainText('step 1 of 5');
    await expect(job(page)).toContainText('broken.bib');
    await expect(job(page)).toContainText('1 of 6');
    await expect(job(page).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0');
    await expectAccessible(page);
    await job(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(job(page)).toBeHidden();
    await expect(counts(page)).toContainText('67 papers');
    await expect(detailsOf(page)).toContainText('Wenhao Zhang');
    expect(page.url()).toBe(address);
  });

  test('further files can be added to them', async ({ page }) => {
    await openPicture(page);
    await setHold(page, true);
    await dropFiles(page, [{ name: 'ada.txt', text: personPage('Ada Lovelace', 'engines') }]);
    await expect(job(page)).toContainText('ada.txt');
    await setHold(page, false);
    await dropFiles(page, [{ name: 'mary.txt', text: personPage('Mary Somerville', 'planets') }]);
    await question(page).getByRole('button', { name: 'Add to the 1 file being read' }).click();
    await expect(result(page)).toContainText('2 records in 2 files');
  });
});

test.describe('when what is shown was built here, further files', () => {
  const ada = { name: 'ada.txt', text: personPage('Ada Lovelace', 'engines') };
  const mary = { name: 'mary.txt', text: personPage('Mary Somerville', 'planets') };

  test.beforeEach(async ({ page }) => {
    await openPicture(page);
    await dropFiles(page, [ada]);
    await expect(result(page)).toContainText('1 record in 1 file became 1 paper');
  });

  test('are added, the same content counting once', async ({ page }) => {
    await page.getByRole('combobox', { name: /Search/ }).fill('ada');
    await page.getByRole('option', { name: /Ada Lovelace/ }).click();
    await dropFiles(page, [ada, mary]);
    const add = question(page).getByRole('button', { name: 'Add to the 1 file shown' });
    await expect(add).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(result(page)).toContainText('2 records in 2 files became 2 papers');
    await expect(result(page)).not.toContainText('ready-made');
    await expect(detailsOf(page)).toContainText('Ada Lovelace');
  });

  test('replace the others', async ({ page }) => {
    await dropFiles(page, [mary]);
    await question(page).getByRole('button', { name: 'Replace' }).click();
    await expect(shown(page).getByText(/^mary\.txt/)).toBeVisible();
    await expect(result(page)).toContainText('1 record in 1 file');
    await expect(counts(page)).toContainText('1 paper,');
  });

  test('are let go by Escape, and the selection stays', async ({ page }) => {
    await page.getByRole('combobox', { name: /Search/ }).fill('ada');
    await page.getByRole('option', { name: /Ada Lovelace/ }).click();
    await expect(detailsOf(page)).toContainText('Ada Lovelace');
    await dropFiles(page, [mary]);
    await expect(question(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question(page)).toBeHidden();
    await expect(detailsOf(page)).toContainText('Ada Lovelace');
    await expect(counts(page)).toContainText('1 paper,');
  });

  test('wait together when more come before the answer', async ({ page }) => {
    await dropFiles(page, [mary]);
    await expect(question(page)).toContainText('“mary.txt” was opened');
    await dropFiles(page, [{ name: 'emmy.txt', text: personPage('Emmy Noether', 'rings') }]);
    await expect(question(page)).toContainText('“mary.txt” and “emmy.txt” were opened');
    await question(page).getByRole('button', { name: /^Add/ }).click();
    await expect(result(page)).toContainText('3 records in 3 files');
  });
});

test.describe('pasted text', () => {
  test('is read wherever no text field has the focus, and numbered when added', async ({
    page,
  }) => {
    await openPicture(page);
    await paste(page, personPage('Ada Lovelace', 'engines'));
    await expect(result(page)).toContainText('1 record in 1 file');
    await expect(shown(page).getByText(/^pasted\.txt/)).toBeVisible();
    await paste(page, personPage('Mary Somerville', 'planets'));
    await question(page).getByRole('button', { name: /^Add/ }).click();
    await expect(result(page)).toContainText('2 records in 2 files');
    await result(page).getByRole('button', { name: 'Import report' }).click();
    await expect(page.getByRole('dialog')).toContainText('pasted-2.txt');
  });

  test('goes into a text field that has the focus', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPicture(page);
    await page.evaluate(() => navigator.clipboard.writeText('entropy'));
    await page.getByRole('combobox', { name: /Search/ }).focus();
    await page.keyboard.press('ControlOrMeta+v');
    await expect(page.getByRole('combobox', { name: /Search/ })).toHaveValue('entropy');
    await expect(counts(page)).toContainText('67 papers');
    await expect(job(page)).toBeHidden();
  });

  test('has a box of its own too, by keyboard', async ({ page }) => {
    await openPicture(page);
    await page.getByRole('button', { name: 'Paste text…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Paste text' });
    const box = dialog.getByRole('textbox', { name: 'Records or a page as text' });
    await expect(box).toBeFocused();
    await expect(dialog.getByRole('button', { name: 'Read' })).toBeDisabled();
    await page.keyboard.insertText(personPage('Ada Lovelace', 'engines'));
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Read' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(result(page)).toContainText('1 record in 1 file');
  });

  test('from the clipboard itself is read by its keys', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPicture(page);
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      personPage('Ada Lovelace', 'engines'),
    );
    await canvasOf(page).focus();
    await page.keyboard.press('ControlOrMeta+v');
    await expect(result(page)).toContainText('1 record in 1 file');
  });
});

test('a dataset file cannot be added to; the notice says why it was replaced', async ({ page }) => {
  const dataset = await build([textFile('ada.txt', personPage('Ada Lovelace', 'engines'))]);
  await openPicture(page);
  await dropFiles(page, [{ name: 'network.json', text: writePlain(dataset) }]);
  await expect(counts(page)).toContainText('1 paper,');
  await expect(result(page)).toBeHidden();
  await dropFiles(page, [
    { name: 'mary.txt', text: personPage('Mary Somerville', 'planets') },
    { name: 'emmy.txt', text: personPage('Emmy Noether', 'rings') },
  ]);
  await expect(result(page)).toContainText('had come ready-made');
  await expect(result(page)).toContainText('2 records in 2 files');
});

test('a file that has vanished is named, and the others are read', async ({ page, library }) => {
  await openPicture(page);
  const [bib, nbib] = [library.path('refs.bib'), library.path('exports/pubmed.nbib')];
  await dropPaths(page, [bib, nbib]);
  await expect(result(page)).toContainText('3 records in 2 files');
  unlinkSync(nbib);
  await dropPaths(page, [library.path('broken.bib')]);
  await question(page).getByRole('button', { name: /^Add/ }).click();
  await expect(result(page)).toContainText('1 file left out');
  await result(page).getByRole('button', { name: 'Import report' }).click();
  await expect(page.getByRole('dialog', { name: 'Import report' })).toContainText(
    '“pubmed.nbib” was moved, deleted or changed after it was opened',
  );
});

test('hundreds of unreadable files are reported a portion at a time', async ({ page }) => {
  const letters = Array.from({ length: 620 }, (_, i) => ({
    name: `letter-${String(i).padStart(3, '0')}.txt`,
    text: 'Dear all,\nthe meeting is at ten.',
  }));
  await openPicture(page);
  await dropFiles(page, [
    { name: 'ada.txt', text: personPage('Ada Lovelace', 'engines') },
    ...letters,
  ]);
  await expect(result(page)).toContainText('1 record in 621 files became 1 paper by 1 author');
  await expect(result(page)).toContainText('620 files left out, 620 problems');
  await result(page).getByRole('button', { name: 'Import report' }).click();
  const report = page.getByRole('dialog', { name: 'Import report' });
  const remarks = report.getByRole('listitem');
  await expect(report.getByRole('row')).toHaveCount(101);
  await expect(remarks).toHaveCount(500);
  await report.getByRole('button', { name: 'Show 120 more of 620 remarks' }).click();
  await expect(remarks).toHaveCount(620);
  await report.getByRole('button', { name: 'Show 100 more of 621 files' }).click();
  await expect(report.getByRole('row')).toHaveCount(201);
  await report.getByRole('button', { name: /^Lost/ }).click();
  await expect(remarks).toHaveCount(0);
  await expect(report).toContainText('None of these kinds.');
});

test.describe('on a phone, in the dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true });

  test('notice, question, paste and report fit, and axe-core finds nothing', async ({ page }) => {
    const fits = async () => {
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    };
    const ada = { name: 'ada.txt', text: personPage('Ada Lovelace', 'engines') };
    await openPicture(page);
    await dropFiles(page, [ada]);
    await expect(result(page)).toContainText('1 record');
    await fits();
    await dropFiles(page, [{ ...ada, name: `${'a-very-long-name-'.repeat(9)}.txt` }]);
    await expect(question(page)).toBeVisible();
    await fits();
    await question(page).getByRole('button', { name: /^Add/ }).click();
    await expect(result(page)).toContainText('2 records');
    await result(page).getByRole('button', { name: 'Import report' }).click();
    await expect(page.getByRole('dialog', { name: 'Import report' })).toBeVisible();
    await fits();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Dataset and legend' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Paste text…' }).click();
    await expect(page.getByRole('dialog', { name: 'Paste text' })).toBeVisible();
    await fits();
  });
});

test('TeX that only the library knows is read under the strict policy', async ({ page }) => {
  await openPicture(page);
  const title = String.raw`Looms of $\mathfrak{sl}_2$ and \ensuremath{\rightsquigarrow}`;
  await dropFiles(page, [
    { name: 'a.bib', text: `@article{a, author = {Ada Lovelace}, title = {${title}}}` },
  ]);
  await expect(counts(page)).toContainText('1 paper, 1 with named authors; 1 author');
  await page.getByRole('combobox', { name: /Search/ }).fill('looms');
  await expect(
    page.getByRole('listbox', { name: 'Found' }).getByRole('option').first(),
  ).toContainText('Looms of sl₂ and ⇝');
});
