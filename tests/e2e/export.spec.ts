import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { coterieArguments } from '../../scripts/tools.ts';
import { toSvg } from '../../src/cli/toSvg.ts';
import { drawingToSvg } from '../../src/core/exports/drawingToSvg.ts';
import { figureFor, figureParameters } from '../../src/core/exports/figureParameters.ts';
import { defaultValues } from '../../src/core/exports/parameters.ts';
import { joinedBytes, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { decodePng } from '../support/decodePng.ts';
import { madeDataset } from '../support/largeDataset.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { openPicture, servedDataset } from './support/picture.ts';

async function openExport(page: Page, format: string) {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText(format, { exact: true }).click();
  return dialog;
}

async function saved(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await act();
  return readFileSync(await (await waiting).path());
}

/** What is in a PNG: its size, colours, and how many points are transparent. */
function look(png: Buffer) {
  const { width, height, data } = decodePng(png);
  const colours = new Set<number>();
  let transparent = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] === 0) transparent++;
    colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
  }
  return { width, height, colours: colours.size, transparent };
}

test('a PNG has the size that was asked for, the picture, and a background', async ({ page }) => {
  await openPicture(page);
  const dialog = await openExport(page, 'PNG image');
  await dialog.getByRole('textbox', { name: /Width/ }).fill('900');
  await dialog.getByRole('textbox', { name: /Height/ }).fill('700');
  const png = await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click());
  const picture = look(png);
  expect(picture).toMatchObject({ width: 900, height: 700, transparent: 0 });
  expect(picture.colours).toBeGreaterThan(50);
});

test('the names on a PNG are in the font of the page', async ({ page, context }) => {
  await openPicture(page);
  const dialog = await openExport(page, 'PNG image');
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click());
  // The worker that paints it has no fonts but those it asks for.
  const latin = asked.filter((address) => /inter-latin-[46]00-.*\.woff2$/u.test(address));
  expect(new Set(latin).size).toBe(2);
});

test('a transparent PNG is transparent where nothing is drawn', async ({ page }) => {
  await openPicture(page);
  const dialog = await openExport(page, 'PNG image');
  await dialog.getByRole('checkbox', { name: /Transparent/ }).check();
  const png = await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click());
  const { width, height, transparent } = look(png);
  expect(transparent).toBeGreaterThan(width * height * 0.3);
  expect(transparent).toBeLessThan(width * height);
});

test('an SVG holds every author by name, the legend, and how it was made', async ({ page }) => {
  await openPicture(page, '#view=authors');
  const dialog = await openExport(page, 'SVG drawing');
  const svg = await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click());
  const text = await page.evaluate(
    (source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      if (parsed.querySelector('parsererror')) throw new Error('not well-formed');
      return [...parsed.querySelectorAll('text')].map((element) => element.textContent).join('\n');
      // A page's policy holds for what it parses.
    },
    svg.toString().replace(/<style>[^<]*<\/style>/u, ''),
  );
  for (const name of ['Wenhao Zhang', 'Yuexiang Xie', 'Hengyuan Zhang', 'Haohao Luo']) {
    expect(text).toContain(name);
  }
  expect(text).toContain('Joint papers');
  expect(text).toMatch(/full counting/);
  expect(text).toMatch(/seed 1/);
  expect(svg.toString()).not.toMatch(/<script|href=/);
  // It carries the letters of its fonts, in the bytes of the command line.
  const style = (source: string) => /<style>[^<]*<\/style>/u.exec(source)?.[0] ?? '';
  const drawing = await figureFor(
    await servedDataset(page),
    { ...defaultValues(figureParameters), view: 'authors' },
    { rasterise: () => Promise.reject(new Error('not asked for')) },
  );
  expect(style(svg.toString())).toContain('font-family:"Inter";font-weight:600');
  expect(style(svg.toString())).toBe(style((await toSvg(drawing, { embedFonts: true })).svg));
  expect(svg.length).toBeLessThan(150_000);
});

