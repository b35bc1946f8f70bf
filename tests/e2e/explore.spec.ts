import { buildScene } from '../../src/core/scene/buildScene.ts';
import { expect, test } from './support/guardedPage.ts';
import {
  canvasOf,
  clickNode,
  detailsOf,
  openPicture,
  servedDataset,
  spotsOf,
  switchTo,
} from './support/picture.ts';

const wenhao = 'a:wenhao-zhang';
const yuexiang = 'a:yuexiang-xie';

test.describe('on the seeds, with the mouse', () => {
  test('a small corpus opens as authors and papers, and the status line accounts for everything', async ({
    page,
  }) => {
    await openPicture(page);
    await expect(canvasOf(page)).toHaveAccessibleName(/^Authors and papers: 75 nodes, 26 edges/);
    await expect(page.getByRole('contentinfo')).toContainText(
      '67 papers, 18 with named authors; 8 authors; 17 edges; 2 components',
    );
  });

  test('a click on an author opens the three papers, with how many authors are named', async ({
    page,
  }) => {
    await openPicture(page);
    await clickNode(page, wenhao);
    const details = detailsOf(page);
    await expect(details.getByRole('heading', { name: 'Wenhao Zhang' })).toBeVisible();
    await expect(details.getByRole('listitem').filter({ hasText: /authors? named/ })).toHaveCount(
      3,
    );
    await expect(details).toContainText('5 of 7 authors named');
    await expect(details).toContainText('5 of 6 authors named');
    await expect(details).toContainText('69');
    await expect(details).toContainText('001_88ca63bc27e9e1f5.txt:10');
    await expect(page).toHaveURL(/select=a:wenhao-zhang/);
  });

  test('a click on an edge opens the joint papers', async ({ page }) => {
    await openPicture(page, '#view=authors');
    const dataset = await servedDataset(page);
    const edge = dataset.coauthorships.find(
      ({ source, target }) => source === wenhao && target === yuexiang,
    );
    expect(edge?.papers).toHaveLength(2);
    const [a, b] = await spotsOf(page, [wenhao, yuexiang]);
    if (!a || !b) throw new Error('no spots');
    // The edge is an arc beside the chord.
    const arc = buildScene(dataset, {
      view: 'authors',
      colourBy: 'community',
      sizeBy: 'papers',
      theme: 'light',
    }).edges.find(({ id }) => id === `${wenhao}|${yuexiang}`);
    if (!arc) throw new Error('no edge');
    const x = (a.x + b.x) / 2 - (b.y - a.y) * arc.curvature;
    const y = (a.y + b.y) / 2 + (b.x - a.x) * arc.curvature;
    await page.mouse.click(x, y);
    const details = detailsOf(page);
    const heading = details.getByRole('heading', { name: 'Wenhao Zhang and Yuexiang Xie' });
    await expect(heading).toBeVisible();
    await expect(details.getByRole('listitem').filter({ hasText: /authors named/ })).toHaveCount(2);
    await expect(details).toContainText('0.367');
  });

  test('a click on the background clears, and so does Escape', async ({ page }) => {
    await openPicture(page);
    await clickNode(page, wenhao);
    await expect(detailsOf(page)).toBeVisible();
    const box = await canvasOf(page).boundingBox();
    if (!box) throw new Error('no picture');
    await page.mouse.click(box.x + 6, box.y + 6);
    await expect(detailsOf(page)).toBeHidden();
    await page.goBack();
    await expect(detailsOf(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(detailsOf(page)).toBeHidden();
  });

  test('pointing at a node says what it is', async ({ page }) => {
    await openPicture(page);
    const [spot] = await spotsOf(page, [wenhao]);
    if (!spot) throw new Error('no spot');
    await page.mouse.move(spot.x, spot.y);
    await expect(page.getByText(/Wenhao Zhang, author, 3 papers/).first()).toBeAttached();
  });

  test('search finds as one types, typos and all', async ({ page }) => {
    await openPicture(page);
    const search = page.getByRole('combobox', { name: /Search/ });
    await search.fill('haohao');
    await expect(
      page.getByRole('listbox', { name: 'Found' }).getByRole('option').first(),
    ).toContainText('Haohao Luo');
    await search.fill('haohoa');
    await expect(page.getByRole('option').filter({ hasText: 'Haohao Luo' })).toBeVisible();
    await search.press('Enter');
    await expect(detailsOf(page).getByRole('heading', { name: 'Haohao Luo' })).toBeVisible();
    await search.fill('stanford');
    await page.getByRole('option').filter({ hasText: 'Stanford NLP' }).first().click();
    await expect(detailsOf(page)).toContainText('DeepSearch');
  });

  test('the views switch, and the address restores what is seen', async ({ page }) => {
    await openPicture(page);
    await switchTo(page, 'Authors');
    await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 8 nodes, 17 edges/);
    await switchTo(page, 'Papers');
    await expect(canvasOf(page)).toHaveAccessibleName(/^Papers: 67 nodes/);
    await page.getByText('Year', { exact: true }).click();
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText(/unknown/i);
    await expect(page).toHaveURL(/view=papers.*colour=year/);
    await page.reload();
    await expect(canvasOf(page)).toHaveAccessibleName(/^Papers: 67 nodes/);
    await page.goBack();
    await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 8 nodes/);
  });

  test('a paper that names nobody is found in Papers and in Table', async ({ page }) => {
    const gisa = 'GISA: A Benchmark for General Information-Seeking Assistant';
    const dataset = { papers: [] as { id: string; label: string }[] };
    await openPicture(page, '#view=papers');
    dataset.papers = [...(await servedDataset(page)).papers];
    const id = dataset.papers.find(({ label }) => label === gisa)?.id ?? '';
    await clickNode(page, id);
    const details = detailsOf(page);
    await expect(details.getByRole('heading', { name: gisa })).toBeVisible();
    await expect(details).toContainText('003_442896ed2015a341.txt');
    await expect(details).toContainText(/unknown/);
    await page.getByRole('button', { name: 'Close details' }).click();
    await switchTo(page, 'Table');
    await page.getByRole('tab', { name: /Papers/ }).click();
    await page.getByRole('textbox', { name: /filter/i }).fill('gisa');
    await page.getByRole('row').filter({ hasText: gisa }).getByRole('button').first().click();
    await expect(details.getByRole('heading', { name: gisa })).toBeVisible();
  });

  test('abstracts are shown as text, TeX resolved, and their links lead out safely', async ({
    page,
  }) => {
    await openPicture(page);
    const search = page.getByRole('combobox', { name: /Search/ });
    await search.fill('Entropy-Guided Attention for Private');
    await search.press('Enter');
    const details = detailsOf(page);
    await expect(details).toContainText('entropy collapse in deeper layers');
    await expect(details).not.toContainText('\\em');
    const link = details.getByRole('link', { name: /entropy-guided-attention-llm/ }).first();
    await expect(link).toHaveAttribute(
      'href',
      'https://github.com/Nandan91/entropy-guided-attention-llm',
    );
    await expect(link).toHaveAttribute('rel', /noopener/);
  });

  test('the legend explains colour, size and weak structure, and opens communities', async ({
    page,
  }) => {
    await openPicture(page, '#view=authors');
    const legend = page.getByRole('region', { name: 'Legend' });
    await expect(legend).toContainText('Weak structure');
    await expect(legend).toContainText('Joint papers');
    await legend.getByRole('button', { name: /Hengyuan Zhang/ }).click();
    await expect(detailsOf(page)).toContainText('Community of authors');
  });

  test('every node and edge of every picture is in a table', async ({ page }) => {
    await openPicture(page);
    const dataset = await servedDataset(page);
    await switchTo(page, 'Table');
    for (const [tab, count] of [
      ['Authors', dataset.authors.length],
      ['Papers', dataset.papers.length],
      ['Edges', dataset.coauthorships.length],
      ['Authorships', dataset.authorships.length],
      ['Similarities', dataset.similarities.length],
    ] as const) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(count + 1));
    }
    await page.getByRole('tab', { name: 'Authorships' }).click();
    await page.getByRole('row').filter({ hasText: 'PerSyn' }).getByRole('button').first().click();
    await expect(detailsOf(page)).toContainText('Authorship');
  });
});
