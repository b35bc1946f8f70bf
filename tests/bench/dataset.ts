/**
 * `npm run bench:dataset [-- FILE …]`: how long dataset files take to write and read, and how large
 * they are, plain and in columns. Of generated corpora of 1,000 and 10,000 papers, or of the dataset
 * files that are named. Medians of several rounds.
 */

import { createReadStream } from 'node:fs';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { joinedBytes, readDataset, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { unpackedLength } from '../support/datasetLines.ts';
import { madeDataset } from '../support/largeDataset.ts';

const rounds = 3;
const given = process.argv.slice(2);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds of each round's work, and what the last gave. */
async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const times: number[] = [];
  for (;;) {
    const begun = performance.now();
    const result = await work();
    times.push(performance.now() - begun);
    if (times.length === rounds) return { ms: median(times), result };
  }
}

async function measure(name: string, dataset: Dataset): Promise<void> {
  const rows = dataset.coauthorships.length;
  process.stdout.write(`${name}: ${dataset.papers.length} papers, ${rows} edges\n`);
  const text = await timed(() => unpackedLength(dataset));
  for (const form of ['plain', 'compact'] as const) {
    const written = await timed(() => joinedBytes(writeDataset(dataset, form)));
    const read = await timed(() => readDataset([written.result]));
    const size = `${(written.result.length / 1e6).toFixed(2)} MB`;
    const of = form === 'compact' ? ` of ${(text.result / 1e6).toFixed(2)} MB unpacked` : '';
    process.stdout.write(
      `  ${form.padEnd(8)} ${size.padStart(10)}${of}, written in ${written.ms.toFixed(0)} ms, read in ${read.ms.toFixed(0)} ms\n`,
    );
  }
}

for (const path of given) await measure(path, await readDataset(createReadStream(path)));
if (given.length === 0)
  for (const papers of [1000, 10_000]) await measure('made', madeDataset(papers));
process.stdout.write(`Node ${process.version}; medians of ${rounds} rounds\n`);
