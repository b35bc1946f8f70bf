/** The layout of 100,000 authors, against d3-force with sampled repulsion. */

import { layoutNetwork } from '../../../src/core/layout/layoutNetwork.ts';
import { packageVersion } from '../frame/machine.ts';
import { alternating } from '../frame/measure.ts';
import { againstPeer, shown } from '../frame/outcomes.ts';
import type { BenchRow } from '../frame/row.ts';
import { byD3ForceSampled } from '../layoutPeers.ts';
import { madeSample } from '../layoutSamples.ts';
import { scoresOf } from '../layoutScores.ts';

const ticks = 300;

export const layout100kRow: BenchRow = {
  id: 'layout-100k',
  what: 'Layout of 100,000 authors',
  against: 'd3-force-sampled, 300 iterations',
  goal: '20×',
  async run(context) {
    const authors = context.size(100_000);
    const sample = await madeSample(authors);
    const { network } = sample;
    context.setting('network', `made, ${authors} authors, ${network.edges.length} edges`);
    context.setting(
      'd3-force-sampled',
      `${packageVersion('d3-force-sampled')} in d3-force ${packageVersion('d3-force')}: ${ticks} ticks, links and sampled charges only, velocityDecay 0.2 as documented; one round`,
    );
    context.setting('Coterie', 'overlaps removed and components packed; three rounds');
    layoutNetwork((await madeSample(2000)).network, 1);
    const { ours, peer } = await alternating(
      {
        ours: { work: () => layoutNetwork(network, 1) },
        peer: { work: () => byD3ForceSampled(network, ticks), rounds: 1 },
      },
      context.rounds(3),
    );
    const what = `layout of ${authors.toLocaleString('en')} authors`;
    const [mine, theirs] = [ours, peer].map(({ result }) =>
      scoresOf(result, network.edges, sample.groups),
    );
    const three = (scores: typeof mine) =>
      scores
        ? `stress ${scores.stress.toFixed(3)}, neighbours ${scores.neighbours.toFixed(3)}, silhouette ${scores.silhouette.toFixed(3)}, overlap ${scores.overlap.toFixed(3)}`
        : '';
    return [
      againstPeer({
        what,
        ours: { value: ours.ms / 1000, unit: 's' },
        peer: { value: peer.ms / 1000, unit: 's' },
        peerName: 'd3-force-sampled',
        goal: 20,
      }),
      shown(`${what}: quality`, three(mine), '', three(theirs)),
    ];
  },
};
