/** What the page loads before its dataset, compressed. */

import { rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { joinedBytes, writeDataset } from '../../../src/core/pipeline/datasetFile.ts';
import { madeDataset } from '../../support/largeDataset.ts';
import { buildApp, pictureOf } from '../browser/appPage.ts';
import { newPage, startChromium } from '../browser/chromium.ts';
import { servePages } from '../browser/servePages.ts';
import { againstLimit } from '../frame/outcomes.ts';
import type { BenchRow } from '../frame/row.ts';

export const firstLoadRow: BenchRow = {
  id: 'first-load',
  what: 'First load of the page, gzip, before the dataset',
  against: 'a limit',
  goal: '400 kB',
  async run(context) {
    const app = await buildApp({ readable: false });
    const dataset = joinedBytes(writeDataset(madeDataset(200)));
    const server = await servePages(app, new Map([['data/network.json', dataset]]));
    const browser = await startChromium();
    try {
      const page = await newPage(browser, (error) => context.say(`uncaught: ${error.message}`));
      await page.goto(server.address);
      await pictureOf(page).waitFor();
      const addresses = await page.evaluate(() => [
        location.href,
        ...performance.getEntriesByType('resource').map(({ name }) => name),
      ]);
      // The dataset, and what workers load beside the page, come later.
      const paths = [...new Set(addresses.map((address) => new URL(address).pathname))].filter(
        (path) => !/\.json$|worker-/iu.test(path),
      );
      const weights: (readonly [path: string, bytes: number])[] = [];
      for (const path of paths) {
        const body = Buffer.from(await (await fetch(new URL(path, server.address))).arrayBuffer());
        // Fonts are compressed as they are.
        weights.push([path, path.endsWith('.woff2') ? body.length : gzipSync(body).length]);
      }
      const heaviest = [...weights].sort((a, b) => b[1] - a[1]).slice(0, 6);
      context.setting(
        'heaviest',
        heaviest.map(([path, bytes]) => `${path} ${(bytes / 1000).toFixed(0)} kB`).join(', '),
      );
      return [
        againstLimit({
          what: 'first load of the page, gzip, before the dataset',
          ours: { value: weights.reduce((sum, [, bytes]) => sum + bytes, 0) / 1000, unit: 'kB' },
          limit: 400,
          remark: `${weights.length} files`,
        }),
      ];
    } finally {
      await browser.close();
      await server.close();
      await rm(app, { recursive: true, force: true });
    }
  },
};
