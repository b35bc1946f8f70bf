/** How cost grows with the network: each stage at several sizes, and the exponent that fits. */

import type { Dataset } from '../../../src/core/model/dataset.ts';
import { noFilter } from '../../../src/core/model/filter.ts';
import { defaultOptions } from '../../../src/core/model/options.ts';
import { joinedBytes, readDataset, writeDataset } from '../../../src/core/pipeline/datasetFile.ts';
import { fileOfBytes } from '../../../src/core/pipeline/pipeline.ts';
import { runPipeline, stages } from '../../../src/core/pipeline/runPipeline.ts';
import { createSearch } from '../../../src/core/query/search.ts';
import { filterNetwork } from '../../../src/core/scene/filterNetwork.ts';
import { networkColumns } from '../../../src/core/scene/networkColumns.ts';
import { pictureColumns } from '../../../src/core/scene/pictureColumns.ts';
import { quickSources } from '../../../src/core/scene/quickSources.ts';
import type { SceneOptions } from '../../../src/core/scene/scene.ts';
import { growth, median, timedByProcessor } from '../frame/measure.ts';
import { shown } from '../frame/outcomes.ts';
import type { BenchRow } from '../frame/row.ts';
import { madeCsl } from '../madeCsl.ts';

const sizes = [1000, 10_000, 50_000, 100_000];
/** Of sizes that take minutes one round. */
const roundsOf = (authors: number): number => (authors <= 10_000 ? 3 : 1);

const sceneOptions: SceneOptions = {
  view: 'authors',
  colourBy: 'community',
  sizeBy: 'papers',
  theme: 'light',
};

/** Milliseconds of processor time by what was done. */
type Times = Map<string, number>;

/** Stages by their progress: each ends when the next begins. */
async function measureBuild(bytes: Uint8Array, times: Times): Promise<Dataset> {
  let stage = '';
  let since = process.cpuUsage();
  const change = (next: string) => {
    const { user, system } = process.cpuUsage(since);
    if (stage !== '') times.set(stage, (times.get(stage) ?? 0) + (user + system) / 1000);
    stage = next;
    since = process.cpuUsage();
  };
  const dataset = await runPipeline([fileOfBytes('made.json', bytes)], defaultOptions, {
    onProgress: (progress) => change(progress.stage),
  });
  change('');
  return dataset;
}

async function measureUse(dataset: Dataset, times: Times): Promise<void> {
  const note = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    const [result, ms] = await timedByProcessor(work);
    times.set(what, ms);
    return result;
  };
  const bytes = await note('Writing the file', () => joinedBytes(writeDataset(dataset, 'compact')));
  const read = await note('Reading the file', () => readDataset([bytes]));
  const network = await note('Columns of the network', () => networkColumns(read));
  await note('Building the picture', () => pictureColumns(read, network, sceneOptions));
  const years = { ...noFilter, years: { from: 2000, to: 2010 } };
  await note('Filtering by years', () =>
    filterNetwork(network, 'authors', 'full', years, quickSources(read)),
  );
  const search = await note('Indexing for search', () => createSearch(read));
  const name = [...read.authors][read.authors.length >> 1]?.name ?? '';
  await note('Search for a name with a typo', () => search.find(`${name.slice(0, -1)}x`));
}

export const growthRow: BenchRow = {
  id: 'growth',
  what: 'Cost against size: 1,000 to 100,000 authors',
  against: 'itself',
  goal: 'none: the exponent b of cost = a · authors^b (1 is linear)',
  minutes: 30,
  async run(context) {
    const measured: { readonly authors: number; readonly times: Times }[] = [];
    for (const wanted of sizes.map((size) => context.size(size))) {
      const { bytes, authors, papers } = madeCsl(wanted);
      context.say(`${authors} authors, ${papers} papers`);
      const rounds: Times[] = [];
      for (let round = 0; round < Math.min(context.rounds(), roundsOf(wanted)); round++) {
        const times: Times = new Map();
        await measureUse(await measureBuild(bytes, times), times);
        rounds.push(times);
      }
      const times = new Map(
        [...(rounds[0]?.keys() ?? [])].map((what) => [
          what,
          median(rounds.map((round) => round.get(what) ?? Number.NaN)),
        ]),
      );
      measured.push({ authors, times });
      context.setting(`${authors} authors`, `${papers} papers, CSL-JSON; ${rounds.length} rounds`);
    }
    const done = [...(measured[0]?.times.keys() ?? [])];
    const order = [...stages.map(({ label }) => label), ...done];
    return [...new Set(order)]
      .filter((what) => done.includes(what))
      .map((what) => {
        const points = measured.map(
          ({ authors, times }) => [authors, times.get(what) ?? 0] as const,
        );
        const costs = points.map(([, ms]) =>
          ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`,
        );
        return shown(
          `${what}: growth from ${sizes[0]?.toLocaleString('en')} to ${sizes.at(-1)?.toLocaleString('en')} authors`,
          `exponent ${growth(points).toFixed(2)}`,
          costs.join(', '),
        );
      });
  },
};
