/** From having a network with its positions to the first full picture of it in the browser. */

import { madeDataset } from '../../support/largeDataset.ts';
import { openLarge } from '../browser/appPage.ts';
import { onStage } from '../browser/stage.ts';
import { median } from '../frame/measure.ts';
import { againstPeer, shown } from '../frame/outcomes.ts';
import type { BenchContext, BenchRow, Outcome } from '../frame/row.ts';

const goal = 20;

async function compare(
  context: BenchContext,
  peer: 'sigma' | 'cytoscape',
  authors: number,
  peerRounds: number,
): Promise<readonly Outcome[]> {
  const dataset = madeDataset(context.size(authors, 3000));
  const edges = dataset.coauthorships.length;
  const size = `${dataset.authors.length.toLocaleString('en')} authors, ${edges.toLocaleString('en')} edges`;
  return onStage(context, [peer], async (stage) => {
    const [app, peers] = [await stage.serveApp(dataset), await stage.servePeers(dataset)];
    const [ours, whole, theirs]: number[][] = [[], [], []];
    for (let round = 0; round < context.rounds(); round++) {
      const times = await stage.visit((page) => openLarge(page, app));
      ours?.push(times.picture - times.data);
      whole?.push(times.picture);
      if (round < peerRounds) {
        theirs?.push(await stage.visitPeer(peer, peers, async (_, picture) => picture));
      }
      context.say(`${round + 1}: here ${ours?.at(-1)} ms, ${peer} ${theirs?.at(-1)} ms`);
    }
    context.setting(
      'the clock',
      'here from the moment the worker has the dataset, positions and all, to the end of the frame that shows all of it; there from having the network as arrays, through making the graph, to its pixels',
    );
    return [
      againstPeer({
        what: `First full picture, ${size}`,
        ours: { value: median(ours ?? []), unit: 'ms' },
        peer: { value: median(theirs ?? []), unit: 'ms' },
        peerName: peer,
        goal,
      }),
      shown(
        `Page opened to full picture, ${dataset.authors.length.toLocaleString('en')} authors`,
        `${(median(whole ?? []) / 1000).toFixed(2)} s`,
        'with loading and reading the dataset file',
      ),
    ];
  });
}

export const pictureAgainstSigma: BenchRow = {
  id: 'picture-100k',
  what: 'positions to first full picture, 100,000 authors',
  against: 'sigma 3 (WebGL)',
  goal: `${goal}×`,
  run: (context) => compare(context, 'sigma', 100_000, 3),
};

export const pictureAgainstCytoscape: BenchRow = {
  id: 'picture-20k',
  what: 'positions to first full picture, 20,000 authors',
  against: 'Cytoscape alone, tuned',
  goal: `${goal}×`,
  run: (context) => compare(context, 'cytoscape', 20_000, 3),
};
