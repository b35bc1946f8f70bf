import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, openPicture, servedDataset, spotsOf } from './support/picture.ts';
import { openTriangles } from './support/twoTriangles.ts';

const section = (page: Page, heading: string | RegExp) =>
  detailsOf(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: heading, level: 3 }) });

const copiedText = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.describe('several', () => {
  test('nodes are added with Shift or Ctrl, by mouse and by keyboard, and taken away', async ({
    page,
  }) => {
    const dataset = await servedDataset(page);
    const degree = (id: string) =>
      dataset.coauthorships.filter((e) => e.source === id || e.target === id).length;
    const [a, b] = [...dataset.authors].sort((x, y) => degree(y.id) - degree(x.id));
    if (!a || !b) throw new Error('the seeds have authors');
    // With the panel open, clicking moves nothing.
    await openPicture(page, `#view=authors&select=${a.id}`);
    await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText(a.name);
    const [spot] = await spotsOf(page, [b.id]);
    if (!spot) throw new Error('the author has a place');
    await page.keyboard.down('Shift');
    await page.mouse.click(spot.x, spot.y);
    await page.keyboard.up('Shift');
    await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText('2 authors');
    await expect(page).toHaveURL(/select=several:/u);
    for (const { name } of [a, b]) {
      await expect(
        section(page, 'Selected').getByRole('button', { name, exact: true }),
      ).toBeVisible();
    }
    // The address restores it.
    await page.reload();
    await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText('2 authors');
    await detailsOf(page)
      .getByRole('button', { name: `Take ${a.name} out of the selection` })
      .click();
    await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText(b.name);
    // The walk by keyboard begins at who is selected; Shift and Enter add who is come to.
    const [to, from] = await spotsOf(page, [a.id, b.id]);
    const [dx, dy] = [(to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0)];
    const aside = dx < 0 ? 'ArrowLeft' : 'ArrowRight';
    const upright = dy < 0 ? 'ArrowUp' : 'ArrowDown';
    // Who comes by keyboard is where the selection is; by mouse, only the first arrow goes there.
    await page.reload();
    await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText(b.name);
    await canvasOf(page).focus();
    await page.keyboard.press(Math.abs(dx) > Math.abs(dy) ? aside : upright);
    await page.keyboard.press('Shift+Enter');
    await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText('2 authors');
  });

  test('have joint papers, edges among them and communities, as worked out by hand', async ({
    page,
  }) => {
    await openTriangles(
      page,
      '#view=authors&select=several:a:ada-lovelace|a:charles-babbage|a:sophie-germain',
    );
    await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText('3 authors');
    const joint = section(page, /^Joint papers 2 papers of two or more, 0 of all/u);
    await expect(joint.getByRole('listitem')).toHaveCount(2);
    const edges = section(page, /^Edges among them 1 edge, weight 2/u);
    await expect(edges.getByRole('button')).toHaveText('Ada Lovelace – Charles Babbage');
    await expect(section(page, 'Communities').getByRole('listitem')).toHaveText([
      /^1: .*2 authors$/u,
      /^2: .*1 author$/u,
    ]);
    const any = section(page, /^Papers of any 4 papers/u);
    await expect(any.getByText('1 paper without a year left out.')).toBeVisible();
    await any.getByRole('button', { name: 'Years as a table' }).click();
    await expect(any.getByRole('row')).toHaveText(['YearPapers', '20202', '20211']);
    await expectAccessible(page);
    // Confined to them, the picture has three authors and the one edge.
    await detailsOf(page).getByRole('button', { name: 'Only these', exact: true }).click();
    await expect(canvasOf(page)).toHaveAccessibleName(/3 nodes, 1 edge/u);
    await detailsOf(page).getByRole('button', { name: 'These and their co-authors' }).click();
    await expect(canvasOf(page)).toHaveAccessibleName(/6 nodes/u);
  });
});

test('two communities: the edges and papers between them, and who holds them together', async ({
  page,
}) => {
  await openTriangles(page, '#view=authors&select=community:authors:1');
  // From a community, by what links it to the other.
  await expect(section(page, /^Who links it to others 1 author/u)).toContainText('Mary Somerville');
  await section(page, /^Bridges to other communities 1 community/u)
    .getByRole('button')
    .click();
  await expect(page).toHaveURL(/select=communities:authors:1\|2/u);
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText(
    'Communities 1 and 2',
  );
  await expect(detailsOf(page)).toContainText('1 edge between them, weight 1 in all.');
  // Mary has 2 of 3 at home, and so has John: 1 - (4/9 + 1/9).
  await expect(section(page, /^Who holds them together/u).getByRole('listitem')).toHaveText([
    /John Herschel of 2.*weight 1, edges to 1 other community, participation 0\.44/u,
    /Mary Somerville of 1.*participation 0\.44/u,
  ]);
  await expect(section(page, /^Papers of both 1 paper/u)).toContainText('number 4');
  await expectAccessible(page);
});

