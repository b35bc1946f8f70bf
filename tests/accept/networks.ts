/**
 * `npm run accept:networks`: every finished network of the data folder, opened by our reader and by
 * networkx and igraph of Python, with the numbers of nodes and edges of each; then each of them
 * written in every network format and read back, with nodes, edges, weights, communities and places
 * compared. Skips with words where data or Python are missing; ends with 1 where anything differs.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportFormats } from '../../src/core/exports/registry.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { fileOfBytes } from '../../src/core/pipeline/pipeline.ts';
import { written } from '../core/exports/networks/readBack.ts';
import { build } from '../support/corpora.ts';
import { opened } from '../support/givenNetworks.ts';
import { dataFolder } from './manifest.ts';
import { print } from './print.ts';

/** What files make a network, and how Python reads the one that has the edges. */
const networks: readonly { readonly files: readonly string[]; readonly kind: string }[] = [
  { files: ['netscience.gml'], kind: 'gml' },
  { files: ['geom.net'], kind: 'pajek' },
  { files: ['CA-GrQc.txt'], kind: 'edges' },
  {
    files: ['JOI_2007-2016_co-authorship_map.txt', 'JOI_2007-2016_co-authorship_network.txt'],
    kind: 'edges',
  },
  { files: ['JOI_2007-2016_co-authorship_network.json'], kind: 'vosviewer-json' },
  {
    files: ['Dimensions_COVID19_research_organization_co-authorship_network.json'],
    kind: 'vosviewer-json',
  },
];

const folder = join(dataFolder() ?? '', 'graph');
let failed = 0;

function byPython(paths: readonly (readonly [path: string, kind: string])[]) {
  const script = fileURLToPath(new URL('./readNetworks.py', import.meta.url));
  const input = paths.map((each) => `${each.join('\t')}\n`).join('');
  const found = ['/usr/bin/python3', 'python3']
    .map((python) => spawnSync(python, [script], { input, encoding: 'utf8' }))
    .find(({ status }) => status === 0);
  if (!found) return undefined;
  const { stdout } = found;
  return stdout
    .trim()
    .split('\n')
    .map(
      (line) => JSON.parse(line) as Record<'networkx' | 'igraph', [number, number] | string | null>,
    );
}

/** What must be the same, by the names of nodes: sorted, so that ids may differ. */
function facts({ authors, coauthorships, communities }: Dataset, most: number) {
  const place = new Map<string, number>(authors.map(({ id }, i) => [id, i]));
  const names = authors.map(({ name }) => name.replace(/ \(a:.*\)$/u, ''));
  const end = (id: string) => names[place.get(id) ?? -1] ?? '';
  return {
    nodes: names
      .map((name, i) => {
        const number = communities.authors.membership.at(i) ?? 0;
        return `${name} ${number > most ? 0 : number}`;
      })
      .sort(),
    edges: coauthorships
      .map((edge) => `${[end(edge.source), end(edge.target)].sort().join('|')} ${edge.weightFull}`)
      .sort(),
  };
}

/** Of places, moved and made as large: the largest distance, in parts of the picture. */
function strayed(a: Dataset, b: Dataset): number {
  const framed = ({ authors, layouts }: Dataset) => {
    const all = authors.map(({ name }, i) => ({
      name: name.replace(/ \(a:.*\)$/u, ''),
      x: layouts.authors.x.at(i) ?? 0,
      y: layouts.authors.y.at(i) ?? 0,
    }));
    const least = (axis: 'x' | 'y') => all.reduce((low, at) => Math.min(low, at[axis]), Infinity);
    const most = (axis: 'x' | 'y') => all.reduce((top, at) => Math.max(top, at[axis]), -Infinity);
    const [left, top] = [least('x'), least('y')];
    const size = Math.max(most('x') - left, most('y') - top);
    return all.map(({ name, x, y }) => ({ name, x: (x - left) / size, y: (y - top) / size }));
  };
  const byPlace = (p: { name: string; x: number; y: number }, q: typeof p) =>
    p.name < q.name ? -1 : p.name > q.name ? 1 : p.x - q.x || p.y - q.y;
  const [one, other] = [framed(a).sort(byPlace), framed(b).sort(byPlace)];
  return one.reduce((far, { name, x, y }, i) => {
    const there = other[i];
    // Namesakes may have changed places.
    if (one[i - 1]?.name === name || one[i + 1]?.name === name || !there) return far;
    return Math.max(far, Math.hypot(x - there.x, y - there.y));
  }, 0);
}

async function comesBack(dataset: Dataset): Promise<void> {
  for (const format of exportFormats.filter(({ group }) => group === 'network')) {
    const files = await written(await format.load(), dataset, { network: 'authors' });
    const after = await opened(Object.fromEntries(files));
    // VOSviewer knows no more clusters.
    const most = format.id.startsWith('vosviewer') ? 1000 : Number.POSITIVE_INFINITY;
    const [before, now] = [facts(dataset, most), facts(after, most)];
    const faults = [
      ...(String(before.nodes) === String(now.nodes) ? [] : ['nodes or communities']),
      ...(String(before.edges) === String(now.edges) ? [] : ['edges or weights']),
      ...(strayed(dataset, after) < 0.001 ? [] : ['places']),
    ];
    if (faults.length > 0) failed++;
    print(
      `    ${format.id.padEnd(15)} ${faults.length === 0 ? 'comes back' : `DIFFERS: ${faults}`}`,
    );
  }
}

const there = networks.filter(({ files }) => files.every((name) => existsSync(join(folder, name))));
if (there.length < networks.length)
  print(`Skipped: ${networks.length - there.length} networks are not in ${folder}.`);
const python = byPython(
  there.map(({ files, kind }) => [join(folder, files.at(-1) ?? ''), kind] as const),
);
if (!python) print('Skipped: python3 with networkx and igraph is not there.');
for (const [i, { files }] of there.entries()) {
  const dataset = await build(
    files.map((name) => fileOfBytes(name, new Uint8Array(readFileSync(join(folder, name))))),
  );
  const own = [dataset.authors.length, dataset.coauthorships.length];
  const others = (['networkx', 'igraph'] as const).flatMap((by) => {
    const answer = python?.[i]?.[by];
    if (!answer) return [];
    const same = String(answer) === String(own);
    if (!same) failed++;
    return [`${by} ${same ? 'the same' : `DIFFERS: ${answer}`}`];
  });
  print(`${files.join(' + ')}: ${own[0]} nodes, ${own[1]} edges; ${others.join(', ')}`);
  for (const { severity, message } of dataset.issues) print(`    ${severity}: ${message}`);
  if (dataset.given) await comesBack(dataset);
}
print(failed === 0 ? 'All as it should be.' : `${failed} differ.`);
process.exitCode = failed === 0 ? 0 : 1;
