import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sirv from 'sirv';
import { coterieArguments } from '../../scripts/tools.ts';
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