test('the figure is shown before it is saved, with its size, and anew when it is to be another one', async ({
  page,
}) => {
  await openPicture(page, '#view=authors');
  const dialog = await openExport(page, 'SVG drawing');
  const preview = dialog.getByRole('figure', { name: 'Preview' });
  const image = preview.getByRole('img', { name: /^Co-author.*8 nodes, 17 edges/u });
  await expect(image).toBeVisible();
  await expect(preview).toContainText(/1600 × 1000 px; network\.svg, \d+ kB/u);
  const sides = () =>
    image.evaluate((element: HTMLImageElement) => [element.naturalWidth, element.naturalHeight]);
  expect(await sides()).toEqual([1600, 1000]);
  await dialog.getByText('PNG image', { exact: true }).click();
  await dialog.getByLabel('Size', { exact: true }).selectOption('single-column');
  await expect(preview).toContainText(/85 × 95 mm, 1004 × 1122 px; network\.png, \d+ kB/u);
  await expect.poll(sides).toEqual([1004, 1122]);
  await dialog.getByLabel('Margin', { exact: true }).fill('60');
  await expect(preview).toContainText('margin: at most 21.2 mm fit this size.');
  await dialog.getByLabel('Margin', { exact: true }).fill('2');
  await expect(preview).toContainText(/85 × 95 mm, 1004 × 1122 px; network\.png, \d+ kB/u);
  await dialog.getByText('GEXF', { exact: true }).click();
  await expect(preview).toBeHidden();
});

test('a picture too large for one canvas is painted in tiles, the same but for being finer', async ({
  page,
}) => {
  test.slow();
  await openPicture(page, '#view=authors');
  const dialog = await openExport(page, 'PNG image');
  const download = async (width: number, height: number) => {
    await dialog.getByRole('textbox', { name: /Width/ }).fill(String(width));
    await dialog.getByRole('textbox', { name: /Height/ }).fill(String(height));
    return saved(page, () => dialog.getByRole('button', { name: 'Download' }).click());
  };
  // Two tiles and a bit across, and three bands.
  const tall = look(await download(8400, 1100));
  expect(tall).toMatchObject({ width: 8400, height: 1100, transparent: 0 });
  expect(tall.colours).toBeGreaterThan(50);
  // Wider than any canvas of a browser may be; its size stands in its first bytes.
  const wide = await download(20_000, 800);
  expect([wide.readUInt32BE(16), wide.readUInt32BE(20)]).toEqual([20_000, 800]);
  expect(wide.length).toBeGreaterThan(50_000);
  await dialog.getByRole('textbox', { name: /Height/ }).fill('19000');
  await dialog.getByRole('button', { name: 'Download' }).click();
  await expect(dialog.getByRole('status')).toContainText('at most 300 million are drawn');
});

