/** Frames while somebody pans and zooms from the whole picture on. */

import type { Page } from '@playwright/test';
import { areaOf } from '../../bench/browser/appPage.ts';
import { handOn } from '../../bench/browser/gestures.ts';
import { type FrameRecord, recordFrames } from '../../bench/browser/recorder.ts';

export interface Gesture {
  readonly what: string;
  readonly frames: FrameRecord;
}

const seconds = 4;

/** Waits for the picture to come to rest first. */
export async function recordGestures(page: Page): Promise<readonly Gesture[]> {
  await page.waitForTimeout(3000);
  const [area, hand] = [await areaOf(page), await handOn(page)];
  const panning = await recordFrames(page, () => hand.pan(area, seconds));
  await page.waitForTimeout(1000);
  const zooming = await recordFrames(page, () => hand.zoom(area, seconds));
  return [
    { what: 'panning', frames: panning },
    { what: 'zooming', frames: zooming },
  ];
}
