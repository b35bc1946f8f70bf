/** Memory of the page with all its workers, once a large network is on the screen. */

import { madeDataset } from '../../support/largeDataset.ts';
import { openLarge } from '../browser/appPage.ts';
import { memoryOf, type PageMemory } from '../browser/memory.ts';
import { onStage } from '../browser/stage.ts';
import { median } from '../frame/measure.ts';
import { againstPeer, shown } from '../frame/outcomes.ts';
import type { BenchRow } from '../frame/row.ts';

const megabytes = (bytes: number) => bytes / 1e6;
const describe = ({ byThread, resident }: PageMemory): string =>
  `${byThread
    .filter(({ bytes }) => bytes > 1e6)
    .map(({ thread, bytes }) => `${thread || 'shared'} ${megabytes(bytes).toFixed(0)} MB`)
    .join(', ')}; the process ${megabytes(resident).toFixed(0)} MB`;

export const pageMemoryRow: BenchRow = {
  id: 'page-memory-100k',
  what: 'memory of page and workers, 100,000 authors',
  against: 'sigma 3',
  goal: 'half',
  run: (context) =>
    onStage(context, ['sigma'], async (stage) => {
      const dataset = madeDataset(context.size(100_000, 10_000));
      const [app, peers] = [await stage.serveApp(dataset), await stage.servePeers(dataset)];
      const [ours, theirs]: [PageMemory[], PageMemory[]] = [[], []];
      for (let round = 0; round < context.rounds(3); round++) {
        ours.push(
          await stage.visit(async (page) => {
            await openLarge(page, app);
            await page.waitForTimeout(5000);
            return memoryOf(stage.browser, page);
          }),
        );
        theirs.push(
          await stage.visitPeer('sigma', peers, async (page) => {
            await page.waitForTimeout(2000);
            return memoryOf(stage.browser, page);
          }),
        );
      }
      context.setting(
        'memory',
        'performance.measureUserAgentSpecificMemory() after a garbage collection: heaps, buffers and canvases of the page and its workers. Here with papers, titles, sources and search; there the network and names alone',
      );
      const middle = (list: readonly PageMemory[]) => median(list.map(({ total }) => total));
      const [here] = ours;
      const [there] = theirs;
      return [
        againstPeer({
          what: 'Memory of page and workers',
          ours: { value: megabytes(middle(ours)), unit: 'MB' },
          peer: { value: megabytes(middle(theirs)), unit: 'MB' },
          peerName: 'sigma',
          goal: 2,
        }),
        ...(here && there ? [shown('of which', describe(here), '', describe(there))] : []),
      ];
    }),
};
