/** How long somebody who types waits for the list beneath the search box. */

import type { Page } from '@playwright/test';

interface SearchClock {
  /** Milliseconds from the last letter to the last change of the list; undefined without one. */
  readonly took: () => number | undefined;
}

declare global {
  interface Window {
    benchSearch?: SearchClock;
  }
}

/** Between two letters, milliseconds; all of an answer must have come by then to be counted whole. */
const typingPace = 600;

/** Types each query letter by letter; the milliseconds of each letter that changed the list. */
export async function searchTimes(page: Page, queries: readonly string[]): Promise<number[]> {
  const box = page.getByRole('combobox', { name: /^Search/u });
  const times: number[] = [];
  await page.evaluate(() => {
    let typed = 0;
    let changed = 0;
    window.addEventListener(
      'input',
      (event) => {
        typed = event.timeStamp;
        changed = 0;
      },
      { capture: true },
    );
    new MutationObserver(() => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          changed = performance.now();
        };
        channel.port2.postMessage(null);
      });
    }).observe(document.querySelector('header') ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    window.benchSearch = { took: () => (changed > typed ? changed - typed : undefined) };
  });
  for (const query of queries) {
    await box.fill('');
    await page.waitForTimeout(typingPace);
    for (const letter of query) {
      await box.press(letter === ' ' ? 'Space' : letter);
      await page.waitForTimeout(typingPace);
      const took = await page.evaluate(() => window.benchSearch?.took());
      if (took !== undefined) times.push(took);
    }
  }
  return times;
}
