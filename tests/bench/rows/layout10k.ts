/** The layout of 10,000 authors and its quality, against graphology's ForceAtlas2. */

import { layoutNetwork } from '../../../src/core/layout/layoutNetwork.ts';
import { packageVersion } from '../frame/machine.ts';
import { alternating } from '../frame/measure.ts';
import { againstLimit, againstPeer } from '../frame/outcomes.ts';
import type { BenchRow } from '../frame/row.ts';
import { byForceAtlas2, graphOf } from '../layoutPeers.ts';
import { madeSample } from '../layoutSamples.ts';
import { type Scores, scoresOf } from '../layoutScores.ts';

const iterations = 500;

interface Condition {
  readonly score: keyof Scores;
  readonly what: string;
  /** How many times the peer's figure ours may be, or must at least be. */
  readonly share: number;
  readonly bound: 'most' | 'least';
}

const conditions: readonly Condition[] = [
  { score: 'stress', what: 'stress', share: 1.05, bound: 'most' },
  { score: 'neighbours', what: 'neighbourhood preservation', share: 1, bound: 'least' },
  { score: 'silhouette', what: 'silhouette of planted groups', share: 1, bound: 'least' },
  { score: 'overlap', what: 'overlap', share: 1.1, bound: 'most' },
];

export const layout10kRow: BenchRow = {
  id: 'layout-10k',
  what: 'Layout of 10,000 authors',
  against: 'graphology-layout-forceatlas2, 500 iterations, Barnes-Hut',
  goal: '100×, stress within 1.05×, neighbourhoods and silhouette no worse, overlap within 1.1×',
  async run(context) {
    const authors = context.size(10_000);
    const sample = await madeSample(authors);
    const { network } = sample;
    const graph = graphOf(network);
    context.setting('network', `made, ${authors} authors, ${network.edges.length} edges`);
    context.setting(
      'graphology-layout-forceatlas2',
      `${packageVersion('graphology-layout-forceatlas2')}, ${iterations} iterations, settings inferred, barnesHutOptimize; building its graph is not counted; three rounds`,
    );
    context.setting(
      'Coterie',
      'communities are given, as in the pipeline; one round before to warm up',
    );
    layoutNetwork((await madeSample(2000)).network, 1);
    const { ours, peer } = await alternating(
      {
        ours: { work: () => layoutNetwork(network, 1) },
        peer: { work: () => byForceAtlas2(graph, iterations), rounds: 3 },
      },
      context.rounds(),
    );
    const what = `layout of ${authors.toLocaleString('en')} authors`;
    const [mine, theirs] = [ours, peer].map(({ result }) =>
      scoresOf(result, network.edges, sample.groups),
    );
    return [
      againstPeer({
        what,
        ours: { value: ours.ms / 1000, unit: 's' },
        peer: { value: peer.ms / 1000, unit: 's' },
        peerName: 'ForceAtlas2',
        goal: 100,
      }),
      ...conditions.map(({ score, what: condition, share, bound }) =>
        againstLimit({
          what: `${what}: ${condition}`,
          ours: { value: mine?.[score] ?? Number.NaN, unit: '' },
          limit: share * (theirs?.[score] ?? Number.NaN),
          bound,
          peer: `ForceAtlas2 ${theirs?.[score].toFixed(3)}`,
        }),
      ),
    ];
  },
};
