/** Frames while somebody pans and zooms in a large network, against a small one in the same page. */

import type { Page } from '@playwright/test';
import { madeDataset } from '../../support/largeDataset.ts';
import { areaOf, openLarge, openSmall } from '../browser/appPage.ts';
import { handOn } from '../browser/gestures.ts';
import { type FrameRecord, recordFrames } from '../browser/recorder.ts';
import { onStage } from '../browser/stage.ts';
import { median } from '../frame/measure.ts';
import { againstLimit, againstPeer } from '../frame/outcomes.ts';
import type { BenchRow, Outcome } from '../frame/row.ts';

/** Of each gesture. */
const seconds = 4;
/** Milliseconds: two frames of a display. */
const longGap = 33.4;

const gestures = ['pan', 'zoom'] as const;

async function record(page: Page): Promise<Record<(typeof gestures)[number], FrameRecord>> {
  await page.waitForTimeout(1500);
  const [area, hand] = [await areaOf(page), await handOn(page)];
  const pan = await recordFrames(page, () => hand.pan(area, seconds));
  await page.waitForTimeout(800);
  return { pan, zoom: await recordFrames(page, () => hand.zoom(area, seconds)) };
}

export const framesRow: BenchRow = {
  id: 'frames-100k',
  what: 'frames a second panning and zooming, 100,000 authors',
  against: 'the same page with 1,000 authors',
  goal: '0.9× (flat), p95 gap ≤ 33 ms',
  run: (context) =>
    onStage(context, [], async (stage) => {
      const dataset = madeDataset(context.size(100_000, 10_000));
      const authors = `${dataset.authors.length.toLocaleString('en')} authors`;
      const [small, large] = [
        await stage.serveApp(madeDataset(1000)),
        await stage.serveApp(dataset),
      ];
      context.setting(
        'gestures',
        `${seconds} s each, sixty events a second, from the whole picture on`,
      );
      const few: Record<(typeof gestures)[number], FrameRecord>[] = [];
      const many: typeof few = [];
      for (let round = 0; round < context.rounds(3); round++) {
        few.push(
          await stage.visit(async (page) => {
            await openSmall(page, small);
            return record(page);
          }),
        );
        many.push(
          await stage.visit(async (page) => {
            await openLarge(page, large);
            return record(page);
          }),
        );
        context.say(`${round + 1}: ${JSON.stringify(many.at(-1))}`);
      }
      const middle = (
        list: typeof few,
        gesture: (typeof gestures)[number],
        of: (frames: FrameRecord) => number,
      ) => median(list.map((record) => of(record[gesture])));
      return gestures.flatMap((gesture): Outcome[] => [
        againstPeer({
          what: `Frames while one ${gesture}s, ${authors}`,
          ours: { value: middle(many, gesture, (f) => f.framesPerSecond), unit: '/s' },
          peer: { value: middle(few, gesture, (f) => f.framesPerSecond), unit: '/s' },
          peerName: '1,000 authors',
          goal: 0.9,
          better: 'more',
        }),
        againstLimit({
          what: `95 % of the gaps between them, ${gesture}`,
          ours: { value: middle(many, gesture, (f) => f.p95Gap), unit: 'ms' },
          limit: longGap,
          remark: `longest ${Math.round(middle(many, gesture, (f) => f.longestGap))} ms`,
        }),
      ]);
    }),
};
