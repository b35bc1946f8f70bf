/** Our own page with a dataset: built, served, opened, and when its picture was whole. */

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Area } from './gestures.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Builds the page into a temporary folder; with the names of functions where a trace is to be read. */
export async function buildApp({ readable }: { readonly readable: boolean }): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'coterie-app-'));
  await build({
    root,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, ...(readable ? { minify: false } : {}) },
  });
  return outDir;
}

/** Milliseconds of the page's own clock. */
export interface PictureTimes {
  /** The last word of the worker that reads: the dataset is known, with its positions. */
  readonly data: number;
  /** All nodes and edges are painted. */
  readonly picture: number;
}

interface BenchTimes {
  data: number;
  picture: number;
}

declare global {
  interface Window {
    benchTimes?: BenchTimes;
  }
}

/** To be called before the page is opened: notes when the data came and when it was first painted. */
export async function watchPicture(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const times: BenchTimes = { data: 0, picture: 0 };
    window.benchTimes = times;
    const listen = EventTarget.prototype.addEventListener;
    Worker.prototype.addEventListener = function (
      this: Worker,
      ...given: Parameters<typeof listen>
    ) {
      if (given[0] === 'message') {
        listen.call(this, 'message', (event) => {
          const { data } = event as MessageEvent<{ readonly kind?: string } | undefined>;
          if (data?.kind === 'done') times.data = performance.now();
        });
      }
      listen.apply(this, given);
    };
    const transfer = ImageBitmapRenderingContext.prototype.transferFromImageBitmap;
    ImageBitmapRenderingContext.prototype.transferFromImageBitmap = function (...given) {
      transfer.apply(this, given);
      // The frame that shows it is still to come.
      if (times.picture === 0) {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            times.picture ||= performance.now();
          };
          channel.port2.postMessage(null);
        });
      }
    };
  });
}

export const pictureOf = (page: Page) => page.getByRole('application');

/** Opens the page and waits until all of a large picture is painted; `fragment` begins with `#`. */
export async function openLarge(
  page: Page,
  address: string,
  fragment = '#view=authors',
): Promise<PictureTimes> {
  await page.goto(`${address}${fragment}`, { waitUntil: 'commit' });
  await pictureOf(page).waitFor({ timeout: 180_000 });
  await page.waitForFunction(() => (window.benchTimes?.picture ?? 0) > 0, null, {
    timeout: 180_000,
  });
  const times = await page.evaluate(() => window.benchTimes);
  if (!times) throw new Error('The page was opened without being watched.');
  return times;
}

/** Opens the page on a network that is small enough for Cytoscape alone, and lets it come to rest. */
export async function openSmall(page: Page, address: string, fragment = '#view=authors') {
  await page.goto(`${address}${fragment}`);
  await pictureOf(page).waitFor();
  await page.locator('main canvas').first().waitFor();
  await page.waitForTimeout(1500);
}

/** Where the picture is in the window. */
export async function areaOf(page: Page): Promise<Area> {
  const box = await pictureOf(page).boundingBox();
  if (!box) throw new Error('The picture has no size.');
  return box;
}
