/** The Chromium that everything about the browser is measured in, and how it is started. */

import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../../scripts/browser.ts';
import { Missing } from '../frame/row.ts';

/**
 * Without a GPU, WebGL needs `--enable-unsafe-swiftshader`; `--use-angle=swiftshader` would draw the
 * 2D canvas in emulation too and halve every figure.
 */
export const chromiumFlags: readonly string[] = [
  // Chromium's sandbox does not work for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
  // Otherwise the browser tells its memory when it likes, up to half a minute later.
  '--enable-blink-features=ForceEagerMeasureMemory',
];

/** The window that figures are quoted for, CSS pixels. */
export const windowSize = { width: 1440, height: 900 } as const;

/** Headless, with a profile of its own that goes with it. Throws Missing where there is none. */
export function startChromium(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Missing('no Chromium was found; COTERIE_BROWSER names one');
  return chromium.launch({ executablePath, args: [...chromiumFlags] });
}

/** A page in a window of the usual size. What goes uncaught in it is handed on. */
export async function newPage(browser: Browser, onError: (error: Error) => void): Promise<Page> {
  const context = await browser.newContext({ viewport: windowSize });
  const page = await context.newPage();
  page.on('pageerror', onError);
  // tsx names functions through a helper that pages do not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  return page;
}
