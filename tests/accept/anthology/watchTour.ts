/** Takes the tour and watches the main thread all the while. */

import type { Browser, Page } from '@playwright/test';
import { type Pause, traceOf } from '../../bench/browser/trace.ts';
import type { Act } from './tour.ts';

export interface Watched {
  readonly pauses: readonly Pause[];
  /** Acts that did not come off, with the reason. */
  readonly failed: readonly { readonly name: string; readonly why: string }[];
}

const usualRest = 700;

/** Pauses longer than so many milliseconds; with their causes, which slows the page, where asked. */
export async function watchTour(
  browser: Browser,
  page: Page,
  acts: readonly Act[],
  milliseconds: number,
  causes: boolean,
): Promise<Watched> {
  const failed: { name: string; why: string }[] = [];
  const trace = await traceOf(browser, page, causes);
  // What the trace itself costs at first is nobody's pause.
  await page.waitForTimeout(1500);
  for (const { name, act, rest = usualRest } of acts) {
    await trace.phase(name);
    try {
      await act(page);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      failed.push({ name, why: message.split('\n')[0] ?? '' });
    }
    await page.waitForTimeout(rest);
  }
  return { pauses: await trace.pausesOver(milliseconds), failed };
}
