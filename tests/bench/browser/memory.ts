/** How much memory a page and its workers take. */

import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';

export interface PageMemory {
  /** Of the page and each of its workers, bytes, after collecting garbage. */
  readonly byThread: readonly { readonly thread: string; readonly bytes: number }[];
  /** Their sum. */
  readonly total: number;
  /** What the system counts for the process, with canvases and the engine itself; bytes. */
  readonly resident: number;
}

interface Breakdown {
  readonly bytes: number;
  readonly breakdown: readonly {
    readonly bytes: number;
    readonly attribution: readonly { readonly scope: string; readonly url: string }[];
  }[];
}

/** The page must be isolated from other origins, as `servePages` serves it. */
export async function memoryOf(browser: Browser, page: Page): Promise<PageMemory> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('HeapProfiler.collectGarbage');
  const { bytes, breakdown } = await page.evaluate(
    () =>
      (
        performance as unknown as {
          measureUserAgentSpecificMemory: () => Promise<Breakdown>;
        }
      ).measureUserAgentSpecificMemory() as Promise<Breakdown>,
  );
  await debug.detach();
  return {
    byThread: breakdown
      .filter((part) => part.bytes > 0)
      .map((part) => ({
        thread: part.attribution.map(({ scope, url }) => `${scope} ${nameOf(url)}`).join(', '),
        bytes: part.bytes,
      })),
    total: bytes,
    resident: await residentBytes(browser),
  };
}

const nameOf = (url: string): string => new URL(url).pathname.split('/').at(-1) || 'page';

/** Of the largest process that draws pages; a browser of one page has but one that is large. */
async function residentBytes(browser: Browser): Promise<number> {
  const debug = await browser.newBrowserCDPSession();
  const { processInfo } = await debug.send('SystemInfo.getProcessInfo');
  await debug.detach();
  const sizes = await Promise.all(
    processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id)),
  );
  return Math.max(0, ...sizes);
}

/** Linux only; 0 elsewhere. */
async function residentOf(process: number): Promise<number> {
  const text = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
  return 1024 * Number(/^VmRSS:\s+(\d+) kB/mu.exec(text)?.[1] ?? 0);
}
