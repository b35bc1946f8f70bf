import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, openPicture } from './support/picture.ts';

const papers: readonly (readonly [year: number, ...names: string[]])[] = [
  [1840, 'Ada Lovelace', 'Charles Babbage'],
  [1841, 'Ada Lovelace', 'Mary Somerville'],
  [1841, 'Ada Lovelace', 'Mary Somerville', 'Olaf Reed'],
  [1842, 'John Herschel', 'Olaf Reed'],
  [1843, 'John Herschel', 'Jane Herschel'],
];
const bibtex = papers
  .map(
    ([year, ...names], i) =>
      `@article{p${i}, title={Letter number ${i + 1} on an engine}, author={${names.join(' and ')}}, year={${year}}}`,
  )
  .join('\n');
const list = ['Lovelace, Ada', 'M. Somerville', 'Herschel, J.', 'Marie Curie', 'ada lovelace'];

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Roster' });
const statusOf = (page: Page) => panelOf(page).getByRole('status');

test.beforeEach(async ({ page }) => {
  await openPicture(page, '#view=authors');
  await dropFiles(page, [{ name: 'letters.bib', text: bibtex }]);
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors and papers: 11 nodes/);
  await page
    .getByRole('radiogroup', { name: 'View' })
    .getByText('Authors', { exact: true })
    .click();
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 6 nodes, 6 edges/);
  await page.getByRole('button', { name: 'Paste a list of people…' }).click();
  await panelOf(page).getByRole('textbox', { name: 'Names and ORCIDs' }).fill(list.join('\n'));
});

const find = async (page: Page) => {
  await panelOf(page).getByRole('button', { name: 'Find them' }).click();
  await expect(statusOf(page)).toHaveText('5 entries, 2 authors of this dataset.');
};

test('who is found, who may be several and who is not there', async ({ page }) => {
  await find(page);
  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { name: 'Found 3' })).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Several fit 1' })).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Not found 1' })).toBeVisible();
  await expect(panel).toContainText('The same as in line 1.');
  await expectAccessible(page);

  const choice = panel.getByRole('combobox', { name: 'Who is meant by Herschel, J.' });
  await expect(choice.getByRole('option')).toHaveText([
    '2 fit: choose',
    /^John Herschel: 2 papers, 1842–1843, initials/,
    /^Jane Herschel: 1 paper, 1843, initials/,
    'None of these',
  ]);
  await choice.selectOption({ index: 1 });
  await expect(statusOf(page)).toHaveText('5 entries, 3 authors of this dataset.');
  await expect(panel.getByRole('button', { name: 'John Herschel' }).first()).toBeVisible();
});

test('inside and outside, as worked out by hand', async ({ page }) => {
  await find(page);
  // Papers 1 to 3; Ada and Mary alone on the second. Ada-Mary 2; with Charles 1, with Olaf 2.
  const counts = panelOf(page).getByRole('region', { name: 'Collaboration' });
  for (const [label, value] of [
    ['Papers with a member', '3'],
    ['by members only', '1'],
    ['with others', '2'],
    ['Several members on one', '2'],
    ['Among members', '1 edge, weight 2'],
    ['With others', '3 edges, weight 3'],
    ['E-I index', '0.5'],
  ] as const) {
    const term = counts.locator('dl > div').filter({
      has: page.getByText(label, { exact: true }),
    });
    await expect(term.getByRole('definition')).toHaveText(value);
  }
  await expect(counts).toContainText('Olaf Reed1 paper with 2 members, weight 2');
  await expect(counts).toContainText('Charles Babbage1 paper with 1 member, weight 1');
});

test('members stand out, or are shown alone, and the way back', async ({ page }) => {
  await find(page);
  const panel = panelOf(page);
  await expect(panel.getByRole('switch', { name: 'Highlight members' })).toBeChecked();
  await panel.getByRole('switch', { name: 'Show members only' }).click();
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 2 nodes, 1 edge/);
  const choice = panel.getByRole('combobox', { name: 'Who is meant by Herschel, J.' });
  await choice.selectOption({ index: 1 });
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 3 nodes, 1 edge/);
  await panel.getByRole('switch', { name: 'Show members only' }).click();
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 6 nodes/);
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Table', { exact: true }).click();
  await expect(page.getByRole('cell', { name: 'member', exact: true })).toHaveCount(3);
  await panel.getByRole('button', { name: 'Close the roster' }).click();
  await expect(page.getByText('3 members of your list highlighted.')).toBeVisible();
  await page.getByRole('button', { name: 'Open the roster' }).click();
  await panel.getByRole('button', { name: 'Remove roster' }).click();
  await expect(panel.getByRole('switch')).toHaveCount(0);
});

test('the match as a table', async ({ page }) => {
  await find(page);
  const saved = page.waitForEvent('download');
  await panelOf(page).getByRole('button', { name: 'Save as CSV' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('roster.csv');
  const text = await readFile((await download.path()) ?? '', 'utf8');
  expect(text.replace('\ufeff', '').trimEnd().split('\r\n')).toEqual([
    'line,given,result,author,author id,papers,because,candidates',
    '1,"Lovelace, Ada",matched,Ada Lovelace,a:ada-lovelace,3,same name,',
    '2,M. Somerville,matched,Mary Somerville,a:mary-somerville,2,initials,',
    '3,"Herschel, J.",ambiguous,,,,,2',
    '4,Marie Curie,not found,,,,,',
    '5,ada lovelace,matched,Ada Lovelace,a:ada-lovelace,3,same name,',
  ]);
});

test('a table with columns, dropped on the panel, is a roster and no document', async ({
  page,
}) => {
  const text = 'orcid;Nachname;Vorname\n;Babbage;Charles\n0000-0002-1825-0098;Reed;Olaf\n';
  await panelOf(page)
    .getByRole('textbox', { name: 'Names and ORCIDs' })
    .evaluate((element, contents) => {
      const data = new DataTransfer();
      data.items.add(new File([contents], 'group.csv', { type: 'text/csv' }));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        element.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
    }, text);
  await expect(statusOf(page)).toHaveText('2 entries, 2 authors of this dataset.');
  await expect(panelOf(page)).toContainText('0000-0002-1825-0098 is no ORCID');
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 6 nodes/);
});

test('dark, and on a phone', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await find(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const sheet = page.getByRole('dialog', { name: 'Roster' });
  await expect(sheet.getByRole('status')).toHaveText('5 entries, 2 authors of this dataset.');
  await expectAccessible(page);
});
