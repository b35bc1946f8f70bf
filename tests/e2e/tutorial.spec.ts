import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, openPicture, switchTo } from './support/picture.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const tutorial = readFileSync(`${docs}tutorial.md`, 'utf8');
/** The headings of the steps, in their order. */
const headings = [...tutorial.matchAll(/^### (\d+\. .+)$/gmu)].map(([, heading = '']) => heading);
/** What the tutorial has people paste. */
const [, staff = ''] = /```\n(Okafor[^`]+)```/u.exec(tutorial) ?? [];

const hitsOf = (page: Page) => page.getByRole('listbox').getByRole('option');
const footOf = (page: Page) => page.getByRole('contentinfo');
const filterOf = (page: Page) => page.getByRole('region', { name: 'Filter' });

async function saves(page: Page, act: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent('download');
  await act();
  return readFileSync(await (await waiting).path(), 'utf8');
}

/** What each step asks for, and what it promises. */
const steps: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '1. Start': async (page) => {
    await openPicture(page);
    await expect(canvasOf(page)).toHaveAccessibleName(/^Authors and papers: /);
    await expect(footOf(page)).toContainText(
      '67 papers, 18 with named authors; 8 authors; 17 edges; 2 components',
    );
  },
  '2. Look at the authors alone': async (page) => {
    await switchTo(page, 'Authors');
    await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 8 nodes, 17 edges/);
    await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible();
  },
  '3. Open an author': async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('wenhao');
    await expect(hitsOf(page).first()).toContainText('Wenhao Zhang');
    await page.keyboard.press('Enter');
    const details = detailsOf(page);
    await expect(details.getByRole('heading', { level: 2 })).toHaveText('Wenhao Zhang');
    await expect(details).toContainText('5 of 7 authors named');
    await page.keyboard.press('Escape');
    await expect(details).toHaveCount(0);
  },
  '4. Read it as a table': async (page) => {
    await switchTo(page, 'Table');
    const first = page.getByRole('row').nth(1);
    const papers = page.getByRole('columnheader', { name: 'Papers' });
    await expect(async () => {
      await papers.getByRole('button').click();
      await expect(first).toContainText('Hengyuan Zhang', { timeout: 2000 });
    }).toPass();
    await expect(first).toContainText('14');
  },
  '5. Drop a bibliography': async (page) => {
    const text = readFileSync(`${docs}tutorial.bib`);
    await dropFiles(page, [{ name: 'tutorial.bib', text }]);
    const note = page.getByRole('region', { name: 'Files read' });
    await expect(note).toContainText('12 records');
    for (const count of ['12 papers', '8 authors', '10 edges', '2 components']) {
      await expect(footOf(page)).toContainText(count);
    }
    await note.getByLabel('Dismiss').click();
    await page.getByRole('combobox', { name: /^Search/ }).fill('A. Okafor');
    await expect(hitsOf(page)).toHaveCount(1);
    await expect(hitsOf(page)).toContainText('Amara Okafor');
    await page.keyboard.press('Escape');
  },
  '6. Leave the weak ties out': async (page) => {
    await switchTo(page, 'Authors');
    await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 8 nodes, 10 edges/);
    const filter = filterOf(page);
    await filter.getByRole('button', { name: 'Filter', exact: true }).click();
    await filter.getByRole('button', { name: 'Add filter' }).click();
    await filter.getByRole('button', { name: 'Weight of edges' }).click();
    await filter.getByRole('textbox', { name: 'Edges: least weight' }).fill('2');
    await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 6 nodes, 6 edges/);
    await expect(filter.getByRole('status')).toContainText('6 of 8 authors, 6 of 10 edges');
    await filter.getByRole('button', { name: 'Show everything' }).click();
    await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 8 nodes, 10 edges/);
  },
  '7. Follow a way': async (page) => {
    await page.getByRole('combobox', { name: /^Search/ }).fill('Bruno Silva');
    await hitsOf(page).first().click();
    const details = detailsOf(page);
    await details.getByRole('button', { name: 'Way to another author' }).click();
    await details.getByRole('textbox', { name: 'To whom' }).fill('Greta');
    await details.getByRole('button', { name: 'Greta Lind' }).click();
    await expect(details.getByRole('heading', { level: 2 })).toHaveText(
      'From Bruno Silva to Greta Lind',
    );
    await expect(details).toContainText('3 steps');
    await expect(details.getByRole('button', { name: 'Dana Novak' })).toBeVisible();
    await expect(details.getByRole('button', { name: 'Elif Demir' })).toBeVisible();
  },
  '8. Find a list of people': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Paste a list of people…' }).click();
    const roster = page.getByRole('complementary', { name: 'Roster' });
    await roster.getByRole('textbox', { name: 'Names and ORCIDs' }).fill(staff);
    await roster.getByRole('button', { name: 'Find them' }).click();
    await expect(roster.getByRole('status')).toHaveText('4 entries, 4 authors of this dataset.');
    const counts = roster.getByRole('region', { name: 'Collaboration' });
    await expect(counts).toContainText('Papers with a member7');
    await expect(counts).toContainText('by members only6');
    await expect(counts).toContainText('Partners outside 1');
    await expect(counts).toContainText('Elif Demir');
    await roster.getByRole('switch', { name: 'Show members only' }).click();
    await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 4 nodes, 6 edges/);
    await roster.getByRole('button', { name: 'Close the roster' }).click();
  },
  '9. Save the figure': async (page) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByText('SVG drawing', { exact: true }).click();
    const svg = await saves(page, () => dialog.getByRole('button', { name: 'Download' }).click());
    expect(svg).toMatch(/^<svg|^<\?xml/u);
    expect(svg).toContain('Dana Novak');
    expect(svg).toContain('Louvain');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  },
  '10. Save the project': async (page) => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save project' }).click();
    const path = await (await waiting).path();
    const text = readFileSync(path);
    expect(text.length).toBeGreaterThan(1000);
    // Another day, on another machine.
    const elsewhere = await page
      .context()
      .browser()
      ?.newContext({ baseURL: new URL(page.url()).origin });
    const other = await elsewhere?.newPage();
    if (!other) throw new Error('no browser');
    await openPicture(other);
    await dropFiles(other, [{ name: 'tutorial.coterie', text }]);
    await expect(footOf(other)).toContainText('12 papers');
    await expect(canvasOf(other)).toHaveAccessibleName(/^Authors: 4 nodes, 6 edges/);
    await elsewhere?.close();
  },
};

test('every step of the tutorial is followed, in its order', async ({ page }) => {
  test.setTimeout(240_000);
  expect(headings.length).toBeGreaterThan(5);
  expect(headings).toEqual(Object.keys(steps));
  for (const heading of headings) await test.step(heading, () => steps[heading]?.(page) as never);
});
