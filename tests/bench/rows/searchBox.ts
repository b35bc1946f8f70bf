/** From a keystroke in the search box to the list of what it finds, in the page. */

import { madeDataset } from '../../support/largeDataset.ts';
import { openLarge } from '../browser/appPage.ts';
import { searchTimes } from '../browser/searchTimes.ts';
import { onStage } from '../browser/stage.ts';
import { median } from '../frame/measure.ts';
import { againstLimit, shown } from '../frame/outcomes.ts';
import type { BenchRow } from '../frame/row.ts';

const limit = 200;
/** Names from here and there in the list are typed, of which so many. */
const typed = 5;

export const searchBoxRow: BenchRow = {
  id: 'search-box',
  what: 'keystroke to the list of hits, 100,000 authors and their papers',
  against: 'a limit',
  goal: '≤ 200 ms',
  run: (context) =>
    onStage(context, [], async (stage) => {
      const dataset = madeDataset(context.size(100_000, 10_000));
      const names = dataset.authors.map(({ name }) => name);
      const queries = Array.from(
        { length: typed },
        (_, i) => names[Math.floor(((i + 0.5) / typed) * names.length)] ?? '',
      );
      const app = await stage.serveApp(dataset);
      const times = await stage.visit(async (page) => {
        await openLarge(page, app);
        await page.waitForTimeout(5000);
        return searchTimes(page, queries);
      });
      context.setting('typed', `${queries.join(', ')}: ${times.length} letters`);
      return [
        againstLimit({
          what: 'Keystroke to all hits, the slowest',
          ours: { value: Math.max(...times), unit: 'ms' },
          limit,
        }),
        shown('Keystroke to all hits, median', `${median(times).toFixed(0)} ms`),
      ];
    }),
};
