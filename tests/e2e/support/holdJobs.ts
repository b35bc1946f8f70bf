/** Makes reading stand still half-way, so that no test has to be quicker than the worker. */

import type { Page } from '@playwright/test';

declare global {
  interface Window {
    holdJobs?: boolean;
  }
}

/** To be called before the page is opened; nothing is held until `setHold`. */
export async function prepareHold(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const listen = EventTarget.prototype.addEventListener;
    Worker.prototype.addEventListener = function (
      this: Worker,
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: boolean | AddEventListenerOptions,
    ) {
      if (type !== 'message' || typeof listener !== 'function') {
        listen.call(this, type, listener, options);
        return;
      }
      let held = false;
      listen.call(this, type, (event) => {
        if (!held) listener(event);
        // The worker's further words come to nobody.
        if (window.holdJobs && event instanceof MessageEvent && event.data.kind === 'progress') {
          held = true;
        }
      });
    };
  });
}

/** Jobs that start from now on stand still after their first progress, or run as they should. */
export const setHold = (page: Page, hold: boolean): Promise<void> =>
  page.evaluate((on) => {
    window.holdJobs = on;
  }, hold);
