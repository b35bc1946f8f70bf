/** The explorer as one HTML file, opened from disk without a network. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { coterieArguments } from '../../scripts/tools.ts';
import type { BuiltDataset } from '../../src/core/model/dataset.ts';
import { decodePng } from '../support/decodePng.ts';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, clickNode, detailsOf, openPicture, switchTo } from './support/picture.ts';

let folder: string;
const at = (name: string): string => join(folder, name);

const coterie = (...args: readonly string[]): void => {
  execFileSync(process.execPath, [...coterieArguments(args)], { stdio: 'ignore' });
};

/** What a dataset file may hold, though no reader of documents lets such titles through. */
const hostile = '</script><script>alert(1)</script><!-- <script> ]]><img src=x onerror=alert(2)>';

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-file-'));
  coterie('build', 'seeds', '-o', at('network.json'));
  coterie('export', at('network.json'), '-f', 'html', '-o', at('seeds.html'));
  const whole = readFileSync(at('network.json'), 'utf8');
  const words = JSON.stringify(`${hostile} <!-- dataset --> On the Entropy`).slice(1, -1);
  const renamed = whole
    .replaceAll('On the Entropy', () => words)
    .replaceAll('Wenhao Zhang', () => JSON.stringify(`Wenhao ${hostile}`).slice(1, -1));
  writeFileSync(at('hostile-network.json'), renamed);
  coterie('export', at('hostile-network.json'), '-f', 'html', '-o', at('hostile.html'));
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page without a network; whatever it says, asks for or fails at is in `seen`. */
async function openFile(
  browser: Browser,
  path: string,
  fragment: string,
): Promise<{ page: Page; seen: string[] }> {
  const context = await browser.newContext({ offline: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  const seen: string[] = [];
  const address = pathToFileURL(path).href;
  page.on('console', (message) => seen.push(message.text()));
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('dialog', (dialog) => seen.push(`dialog: ${dialog.message()}`));
  context.on('request', (request) => {
    const url = request.url();
    if (url.split(/[?#]/u)[0] !== address && !/^(?:blob|data):/u.test(url)) seen.push(url);
  });
  await page.addInitScript(() => localStorage.setItem('coterie-first-steps', 'seen'));
  await page.goto(`${address}${fragment}`);
  await expect(page.getByRole('main')).toBeVisible();
  return { page, seen };
}

async function saved(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText(format, { exact: true }).click();
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const contents = readFileSync(await (await waiting).path());
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return contents;
}

test('the file from the command line shows all that the page shows', async ({ browser }) => {
  const { page, seen } = await openFile(browser, at('seeds.html'), '#view=authors');
  const shown = JSON.parse(readFileSync(at('network.json'), 'utf8')) as BuiltDataset;
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 8 nodes, 17 edges/);
  await clickNode(page, 'a:wenhao-zhang', shown);
  const details = detailsOf(page);
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Wenhao Zhang');
  await expect(details.getByText(/On the Entropy Dynamics/).first()).toBeVisible();
  const search = page.getByRole('combobox', { name: /^Search/ });
  await search.fill('hengyuan');
  await page
    .getByRole('option', { name: /Hengyuan Zhang/ })
    .first()
    .click();
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Hengyuan Zhang');
  await switchTo(page, 'Communities');
  await expect(canvasOf(page)).toHaveAccessibleName(/^Communities/);
  await switchTo(page, 'Table');
  await expect(page.getByRole('cell', { name: 'Yaliang Li' })).toBeVisible();
  await page.goto(`${pathToFileURL(at('seeds.html')).href}#view=authors&years=2026-2026`);
  await expect(canvasOf(page)).toHaveAccessibleName(/papers of 2026/);
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitem', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expectAccessible(page);
  expect((await saved(page, 'SVG drawing')).toString()).toContain('Wenhao Zhang');
  expect(decodePng(await saved(page, 'PNG image')).width).toBeGreaterThan(500);
  expect((await saved(page, 'PDF document')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(seen).toEqual([]);
});

test('the page saves the same file, its size said before, and that file saves itself', async ({
  page,
  browser,
}) => {
  await openPicture(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('HTML file', { exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText(
    /^[\d.]+ MB: the page [\d.]+ MB, its dataset/,
  );
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = readFileSync(await (await waiting).path());
  expect(file.equals(readFileSync(at('seeds.html')))).toBe(true);
  const opened = await openFile(browser, at('seeds.html'), '#view=authors');
  expect((await saved(opened.page, 'HTML file')).equals(file)).toBe(true);
  expect(opened.seen).toEqual([]);
});

test('titles and names that look like HTML are text in it', async ({ browser }) => {
  expect(/alert\(|<img/u.test(readFileSync(at('hostile.html'), 'utf8'))).toBe(false);
  const { page, seen } = await openFile(browser, at('hostile.html'), '#select=a:wenhao-zhang');
  const details = detailsOf(page);
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(`Wenhao ${hostile}`);
  await expect(details).toContainText(`${hostile} <!-- dataset --> On the Entropy`);
  expect(await page.locator('img[onerror]').count()).toBe(0);
  expect(seen).toEqual([]);
});

test('it can be embedded as well', async ({ browser }) => {
  const { page, seen } = await openFile(browser, at('seeds.html'), '?embed#view=authors');
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 8 nodes/);
  await expect(page.getByRole('link', { name: 'Open in Coterie' })).toHaveAttribute(
    'href',
    `${pathToFileURL(at('seeds.html')).href}#view=authors`,
  );
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);
  expect(seen).toEqual([]);
});

test('documents can be read in it, and are kept for this file alone', async ({ browser }) => {
  const { page, seen } = await openFile(browser, at('seeds.html'), '#view=authors');
  const text = '@article{z, title={On quiet nights}, author={Nakamura, Yuki and Bell, Ann}}';
  await dropFiles(page, [{ name: 'night.bib', text }]);
  await expect(page.getByRole('contentinfo')).toContainText('2 authors');
  await expect(page.locator('[data-kept="kept"]')).toBeVisible();

  await page.goto(pathToFileURL(at('hostile.html')).href);
  await expect(page.getByRole('contentinfo')).toContainText('67 papers');
  await expect(page.getByRole('region', { name: 'Kept work' })).toBeHidden();
  await page.getByRole('button', { name: 'Recent work…' }).click();
  const recent = page.getByRole('dialog', { name: 'Recent work' });
  await expect(recent).toContainText('Nothing is kept yet');
  await expect(recent).not.toContainText('night.bib');

  await page.goto(pathToFileURL(at('seeds.html')).href);
  await expect(page.getByRole('contentinfo')).toContainText('2 authors');
  expect(seen.filter((line) => !line.startsWith('file:'))).toEqual([]);
});