test('a figure let fall on the page restores its view, or says which network it needs', async ({
  page,
}) => {
  await openPicture(page, '#view=authors&colour=year&select=a:wenhao-zhang');
  const dialog = await openExport(page, 'SVG drawing');
  const text = (
    await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click())
  ).toString();
  await page.keyboard.press('Escape');
  await openPicture(page, '#view=papers');
  await dropFiles(page, [{ name: 'seeds.svg', text }]);
  await expect(page.getByText('The view of “seeds.svg” is shown again.')).toBeAttached();
  await expect(page).toHaveURL(/#view=authors&colour=year&select=a:wenhao-zhang/u);

  const other = text
    .replace(/(?<=dataset&quot;:&quot;)[0-9a-f]/u, 'x')
    .replace('papers&quot;:67', 'papers&quot;:5');
  await dropFiles(page, [{ name: 'other.svg', text: other }]);
  await expect(
    page.getByText(/“other.svg” shows another network than this page: 5 papers/u),
  ).toBeVisible();
  await expect(page).toHaveURL(/#view=authors&colour=year&select=a:wenhao-zhang/u);
});

test('a PDF is a page of the size asked for, with the fonts of its names', async ({
  page,
  context,
}) => {
  await openPicture(page, '#view=authors');
  await dropFiles(page, [
    { name: 'a.bib', text: '@article{a, author={王伟 and 김민준 and Łukasz Kaiser}, title={One}}' },
  ]);
  await expect(page.getByRole('contentinfo')).toContainText('1 paper');
  const dialog = await openExport(page, 'PDF document');
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await dialog.getByRole('textbox', { name: /Width/ }).fill('800');
  await dialog.getByRole('textbox', { name: /Height/ }).fill('600');
  const pdf = (
    await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click())
  ).toString('latin1');
  expect(pdf.startsWith('%PDF-1.7')).toBe(true);
  expect(pdf).toMatch(/\/MediaBox \[0 0 600 450\]/);
  expect(pdf).toMatch(/\+Inter-/);
  expect(pdf).toMatch(/\+NotoSansSC-Regular/);
  expect(pdf).toMatch(/\+NotoSansKR-Regular/);
  // A few slices of hundreds, and from nowhere else.
  expect(new Set(asked.filter((address) => address.endsWith('.woff'))).size).toBeLessThan(8);
  await expect(dialog.getByRole('status')).toContainText('Saved network.pdf.');
});

test('what is visible can be saved without the rest', async ({ page }) => {
  await openPicture(page, '#view=authors');
  const whole = await openExport(page, 'SVG drawing');
  const all = await saved(page, () => whole.getByRole('button', { name: 'Download' }).click());
  await page.keyboard.press('Escape');
  await page.getByRole('application').focus();
  for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
  const dialog = await openExport(page, 'SVG drawing');
  await dialog.getByLabel('Area').selectOption('visible');
  const part = await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click());
  const circles = (svg: Buffer) => svg.toString().match(/<circle/g)?.length ?? 0;
  expect(circles(part)).toBeLessThan(circles(all));
});

test('a picture is copied to the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPicture(page);
  const dialog = await openExport(page, 'PNG image');
  await dialog.getByRole('button', { name: 'Copy image' }).click();
  await expect(dialog.getByRole('status')).not.toBeEmpty();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const image = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
    return [image.width, image.height];
  });
  expect(size).toEqual([1600, 1000]);
});

test('the tables are the four of the command line', async ({ page }) => {
  await openPicture(page);
  const dialog = await openExport(page, 'CSV tables');
  await dialog.getByRole('button', { name: 'Download all' }).click();
  const list = dialog.getByRole('list', { name: 'Files, one by one' });
  await expect(list.getByRole('button')).toHaveText([
    'papers.csv',
    'authors.csv',
    'authorships.csv',
    'coauthorships.csv',
  ]);
  const csv = await saved(page, () =>
    list.getByRole('button', { name: 'coauthorships.csv' }).click(),
  );
  expect(csv.toString()).toMatch(/a:wenhao-zhang,a:yuexiang-xie,[^\n]*,2,0\.36/);
});

