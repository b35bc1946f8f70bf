/** The rules of VOSviewer, Cytoscape.js and CX2, checked on what was written. */

import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { NetworkSummary } from './expected.ts';

type Wanted = Pick<NetworkSummary, 'nodes' | 'edges' | 'weight'>;

/** Sentences on what is wrong; none where all is well. */
type Faults = string[];

function compare(found: Wanted, wanted: Wanted, faults: Faults): Faults {
  for (const key of ['nodes', 'edges'] as const) {
    if (found[key] !== wanted[key]) faults.push(`${found[key]} ${key}, not ${wanted[key]}`);
  }
  if (Math.abs(found.weight - wanted.weight) > 1e-6 * wanted.weight + 1e-9) {
    faults.push(`weights of ${found.weight}, not ${wanted.weight}`);
  }
  return faults;
}

async function eachLine(path: string, take: (cells: readonly string[], at: number) => void) {
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    take(line.split('\t'), at++);
  }
}

/** Consecutive ids, clusters of 1 to 1000, as many cells as headers; links without a header. */
export async function checkVosviewer(folder: string, wanted: Wanted): Promise<Faults> {
  const faults: Faults = [];
  let header: readonly string[] = [];
  let nodes = 0;
  await eachLine(`${folder}/map.txt`, (cells, at) => {
    if (at === 0) header = cells;
    else {
      nodes++;
      const cluster = cells[header.indexOf('cluster')] ?? '';
      if (cells.length !== header.length) faults.push(`line ${at + 1}: ${cells.length} cells`);
      if (Number(cells[0]) !== at) faults.push(`line ${at + 1}: id ${cells[0]}`);
      if (cluster !== '' && !(Number(cluster) >= 1 && Number(cluster) <= 1000)) {
        faults.push(`line ${at + 1}: cluster ${cluster}`);
      }
    }
  });
  let [edges, weight] = [0, 0];
  await eachLine(`${folder}/network.txt`, (cells, at) => {
    edges++;
    weight += Number(cells[2]);
    const inside = [cells[0], cells[1]].every((id) => Number(id) >= 1 && Number(id) <= nodes);
    if (!inside || !(Number(cells[2]) > 0)) faults.push(`link ${at + 1}: ${cells.join(' ')}`);
  });
  return compare({ nodes, edges, weight }, wanted, faults).slice(0, 3);
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

/** Every link between items, every cluster of an item named. */
export function checkVosviewerJson(path: string, wanted: Wanted): Faults {
  const { items, links, clusters } = read(path).network;
  const ids = new Set(items.map(({ id }: { id: number }) => id));
  const known = new Set(clusters.map(({ cluster }: { cluster: number }) => cluster));
  const faults: Faults = [];
  for (const { id, cluster } of items) {
    if (cluster !== undefined && !known.has(cluster)) faults.push(`item ${id}: cluster ${cluster}`);
  }
  for (const { source_id, target_id } of links) {
    if (!ids.has(source_id) || !ids.has(target_id)) faults.push(`link ${source_id}-${target_id}`);
  }
  const weight = sum(links.map(({ strength }: { strength: number }) => strength));
  return compare({ nodes: ids.size, edges: links.length, weight }, wanted, faults).slice(0, 3);
}

/** Every edge between nodes. */
export function checkCyjs(path: string, wanted: Wanted): Faults {
  const { nodes, edges } = read(path).elements;
  const ids = new Set(nodes.map(({ data }: { data: { id: string } }) => data.id));
  const faults: Faults = [];
  for (const { data } of edges) {
    if (!ids.has(data.source) || !ids.has(data.target)) faults.push(`edge ${data.id}`);
  }
  const weight = sum(edges.map(({ data }: { data: { weight: number } }) => data.weight));
  return compare({ nodes: ids.size, edges: edges.length, weight }, wanted, faults).slice(0, 3);
}

/** The order of aspects, their counts, integer ids, and nothing that is not declared. */
export function checkCx2(path: string, wanted: Wanted): Faults {
  const [head, meta, ...aspects] = read(path);
  const faults: Faults = [];
  if (head.CXVersion !== '2.0' || head.hasFragments !== false) faults.push('the head');
  if (aspects.at(-1)?.status?.[0]?.success !== true) faults.push('the status is not last');
  const of = (name: string) => aspects.find((aspect: object) => name in aspect)?.[name] ?? [];
  for (const { name, elementCount } of meta.metaData) {
    if (of(name).length !== elementCount) faults.push(`${name}: not ${elementCount} elements`);
  }
  const [declared] = of('attributeDeclarations');
  for (const kind of ['nodes', 'edges']) {
    for (const { id, v } of of(kind)) {
      if (!Number.isInteger(id)) faults.push(`${kind}: id ${id}`);
      for (const key of Object.keys(v)) {
        if (!(key in declared[kind])) faults.push(`${kind}: ${key} is not declared`);
      }
    }
  }
  const weight = sum(of('edges').map(({ v }: { v: { weight: number } }) => v.weight));
  const found = { nodes: of('nodes').length, edges: of('edges').length, weight };
  return compare(found, wanted, faults).slice(0, 3);
}
