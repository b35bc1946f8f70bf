/** Makes reading stand still half-way, so that no test has to be quicker than the worker. */

import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** The kind of the worker's message that is the last to be heard. */
    holdJobs?: 'progress' | 'positions' | undefined;
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
        const kind = event instanceof MessageEvent ? event.data.kind : undefined;
        if (kind !== undefined && kind === window.holdJobs) held = true;
      });
    };
  });
}

/**
 * Jobs that start from now on stand still after their first progress, or their first coarse positions,
 * or run as they should.
 */
export const setHold = (page: Page, hold: boolean | 'positions'): Promise<void> =>
  page.evaluate<void, Window['holdJobs']>(
    (kind) => {
      window.holdJobs = kind;
    },
    hold === true ? 'progress' : hold || undefined,
  );