test('networks and papers are those that the command line writes', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-'));
  try {
    await openPicture(page);
    const dialog = await openExport(page, 'GEXF');
    for (const [label, id] of [
      ['GEXF', 'gexf'],
      ['CX2', 'cx2'],
      ['BibTeX', 'bibtex'],
      ['RIS', 'ris'],
    ] as const) {
      const path = join(folder, id);
      const command = ['export', 'public/data/network.json', '--format', id, '--output', path];
      execFileSync(process.execPath, coterieArguments([...command, '--network', 'bipartite']));
      await dialog.getByText(label, { exact: true }).click();
      const file = await saved(page, () =>
        dialog.getByRole('button', { name: 'Download' }).click(),
      );
      expect(file.toString()).toBe(readFileSync(path, 'utf8'));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('dropped seeds give the bytes that the command line writes', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-'));
  try {
    const file = join(folder, 'network.json');
    execFileSync(process.execPath, coterieArguments(['build', 'seeds', '-o', file]));
    await openPicture(page);
    const names = [
      '004_f83e58e4a9395008',
      '000_46e8a72e69b596cd',
      '002_62916192d4d1bfed',
      '001_88ca63bc27e9e1f5',
      '003_442896ed2015a341',
    ];
    const files = names.map((name) => ({
      name: `${name}.txt`,
      text: readFileSync(`seeds/${name}.txt`, 'utf8'),
    }));
    await dropFiles(page, files);
    await expect(page.getByText('opened here, kept in this browser')).toBeVisible({
      timeout: 20_000,
    });
    const dialog = await openExport(page, 'Coterie dataset');
    const json = await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click());
    expect(json.equals(readFileSync(file))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a large dataset is saved packed, in the bytes that Node writes', async ({ page }) => {
  const made = madeDataset(1500);
  const bytes = joinedBytes(writeDataset(made));
  expect([...bytes.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
  await openPicture(page);
  await dropFiles(page, [{ name: 'large.bin', text: bytes }]);
  await expect(page.getByRole('contentinfo')).toContainText(
    `${made.papers.length.toLocaleString('en')} papers`,
  );
  const dialog = await openExport(page, 'Coterie dataset');
  const packed = await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click());
  expect(packed.equals(bytes)).toBe(true);
  await expect(dialog.getByRole('status')).toContainText('network.coterie');
});

test('a large network is painted whole, in the bytes of Node where it is an image of an SVG', async ({
  page,
}) => {
  test.slow();
  const dataset = madeDataset(5000);
  await openPicture(page);
  await dropFiles(page, [{ name: 'large.bin', text: joinedBytes(writeDataset(dataset)) }]);
  await expect(page.getByRole('contentinfo')).toContainText(/5,?000/u, { timeout: 30_000 });
  const dialog = await openExport(page, 'SVG drawing');
  await dialog.getByLabel('View', { exact: true }).selectOption('authors');
  const svg = (
    await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click())
  ).toString();
  expect(svg).toMatch(/5,000 nodes and [\d,]+ edges are drawn as one image/);
  const drawing = await figureFor(
    dataset,
    { ...defaultValues(figureParameters), view: 'authors' },
    { rasterise: () => Promise.reject(new Error('not asked for')) },
  );
  const image = (text: string) => /<image .*?\/>/.exec(text)?.[0] ?? '';
  expect(image(svg).length).toBeGreaterThan(10_000);
  expect(image(svg)).toBe(image(drawingToSvg(drawing)));

  await dialog.getByText('PNG image', { exact: true }).click();
  await dialog.getByLabel('View', { exact: true }).selectOption('authors');
  const png = await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click());
  const picture = look(png);
  expect(picture).toMatchObject({ width: 1600, height: 1000, transparent: 0 });
  expect(picture.colours).toBeGreaterThan(1000);
});

test('papers can be those of what is selected, networks those of organisations', async ({
  page,
}) => {
  await openPicture(page, '#view=authors&select=a:hengyuan-zhang');
  const dialog = await openExport(page, 'BibTeX');
  const bib = async () =>
    (await saved(page, () => dialog.getByRole('button', { name: 'Download' }).click())).toString();
  const entries = (text: string) => text.match(/^@/gmu)?.length ?? 0;
  const all = entries(await bib());
  await dialog.getByRole('checkbox', { name: 'Only the papers of the selection' }).check();
  const own = await bib();
  expect(own).toContain('Zhang, Hengyuan');
  expect(entries(own)).toBe(own.match(/Zhang, Hengyuan/gu)?.length);
  expect(entries(own)).toBeLessThan(all);
  await dialog.getByText('GEXF', { exact: true }).click();
  await dialog.getByLabel('Network', { exact: true }).selectOption('Organisations');
  expect(await bib()).toContain('label="Cornell University"');
});
