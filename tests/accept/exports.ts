/**
 * `npm run accept:exports -- [--dataset FILE]… [--only PART]…`: every format that is written, on the
 * seeds, on a corpus of hostile names and on real data where there is some (or on the datasets that
 * are named), read back by networkx, igraph and csv of Python, by the rules of GEXF, VOSviewer and
 * Cytoscape, and by our own readers; with times, memory and sizes; figures by four programs. Then what wrong arguments are told.
 * Parts are the names of corpora, and `usage`. Ends with 1 where something is not as it should be.
 */

import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportFormats } from '../../src/core/exports/registry.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { joinedBytes, readDataset, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { hostileCorpus } from '../core/exports/networks/hostileCorpus.ts';
import { build, seedFiles } from '../support/corpora.ts';
import { checkInert, checkSpreadsheet } from './exports/checkInert.ts';
import { checkLikeness } from './exports/checkLikeness.ts';
import { figureFlags } from './exports/checkPictures.ts';
import { checkUsage } from './exports/checkUsage.ts';
import { checkViews } from './exports/checkViews.ts';
import { coterie } from './exports/command.ts';
import type { Verdict } from './exports/verdict.ts';
import { verdictOn } from './exports/verdictOn.ts';
import { dataFolder } from './manifest.ts';
import { print } from './print.ts';

const { values: given } = parseArgs({
  options: {
    dataset: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
  },
});
const wanted = (part: string): boolean => given.only?.includes(part) ?? true;
const work = mkdtempSync(join(tmpdir(), 'coterie-exports-'));
const failed: string[] = [];

function bytesOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}

/** A line of the table, and beneath it what is wrong. */
function printLine(name: string, measured: string, verdict: Verdict | undefined, of: string): void {
  const faults = verdict?.faults ?? [];
  const said =
    verdict === undefined ? 'written' : faults.length === 0 ? 'as it should be' : 'DIFFERS';
  print(`  ${name.padEnd(15)} ${measured}  ${said}${verdict ? `  (${verdict.by})` : ''}`);
  for (const fault of faults) print(`      ${fault.replace(/\s+/gu, ' ').slice(0, 300)}`);
  if (faults.length > 0) failed.push(of);
}

async function show(name: string, file: string, dataset: Dataset): Promise<void> {
  const { papers, authors, coauthorships } = dataset;
  print(
    `\n${name}: ${papers.length} papers, ${authors.length} authors, ${coauthorships.length} edges`,
  );
  const hostile = name === 'hostile';
  for (const { id, group } of exportFormats) {
    const path = join(work, `${name}-${id}`);
    let verdict: Verdict | undefined;
    let measured = '';
    try {
      const flags = group === 'picture' ? figureFlags : [];
      const { seconds, megabytes } = coterie('export', file, '-f', id, '-o', path, ...flags);
      const size = (bytesOf(path) / 1e6).toFixed(2).padStart(8);
      measured = `${seconds.toFixed(1).padStart(5)} s ${megabytes.toFixed(0).padStart(5)} MB of memory ${size} MB`;
      verdict = await verdictOn(id, path, dataset, hostile);
      if (hostile) verdict = withInert(verdict, checkInert(id, path));
    } catch (error) {
      verdict = { faults: [error instanceof Error ? error.message : String(error)], by: '' };
    }
    printLine(id, measured, verdict, `${name} as ${id}`);
    rmSync(path, { recursive: true, force: true });
  }
  if (hostile) spreadsheets(file);
  await showTogether(name, file, dataset);
}

/** What takes more than one file: the same figure by several programs, all networks. */
async function showTogether(name: string, file: string, dataset: Dataset): Promise<void> {
  printLine('figures', '', await checkLikeness(file, work), `${name} as figures that are alike`);
  if (dataset.given === undefined && dataset.authors.length < 10_000) {
    printLine('all networks', '', await checkViews(file, work), `${name} in all networks`);
  }
}

const withInert = (verdict: Verdict | undefined, faults: readonly string[]): Verdict => ({
  faults: [...(verdict?.faults ?? []), ...faults],
  by: verdict ? `${verdict.by}; inert` : 'inert',
});

function spreadsheets(file: string): void {
  const folder = join(work, 'for-spreadsheets');
  coterie('export', file, '-f', 'csv', '-o', folder, '--for-spreadsheets');
  printLine('csv, guarded', '', { faults: checkSpreadsheet(folder), by: 'no formula' }, 'formulas');
}

const opened = (path: string): Promise<Dataset> =>
  readDataset(createReadStream(path), { bytes: statSync(path).size });

async function showAll(): Promise<void> {
  const made = { seeds: () => build(seedFiles()), hostile: hostileCorpus };
  const seeds = join(work, 'seeds.json');
  for (const [name, make] of Object.entries(made)) {
    const file = join(work, `${name}.json`);
    writeFileSync(file, joinedBytes(writeDataset(await make())));
    if (wanted(name)) await show(name, file, await opened(file));
  }
  for (const file of given.dataset ?? []) await show(basename(file), file, await opened(file));
  if (!given.dataset) await showReal();
  if (!wanted('usage')) return;
  print('\nWrong arguments');
  const { faults, lines } = checkUsage(seeds);
  for (const line of lines) print(`  ${line}`);
  for (const fault of faults) print(`      ${fault}`);
  if (faults.length > 0) failed.push('wrong arguments');
}

/** Networks from elsewhere, and their files. */
const finished: Readonly<Record<string, readonly string[]>> = {
  netscience: ['netscience.gml'],
  joi: ['JOI_2007-2016_co-authorship_network.json'],
};

async function showReal(): Promise<void> {
  const data = dataFolder();
  if (data === undefined) {
    print('\nSkipped: there is no data; COTERIE_DATA names its folder.');
    return;
  }
  for (const name of ['acl-2020-main', 'acl-full'].filter(wanted)) {
    const source = join(data, 'acl', `${name}.csl.json.gz`);
    if (!existsSync(source)) {
      print(`\nSkipped: ${source} is not there.`);
      continue;
    }
    const file = join(work, `${name}.coterie`);
    coterie('build', source, '-o', file);
    await show(name, file, await opened(file));
  }
  for (const [name, files] of Object.entries(finished).filter(([name]) => wanted(name))) {
    const sources = files.map((source) => join(data, 'graph', source)).filter(existsSync);
    if (sources.length < files.length) {
      print(`\nSkipped: ${name} is not there.`);
      continue;
    }
    const file = join(work, `${name}.coterie`);
    coterie('build', ...sources, '-o', file);
    const dataset = await opened(file);
    print(`\n${name}: ${dataset.authors.length} nodes, ${dataset.coauthorships.length} edges`);
    await showTogether(name, file, dataset);
  }
}

try {
  await showAll();
} finally {
  rmSync(work, { recursive: true, force: true });
}
print(failed.length === 0 ? '\nAll shown.' : `\nNot shown: ${failed.join('; ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
