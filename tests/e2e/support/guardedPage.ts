/**
 * A page that is watched: nothing may appear on its console, no error may go uncaught, the content
 * security policy may not be hurt (Chromium says so on the console), and no request may leave the address it came from. Whatever
 * happens of that fails the test, whichever test it is.
 */

import { test as base, expect } from '@playwright/test';

/** Storage may be forbidden, as some tests have it. */
function forgetFirstVisit(): void {
  try {
    localStorage.setItem('coterie-first-steps', 'seen');
  } catch {
    // Nothing is remembered then.
  }
}

export const test = base.extend<{ watched: string[]; isFirstVisit: boolean }>({
  /** Whether the card for first visits is shown. */
  isFirstVisit: [false, { option: true }],
  watched: [
    async ({ page, baseURL, isFirstVisit }, use) => {
      if (!isFirstVisit) await page.addInitScript(forgetFirstVisit);
      const seen: string[] = [];
      page.on('console', (message) => seen.push(`console ${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => seen.push(`uncaught: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        const own = url.startsWith(`${baseURL}/`) || /^(?:blob|data):/.test(url);
        if (!own) seen.push(`request to ${url}`);
      });
      await use(seen);
      expect(seen).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
