import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sirv from 'sirv';
import { coterieArguments } from '../../scripts/tools.ts';
import { expectAccessible } from './support/accessibility.ts';
import { canvasOf, detailsOf } from './support/picture.ts';

let folder: string;
let server: Server;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-site-'));
  // As on a host where the page is not at the root.
  const site = join(folder, 'groups', 'ours');
  execFileSync(process.execPath, [...coterieArguments(['site', 'seeds', '-o', site])], {
    stdio: 'ignore',
  });
  expect(existsSync(join(site, 'index.html'))).toBe(true);
  expect(readFileSync(join(site, 'data', 'network.json'), 'utf8')).toContain('Wenhao Zhang');
  const files = sirv(folder, { dev: true });
  server = createServer((request, response) => files(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a site is served from any path by any server, and asks for nothing elsewhere', async ({
  page,
}) => {
  const { port } = server.address() as AddressInfo;
  const site = `http://127.0.0.1:${port}/groups/ours/`;
  const seen: string[] = [];
  page.on('console', (message) => seen.push(message.text()));
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('request', (request) => {
    const own = request.url().startsWith(site) || /^(?:blob|data):/u.test(request.url());
    if (!own) seen.push(request.url());
  });
  await page.goto(`${site}#view=authors&select=a:wenhao-zhang`);
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 8 nodes, 17 edges/);
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText('Wenhao Zhang');
  await page.getByRole('combobox', { name: /^Search/ }).fill('entropy');
  await expect(page.getByRole('listbox', { name: 'Found' })).toBeVisible();
  expect(seen).toEqual([]);
});

test('embedded in another page it shows what is clicked, and changes and keeps nothing', async ({
  page,
}) => {
  const { port } = server.address() as AddressInfo;
  const site = `http://127.0.0.1:${port}/groups/ours/`;
  writeFileSync(
    join(folder, 'host.html'),
    '<!doctype html><link rel="icon" href="data:,"><title>Ours</title><iframe title="Network" width="1000" height="600" src="groups/ours/?embed#view=authors"></iframe>',
  );
  const seen: string[] = [];
  page.on('console', (message) => seen.push(message.text()));
  page.on('pageerror', (error) => seen.push(error.message));
  await page.goto(`http://127.0.0.1:${port}/host.html`);
  const frame = page.frameLocator('iframe');
  const picture = frame.getByRole('application');
  await expect(picture).toHaveAccessibleName(/^Authors: 8 nodes, 17 edges/);
  const entries = await page.evaluate(() => history.length);
  await frame.getByRole('button', { name: 'Zoom in' }).click();
  await picture.press('ArrowRight');
  await picture.press('Enter');
  const details = frame.getByRole('complementary', { name: 'Details' });
  await expect(details.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(details.getByRole('button', { name: /Rename|Hide|Merge/ })).toHaveCount(0);
  for (const tool of ['Export', 'Help and keyboard', 'Open files…', 'Save project']) {
    await expect(frame.getByRole('button', { name: tool })).toHaveCount(0);
  }
  await expect(frame.getByRole('combobox', { name: /^Search/ })).toHaveCount(0);
  const opening = page.waitForEvent('popup');
  await frame.getByRole('link', { name: 'Open in Coterie' }).click();
  const alone = await opening;
  await expect(alone.getByRole('button', { name: 'Export' })).toBeVisible();
  await expect(detailsOf(alone).getByRole('heading', { level: 2 })).toHaveText(
    (await details.getByRole('heading', { level: 2 }).textContent()) ?? '',
  );
  expect(alone.url()).toContain(`${site}#view=authors&select=`);
  await alone.close();
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(
    await page.evaluate(async () => [
      localStorage.length + sessionStorage.length,
      (await indexedDB.databases()).length,
    ]),
  ).toEqual([0, 0]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site}?embed#view=authors&select=a:wenhao-zhang`);
    await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText('Wenhao Zhang');
    await expectAccessible(page);
  }
  expect(seen).toEqual([]);
});
