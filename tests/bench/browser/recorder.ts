/** What a page shows of its quickness while somebody works with it: frames and long tasks. */

import type { Page } from '@playwright/test';
import { quantile } from '../frame/measure.ts';

export interface FrameRecord {
  readonly seconds: number;
  readonly framesPerSecond: number;
  /** Milliseconds between two frames. */
  readonly medianGap: number;
  readonly p95Gap: number;
  readonly longestGap: number;
  /** Milliseconds of the longest task of the main thread above 50; 0 where there was none. */
  readonly longestTask: number;
}

interface RawRecord {
  readonly gaps: readonly number[];
  readonly tasks: readonly number[];
  readonly seconds: number;
}

declare global {
  interface Window {
    benchRecorder?: { readonly stop: () => RawRecord };
  }
}

/** Records what happens while `act` runs; frames are those of requestAnimationFrame. */
export async function recordFrames(page: Page, act: () => Promise<unknown>): Promise<FrameRecord> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    const tasks: number[] = [];
    const begun = performance.now();
    let last = 0;
    let request = requestAnimationFrame(function frame(now) {
      if (last > 0) gaps.push(now - last);
      last = now;
      request = requestAnimationFrame(frame);
    });
    const take = (entries: readonly PerformanceEntry[]) => {
      for (const { startTime, duration } of entries) if (startTime >= begun) tasks.push(duration);
    };
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    observer.observe({ type: 'longtask' });
    window.benchRecorder = {
      stop: () => {
        cancelAnimationFrame(request);
        take(observer.takeRecords());
        observer.disconnect();
        return { gaps, tasks, seconds: (performance.now() - begun) / 1000 };
      },
    };
  });
  await act();
  const raw = await page.evaluate(() => window.benchRecorder?.stop());
  if (!raw || raw.gaps.length === 0) throw new Error('The page drew no frame at all.');
  const { gaps } = raw;
  return {
    seconds: raw.seconds,
    framesPerSecond: (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0),
    medianGap: quantile(gaps, 0.5),
    p95Gap: quantile(gaps, 0.95),
    longestGap: Math.max(...gaps),
    longestTask: Math.max(0, ...raw.tasks),
  };
}
