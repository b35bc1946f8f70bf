/** Modularity on networks whose best known value others have searched for. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectCommunities } from '../../../src/core/analysis/louvain.ts';
import { defaultOptions } from '../../../src/core/model/options.ts';
import { packageVersion } from '../frame/machine.ts';
import { timedByProcessor } from '../frame/measure.ts';
import { againstLimit } from '../frame/outcomes.ts';
import { type BenchRow, Missing } from '../frame/row.ts';
import { linksOf } from '../layoutSamples.ts';
import { readRealNetwork, realNetworks } from '../realNetworks.ts';

const seeds = [1, 2, 3, 4, 5];
/** Of the best known modularity. */
const share = 0.998;

const kinds = ['unweighted', 'weighted'] as const;

/** The best modularity that the manifest notes for a file; undefined where it notes none. */
function bestKnown(manifest: string, file: string, kind: (typeof kinds)[number]) {
  const line = manifest.split('\n').find((candidate) => candidate.startsWith(`${file}\t`));
  const found = [
    line?.match(new RegExp(`bestQ\\(${kind}\\)=([\\d.]+)`, 'u'))?.[1],
    // What longer searches found is told in words.
    line?.match(new RegExp(`([\\d.]+) \\(${kind}, whole\\)`, 'u'))?.[1],
  ].filter((value) => value !== undefined);
  return found.length === 0 ? undefined : Math.max(...found.map(Number));
}

export const louvainRow: BenchRow = {
  id: 'louvain',
  what: 'Modularity of the communities found',
  against: 'the best known of each network (many Leiden runs)',
  goal: '0.998 of it, the worst of five seeds',
  async run(context) {
    const { data } = context;
    if (data === undefined)
      throw new Missing('The networks are in COTERIE_DATA, which is not there.');
    const manifest = readFileSync(join(data, 'MANIFEST.tsv'), 'utf8');
    const version = packageVersion('graphology-communities-louvain');
    const runs = defaultOptions.louvainRuns;
    context.setting(
      'Coterie',
      `graphology-communities-louvain ${version}, best of ${runs} runs (fewer where a network is large); seeds ${seeds.join(', ')}`,
    );
    const outcomes = [];
    for (const real of realNetworks) {
      const read = readRealNetwork(real, data);
      for (const kind of kinds) {
        const best = bestKnown(manifest, real.file, kind);
        if (!read || best === undefined) continue;
        const edges = read.edges.map((edge) =>
          kind === 'weighted' ? edge : { ...edge, weight: 1 },
        );
        const links = linksOf(read.count, edges);
        const [found, ms] = await timedByProcessor(async () => {
          const qualities: number[] = [];
          for (const seed of seeds) {
            const { best: kept } = await detectCommunities(links, { ...defaultOptions, seed });
            qualities.push(kept.modularity);
          }
          return qualities;
        });
        const worst = Math.min(...found);
        outcomes.push(
          againstLimit({
            what: `modularity of ${real.name}, ${kind}, share of the best known`,
            ours: { value: Number((worst / best).toFixed(5)), unit: '' },
            limit: share,
            bound: 'least',
            peer: `best known ${best}`,
            remark: `${worst.toFixed(5)} to ${Math.max(...found).toFixed(5)}, ${(ms / seeds.length).toFixed(0)} ms`,
          }),
        );
      }
    }
    return outcomes;
  },
};
