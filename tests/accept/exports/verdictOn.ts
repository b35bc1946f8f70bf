/** What other programs, rules and our own readers say of an exported file. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { checkGexf } from './checkGexf.ts';
import { checkCx2, checkCyjs, checkVosviewer, checkVosviewerJson } from './checkNetworks.ts';
import { checkPapers } from './checkPapers.ts';
import { verdictOnPicture } from './checkPictures.ts';
import { expectedNetwork, type NetworkSummary } from './expected.ts';
import type { Verdict } from './verdict.ts';

const python = ['/usr/bin/python3', 'python3'].find(
  (name) => spawnSync(name, ['-c', '1']).status === 0,
);
const script = fileURLToPath(new URL('./readBack.py', import.meta.url));

/** Undefined where nobody but ourselves knows the format. */
export async function verdictOn(
  id: string,
  path: string,
  dataset: Dataset,
  hostile: boolean,
): Promise<Verdict | undefined> {
  const wanted = (): NetworkSummary => expectedNetwork(dataset, 'id');
  switch (id) {
    case 'gexf': {
      const { faults, by } = readByPython(id, path, dataset);
      return { faults: [...(await checkGexf(path)), ...faults], by: `the rules of 1.3, ${by}` };
    }
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
    case 'csl-json':
      return readByOurselves(id, path, dataset, hostile);
    default:
      return verdictOnPicture(id, path, dataset);
  }
}

async function readByOurselves(
  id: string,
  path: string,
  dataset: Dataset,
  hostile: boolean,
): Promise<Verdict> {
  const { papers, lost, same, faults } = await checkPapers(id, path, dataset);
  const by = `ourselves: ${same} of ${papers} papers, author for author`;
  // Of a hundred thousand papers some have names that no rule can tell apart; hostile names hold
  // markup and separators, which readers take for such, but no paper may be lost by them.
  const enough = hostile ? lost === 0 : same >= 0.999 * papers;
  return { faults: enough ? [] : faults, by };
}

function readByPython(kind: string, path: string, dataset: Dataset): Verdict {
  if (python === undefined) return { faults: [], by: 'skipped: there is no Python' };
  const { status, stdout, stderr } = spawnSync(python, [script, kind, path], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) return { faults: [stderr.trim().split('\n').at(-1) ?? ''], by: 'Python' };
  const faults: string[] = [];
  const by: string[] = [];
  for (const [library, found] of Object.entries<Record<string, unknown>>(JSON.parse(stdout))) {
    by.push(found.skip === undefined ? library : `${found.skip}: skipped`);
    if (found.skip !== undefined) continue;
    for (const [key, value] of Object.entries(wantedBy(library, kind, dataset))) {
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

function wantedBy(library: string, kind: string, dataset: Dataset): Record<string, unknown> {
  if (library !== 'csv') return { ...expectedNetwork(dataset, kind === 'pajek' ? 'pajek' : 'id') };
  return {
    papers: dataset.papers.length,
    authors: dataset.authors.length,
    authorships: dataset.authorships.reduce((sum, { printed }) => sum + printed.length, 0),
    coauthorships: dataset.coauthorships.length,
  };
}
