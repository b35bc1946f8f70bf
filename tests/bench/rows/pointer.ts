/** What the pointer waits for: finding the node beneath it, and seeing it highlighted. */

import type { Page } from '@playwright/test';
import { madeDataset } from '../../support/largeDataset.ts';
import { areaOf, openLarge } from '../browser/appPage.ts';
import { highlightTimes } from '../browser/highlight.ts';
import { lookAt } from '../browser/spots.ts';
import { onStage } from '../browser/stage.ts';
import { median, quantile } from '../frame/measure.ts';
import { againstLimit, againstPeer, shown } from '../frame/outcomes.ts';
import type { BenchRow } from '../frame/row.ts';

const lookUps = 400;
const find = (page: Page): Promise<number[]> =>
  page.evaluate((count) => window.find?.(count) ?? [], lookUps);

export const findRow: BenchRow = {
  id: 'find-100k',
  what: 'finding what is under the pointer, any author of 100,000',
  against: 'Cytoscape alone with 20,000',
  goal: '100×',
  run: (context) =>
    onStage(context, ['cytoscape'], async (stage) => {
      const large = await stage.servePeers(madeDataset(context.size(100_000)));
      const middling = await stage.servePeers(madeDataset(context.size(20_000)));
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let round = 0; round < context.rounds(3); round++) {
        ours.push(...(await stage.visitPeer('grid', large, find)));
        theirs.push(...(await stage.visitPeer('cytoscape', middling, find)));
      }
      return [
        againstPeer({
          what: 'Finding the node under the pointer',
          ours: { value: median(ours), unit: 'ms' },
          peer: { value: median(theirs), unit: 'ms' },
          peerName: 'Cytoscape, 20,000 authors:',
          goal: 100,
          remark: 'here among 100,000',
        }),
      ];
    }),
};

/** Pointed at in each look. */
const pointed = 100;
/** Milliseconds: two frames of a display. */
const limit = 32;

export const highlightRow: BenchRow = {
  id: 'highlight-100k',
  what: 'highlight visible after the pointer arrives, 100,000 authors, 99 of 100',
  against: 'a limit',
  goal: '≤ 32 ms',
  run: (context) =>
    onStage(context, [], async (stage) => {
      const dataset = madeDataset(context.size(100_000, 10_000));
      const app = await stage.serveApp(dataset);
      const times: number[] = [];
      for (const share of [0.5, 0.15, 0.04]) {
        const look = lookAt(dataset, share);
        await stage.visit(async (page) => {
          await openLarge(page, app, look.fragment);
          await page.waitForTimeout(2000);
          const spots = look.spots(await areaOf(page), context.quick ? 20 : pointed);
          const taken = await highlightTimes(page, spots);
          context.say(`${share}: ${taken.length} of ${spots.length} answered`);
          times.push(...taken);
        });
      }
      context.setting(
        'pointing',
        `at ${times.length} authors in three looks, elements or not; from the event’s time stamp to the end of the first frame in which the pixels about the pointer and the words have changed`,
      );
      return [
        againstLimit({
          what: 'Highlight visible, 99 of 100',
          ours: { value: quantile(times, 0.99), unit: 'ms' },
          limit,
        }),
        shown('Highlight visible, median', `${median(times).toFixed(1)} ms`),
      ];
    }),
};
