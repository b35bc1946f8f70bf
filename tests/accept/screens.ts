/**
 * `npm run accept:screens -- [FOLDER [CORPUS]]`: screenshots of every view and of what opens over it, on the seeds and
 * on the papers of ACL 2020 where COTERIE_DATA has them, at four sizes, light and dark, to be looked
 * at. Needs a built page (`npm run build:app`); ends with 1 where something is cut off.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { views } from '../../src/core/scene/views/registry.ts';
import { dataFolder } from './manifest.ts';
import { print } from './print.ts';

/** The last is a window of 1440 by 900 at 200 % zoom. */
const sizes = [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [720, 450],
] as const;
const themes = ['light', 'dark'] as const;
const port = 4391;
const address = `http://127.0.0.1:${port}`;

/** Fragments of the address by the name of the picture. */
const looks: readonly (readonly [string, string])[] = [
  ...views.map(({ id }) => [id, `#view=${id}`] as const),
  ['table', '#view=table'],
  ['community', '#view=authors&select=community:authors:1'],
];

/** What the keyboard or a button opens. */
const over: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['help', async (page) => page.keyboard.press('?')],
  ['export', async (page) => page.keyboard.press('e')],
  ['statistics', async (page) => page.getByRole('button', { name: 'Statistics' }).click()],
];

async function serve(inputs: readonly string[]): Promise<ChildProcess> {
  const arguments_ = ['--import', 'tsx', 'src/cli/main.ts', 'open', ...inputs];
  const server = spawn(process.execPath, [...arguments_, '--port', String(port)], {
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 240; tries++) {
    const answers = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return server;
    await rest(500);
  }
  server.kill();
  throw new Error('The page is not served.');
}

/** Elements that reach beyond the window sideways, outside what scrolls by itself. */
const cutOff = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function look(browser: Browser, corpus: string, folder: string): Promise<number> {
  let cut = 0;
  for (const [width, height] of sizes) {
    for (const colorScheme of themes) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const take = async (name: string) => {
        const beyond = await cutOff(page);
        const file = `${corpus}-${name}-${width}x${height}-${colorScheme}.png`;
        if (beyond > 0) {
          cut++;
          print(`${file}: ${beyond} pixels are cut off`);
        }
        await page.screenshot({ path: join(folder, file) });
      };
      for (const [name, fragment] of looks) {
        await page.goto('about:blank');
        await page.goto(`${address}/${fragment}`);
        await page.locator('main canvas, main [role=table], main [role=status]').first().waitFor();
        await rest(700);
        await take(name);
      }
      for (const [name, open] of over) {
        await page.goto('about:blank');
        await page.goto(`${address}/#view=authors`);
        await page.locator('main canvas').first().waitFor();
        await open(page);
        await page.getByRole('dialog').first().waitFor();
        await rest(300);
        await take(name);
      }
      await context.close();
    }
  }
  return cut;
}

const [folder = 'screens', only] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const data = dataFolder();
const corpora: readonly (readonly [string, string])[] = [
  ['seeds', 'seeds'],
  ...(data ? [['acl-2020', join(data, 'acl', 'acl-2020-main.csl.json.gz')] as const] : []),
];
const browser = await chromium.launch({
  executablePath: process.env.COTERIE_BROWSER ?? '/usr/bin/chromium',
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...['--disable-quic', '--no-first-run', '--disable-background-networking'],
    ...['--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader'],
  ],
});
let cut = 0;
for (const [corpus, input] of corpora) {
  if (only !== undefined && only !== corpus) continue;
  const server = await serve([input]);
  try {
    cut += await look(browser, corpus, folder);
  } finally {
    server.kill();
    await rest(500);
  }
}
await browser.close();
print(`Screenshots are in ${folder}; ${cut} with something cut off.`);
process.exitCode = cut > 0 ? 1 : 0;
