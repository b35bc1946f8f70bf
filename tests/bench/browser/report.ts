/**
 * `npx tsx tests/bench/browser/report.ts DATASET [authors|bipartite|papers]`: what it is like to work
 * with a dataset file in the page: frames of gestures, highlights, memory, and every pause.
 */

import { readFile, rm } from 'node:fs/promises';
import { print } from '../../accept/print.ts';
import { quantile } from '../frame/measure.ts';
import { areaOf, buildApp, openLarge, watchPicture } from './appPage.ts';
import { newPage, startChromium } from './chromium.ts';
import { handOn } from './gestures.ts';
import { highlightTimes } from './highlight.ts';
import { memoryOf } from './memory.ts';
import { type FrameRecord, recordFrames } from './recorder.ts';
import { servePages } from './servePages.ts';

const [path, view = 'authors'] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write('Which dataset file?\n');
  process.exit(2);
}
const ms = (n: number): string => `${n.toFixed(n < 10 ? 1 : 0)} ms`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const describe = (what: string, frames: FrameRecord) =>
  print(
    `${what.padEnd(8)} ${frames.framesPerSecond.toFixed(1)} frames/s; gap median ${ms(frames.medianGap)}, p95 ${ms(frames.p95Gap)}, longest ${ms(frames.longestGap)}; longest task ${ms(frames.longestTask)}`,
  );

const app = await buildApp({ readable: false });
const server = await servePages(app, new Map([['data/network.json', await readFile(path)]]));
const browser = await startChromium();
try {
  const page = await newPage(browser, (error) => print(`uncaught: ${error.message}`));
  await watchPicture(page);
  const times = await openLarge(page, server.address, `#view=${view}`);
  print(
    `opened   ${ms(times.picture)} to the whole picture, ${ms(times.picture - times.data)} of it from the data`,
  );
  await page.waitForTimeout(2000);
  const area = await areaOf(page);
  const hand = await handOn(page);
  for (const where of ['far', 'near']) {
    if (where === 'near') {
      await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
      for (let i = 0; i < 8; i++) {
        await page.mouse.wheel(0, -120);
        await page.waitForTimeout(60);
      }
      await page.waitForTimeout(1500);
    }
    print(where);
    describe('  pan', await recordFrames(page, () => hand.pan(area, 3)));
    await page.waitForTimeout(1000);
    describe('  zoom', await recordFrames(page, () => hand.zoom(area, 3)));
    await page.waitForTimeout(1000);
    describe('  hover', await recordFrames(page, () => hand.hover(area, 3)));
    await page.waitForTimeout(500);
    const spots = Array.from({ length: 60 }, (_, i) => ({
      x: area.x + area.width * (0.2 + 0.6 * ((i * 0.618) % 1)),
      y: area.y + area.height * (0.2 + 0.6 * ((i * 0.381) % 1)),
    }));
    const highlights = await highlightTimes(page, spots);
    print(
      `  highlight of ${highlights.length} nodes: p50 ${ms(quantile(highlights, 0.5))}, p99 ${ms(quantile(highlights, 0.99))}`,
    );
  }
  const memory = await memoryOf(browser, page);
  print(
    `memory   ${mb(memory.total)}: ${memory.byThread.map(({ thread, bytes }) => `${thread} ${mb(bytes)}`).join('; ')}; process ${mb(memory.resident)}`,
  );
} finally {
  await browser.close();
  await server.close();
  await rm(app, { recursive: true });
}
