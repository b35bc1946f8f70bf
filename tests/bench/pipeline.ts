/**
 * `npm run bench [-- PAPERS …]`: how long each stage takes on generated corpora, and how search
 * answers on the result. All sizes are measured in turn within one run, several rounds each, and the
 * median is printed, so that a busy machine slows every size alike.
 */

import { defaultOptions } from '../../src/core/model/options.ts';
import { joinedBytes, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { runPipeline, stages } from '../../src/core/pipeline/runPipeline.ts';
import { createSearch } from '../../src/core/query/search.ts';
import { profilePages } from './corpora.ts';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [100, 300, 1000];
const rounds = 3;

if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  process.stderr.write('Sizes are numbers of papers: npm run bench -- 100 1000\n');
  process.exit(2);
}

/** Milliseconds by what was measured. */
type Times = Map<string, number[]>;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function note(times: Times, what: string, milliseconds: number): void {
  const list = times.get(what) ?? [];
  list.push(milliseconds);
  times.set(what, list);
}

/** One round: the stages, writing, and searching once it is warm. */
async function measure(papers: number, times: Times): Promise<string> {
  const inputs = profilePages(papers);
  const spent = new Map<string, number>();
  let stage = '';
  let since = performance.now();
  const change = (next: string) => {
    const now = performance.now();
    if (stage !== '') spent.set(stage, (spent.get(stage) ?? 0) + now - since);
    stage = next;
    since = now;
  };
  const dataset = await runPipeline(inputs, defaultOptions, {
    onProgress: (progress) => change(progress.stage),
  });
  change('Writing');
  const bytes = joinedBytes(writeDataset(dataset)).length;
  change('');
  for (const [what, milliseconds] of spent) note(times, what, milliseconds);

  const search = createSearch(dataset);
  search.find('warm up the abstracts');
  for (const [what, query] of [
    ['Search: a name', dataset.authors.at(0)?.name ?? ''],
    ['Search: a typo', `${(dataset.authors.at(0)?.name ?? '').slice(0, -1)}x`],
    ['Search: words of abstracts', 'evidence broad handles'],
  ] as const) {
    const begun = performance.now();
    search.find(query);
    note(times, what, performance.now() - begun);
  }
  const { length: made } = dataset.papers;
  return `${made} papers, ${dataset.authors.length} authors, ${dataset.coauthorships.length} edges, ${Math.round(bytes / 1024)} KiB`;
}

const measured = sizes.map((size) => ({ size, times: new Map<string, number[]>(), made: '' }));
for (let round = 0; round < rounds; round++) {
  for (const entry of measured) entry.made = await measure(entry.size, entry.times);
}

const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
process.stdout.write(`Medians of ${rounds} rounds in ms; Node ${process.version}; ${memory} MiB\n`);
for (const { made } of measured) process.stdout.write(`  ${made}\n`);
const rows = [
  ...stages.map(({ label }) => label),
  'Writing',
  'Search: a name',
  'Search: a typo',
  'Search: words of abstracts',
];
for (const row of rows) {
  const cells = measured.map(({ times }) =>
    median(times.get(row) ?? [])
      .toFixed(1)
      .padStart(10),
  );
  process.stdout.write(`${row.padEnd(30)}${cells.join('')}\n`);
}