test('an author: activity by year, the communities linked, and how firm the membership is', async ({
  page,
}) => {
  await openTriangles(page, '#view=authors&select=a:mary-somerville');
  const chart = detailsOf(page).getByRole('img', { name: /^Papers by year: 2020 to 2022/u });
  await expect(chart).toBeVisible();
  const links = section(page, /^Links communities 2 communities, participation 0\.44/u);
  await expect(links.getByRole('listitem')).toHaveText([
    /^1: .*67 %2 edges, 2$/u,
    /^2: .*33 %1 edge, 1$/u,
  ]);
  await expect(section(page, 'Community')).toContainText(/seeded runs agree on it to \d+ %/u);
  await expect(section(page, 'Community')).toContainText(/firm|loose|open to doubt/u);
});

test('papers are copied as BibTeX and RIS, and saved', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTriangles(page, '#view=authors&select=edge:a:ada-lovelace|a:charles-babbage');
  const joint = section(page, 'Joint papers');
  await joint.getByRole('button', { name: 'Copy papers', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy as BibTeX' }).click();
  await expect(joint.getByRole('status')).toHaveText('2 papers copied as BibTeX.');
  const bibtex = await copiedText(page);
  expect(bibtex.match(/number \d/gu)?.sort()).toEqual(['number 1', 'number 2']);
  expect(bibtex).toContain('author = {');
  await joint.getByRole('button', { name: 'Copy papers', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy as RIS' }).click();
  await expect(joint.getByRole('status')).toHaveText('2 papers copied as RIS.');
  expect((await copiedText(page)).match(/^TY {2}-/gmu)).toHaveLength(2);
  const download = page.waitForEvent('download');
  await joint.getByRole('button', { name: 'Copy papers', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Save as BibTeX' }).click();
  expect((await download).suggestedFilename()).toBe('papers.bib');
  await expect(joint.getByRole('status')).toHaveText('papers.bib saved with 2 papers.');
});

test('where the clipboard is refused, the text is there to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    });
  });
  await openTriangles(page, '#view=authors&select=community:authors:2');
  const papers = section(page, /^Papers of its authors 2 papers/u);
  await papers.getByRole('button', { name: 'Copy papers', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy as RIS' }).click();
  await expect(papers.getByRole('status')).toContainText('Copy the text from here');
  const text = papers.getByRole('textbox', { name: 'Papers to copy' });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/^TY {2}-/u);
  await expectAccessible(page);
});

test('an author is hidden by hand and shown again', async ({ page }) => {
  await openTriangles(page, '#view=authors&select=a:mary-somerville');
  await expect(canvasOf(page)).toHaveAccessibleName(/6 nodes, 7 edges/u);
  await detailsOf(page).getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(canvasOf(page)).toHaveAccessibleName(/5 nodes, 4 edges.*hidden by hand/u);
  await expect(page).toHaveURL(/hidden=a:mary-somerville/u);
  await detailsOf(page).getByRole('button', { name: 'Show again' }).click();
  await expect(canvasOf(page)).toHaveAccessibleName(/6 nodes, 7 edges/u);
});

test('the statistics list who holds communities together', async ({ page }) => {
  await openTriangles(page, '#view=authors');
  await page.getByRole('button', { name: 'Statistics' }).click();
  const sheet = page.getByRole('dialog', { name: 'Statistics' });
  await sheet.getByRole('button', { name: 'Find out' }).click();
  const list = sheet.getByRole('table', { name: 'Who holds communities together' });
  // Each lies on the ways from her two, and from his, to the other three: 2 × 3.
  await expect(list.getByRole('row').nth(1)).toHaveText(/^John Herschel60\.442:/u);
  await expect(list.getByRole('row').nth(2)).toHaveText(/^Mary Somerville60\.441:/u);
  await expect(list.getByRole('row')).toHaveCount(3);
  await expectAccessible(page);
  await list.getByRole('button', { name: 'Mary Somerville' }).click();
  await expect(sheet).toBeHidden();
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText('Mary Somerville');
});
