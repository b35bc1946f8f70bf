/**
 * `npm run accept:exports`: every format that is written, on the seeds, on a corpus of hostile names
 * and on real data where there is some, read back by networkx, igraph and csv of Python, by the rules
 * of VOSviewer and Cytoscape, and by our own readers; with times and sizes.
 */

import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportFormats } from '../../src/core/exports/registry.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { joinedBytes, readDataset, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { hostileCorpus } from '../core/exports/networks/hostileCorpus.ts';
import { build, seedFiles } from '../support/corpora.ts';
import {
  checkCx2,
  checkCyjs,
  checkVosviewer,
  checkVosviewerJson,
} from './exports/checkNetworks.ts';
import { checkPapers } from './exports/checkPapers.ts';
import { expectedNetwork, type NetworkSummary } from './exports/expected.ts';
import { dataFolder } from './manifest.ts';
import { print } from './print.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const python = ['/usr/bin/python3', 'python3'].find(
  (name) => spawnSync(name, ['-c', '1']).status === 0,
);
const work = mkdtempSync(join(tmpdir(), 'coterie-exports-'));
const failed: string[] = [];

/** Runs the command line; throws what it says where it fails. */
function coterie(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, join(root, 'src/cli/main.ts'), ...args],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(stderr.trim());
}

function bytesOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}

type Verdict = { readonly faults: readonly string[]; readonly by: string };

function readByPython(kind: string, path: string, dataset: Dataset): Verdict {
  if (python === undefined) return { faults: [], by: 'skipped: there is no Python' };
  const script = join(root, 'tests/accept/exports/readBack.py');
  const { status, stdout, stderr } = spawnSync(python, [script, kind, path], { encoding: 'utf8' });
  if (status !== 0) return { faults: [stderr.trim().split('\n').at(-1) ?? ''], by: 'Python' };
  const faults: string[] = [];
  const by: string[] = [];
  for (const [library, found] of Object.entries<Record<string, unknown>>(JSON.parse(stdout))) {
    by.push(found.skip === undefined ? library : `${found.skip}: skipped`);
    if (found.skip !== undefined) continue;
    const wanted: Readonly<Record<string, unknown>> =
      library === 'csv'
        ? {
            papers: dataset.papers.length,
            authors: dataset.authors.length,
            authorships: dataset.authorships.reduce((sum, { printed }) => sum + printed.length, 0),
            coauthorships: dataset.coauthorships.length,
          }
        : { ...expectedNetwork(dataset, kind === 'pajek' ? 'pajek' : 'id') };
    for (const [key, value] of Object.entries(wanted)) {
      const own = found[key];
      const same =
        typeof value === 'number' && typeof own === 'number'
          ? Math.abs(own - value) <= 1e-6 * Math.abs(value)
          : own === value;
      if (!same) faults.push(`${library}: ${key} ${own}, not ${value}`);
    }
  }
  return { faults, by: by.join(', ') };
}

async function verdictOn(
  id: string,
  path: string,
  dataset: Dataset,
  hostile: boolean,
): Promise<Verdict | undefined> {
  const wanted = (): NetworkSummary => expectedNetwork(dataset, 'id');
  switch (id) {
    case 'gexf':
    case 'graphml':
    case 'gml':
    case 'pajek':
    case 'csv':
      return readByPython(id, path, dataset);
    case 'vosviewer':
      return { faults: await checkVosviewer(path, wanted()), by: 'its rules' };
    case 'vosviewer-json':
      return { faults: checkVosviewerJson(path, wanted()), by: 'its rules' };
    case 'cyjs':
      return { faults: checkCyjs(path, wanted()), by: 'its rules' };
    case 'cx2':
      return { faults: checkCx2(path, wanted()), by: 'its rules' };
    case 'bibtex':
    case 'ris':
    case 'csl-json': {
      const { papers, lost, same, faults } = await checkPapers(id, path, dataset);
      const by = `ourselves: ${same} of ${papers} papers, author for author`;
      // Of a hundred thousand papers some have names that no rule can tell apart; hostile names hold
      // markup and separators, which readers take for such, but no paper may be lost by them.
      const enough = hostile ? lost === 0 : same >= 0.999 * papers;
      return { faults: enough ? [] : faults, by };
    }
    default:
      return undefined;
  }
}

async function show(name: string, file: string, dataset: Dataset): Promise<void> {
  print(
    `\n${name}: ${dataset.papers.length} papers, ${dataset.authors.length} authors, ${dataset.coauthorships.length} edges`,
  );
  for (const { id, group } of exportFormats) {
    if (group === 'picture') continue;
    const path = join(work, `${name}-${id}`);
    const started = performance.now();
    let verdict: Verdict | undefined;
    let seconds = 0;
    try {
      coterie('export', file, '--format', id, '--output', path);
      seconds = (performance.now() - started) / 1000;
      verdict = await verdictOn(id, path, dataset, name === 'hostile');
    } catch (error) {
      verdict = { faults: [error instanceof Error ? error.message : String(error)], by: '' };
    }
    const size = existsSync(path) ? `${(bytesOf(path) / 1e6).toFixed(2)} MB` : '';
    const said =
      verdict === undefined ? 'written' : verdict.faults.length === 0 ? 'same' : 'DIFFERS';
    print(
      `  ${id.padEnd(15)} ${seconds.toFixed(1).padStart(6)} s ${size.padStart(11)}  ${said}${verdict ? `  (${verdict.by})` : ''}`,
    );
    for (const fault of verdict?.faults ?? []) print(`      ${fault}`);
    if ((verdict?.faults.length ?? 0) > 0) failed.push(`${name} as ${id}`);
    rmSync(path, { recursive: true, force: true });
  }
}

async function opened(path: string): Promise<Dataset> {
  return readDataset(createReadStream(path), { bytes: statSync(path).size });
}

try {
  const made = { seeds: await build(seedFiles()), hostile: await hostileCorpus() };
  mkdirSync(work, { recursive: true });
  for (const [name, dataset] of Object.entries(made)) {
    const file = join(work, `${name}.json`);
    writeFileSync(file, joinedBytes(writeDataset(dataset)));
    await show(name, file, await opened(file));
  }
  const data = dataFolder();
  if (data === undefined) print('\nSkipped: there is no data; COTERIE_DATA names its folder.');
  else {
    for (const name of ['acl-2020-main', 'acl-full']) {
      const file = join(work, `${name}.coterie`);
      coterie('build', join(data, 'acl', `${name}.csl.json.gz`), '-o', file);
      await show(name, file, await opened(file));
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
print(failed.length === 0 ? '\nAll shown.' : `\nNot shown: ${failed.join('; ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
