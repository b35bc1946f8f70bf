/**
 * `npm run bench:layout [-- AUTHORS …]`: how long the layout takes and how good it is, against
 * graphology's ForceAtlas2 and d3-force, on made networks of several sizes and on those found in
 * COTERIE_DATA. Rounds alternate between the layouts, medians are printed, in seconds of processor
 * time (other programs on the machine count less than by the clock). Communities given to our layout
 * are Louvain's, as in the product; silhouettes are of the planted groups where there are any.
 */

import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { detectCommunities } from '../../src/core/analysis/louvain.ts';
import { layoutNetwork } from '../../src/core/layout/layoutNetwork.ts';
import type { LaidOut, LayoutNetwork } from '../../src/core/layout/network.ts';
import { byD3Force, byForceAtlas2, graphOf } from './layoutPeers.ts';
import { scoresOf } from './layoutScores.ts';
import { coauthorNetwork } from './madeNetworks.ts';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1000, 10_000, 50_000, 100_000];
/** Above this the others would take many minutes. */
const mostForOthers = 10_000;
const rounds = (nodes: number) => (nodes <= 2000 ? 5 : 3);

if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  process.stderr.write('Sizes are numbers of authors: npm run bench:layout -- 1000 10000\n');
  process.exit(2);
}

interface Sample {
  readonly name: string;
  readonly network: LayoutNetwork;
  /** What silhouettes are of. */
  readonly groups: readonly number[];
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** With the radii that the product gives authors, and communities by Louvain. */
function sampleOf(
  name: string,
  papers: readonly number[],
  edges: LayoutNetwork['edges'],
  planted?: readonly number[],
): Sample {
  const radii = papers.map((count) => 13 + 3 * Math.sqrt(Math.min(count, 100)));
  const bare = { radii, edges, groups: [] };
  const options = { louvainResolution: 1, louvainRuns: 1, seed: 1 };
  const found = detectCommunities(graphOf(bare), options).best.membership;
  return { name, network: { radii, edges, groups: found }, groups: planted ?? found };
}

const madeSample = (count: number): Sample => {
  const { papers, edges, groups } = coauthorNetwork(count);
  return sampleOf(`made, ${count.toLocaleString('en')}`, papers, edges, groups);
};

/** A list of edges between any numbers; each pair once. */
function realSample(name: string, pairs: Iterable<readonly [string, string]>): Sample {
  const numbers = new Map<string, number>();
  const numberOf = (id: string) => numbers.get(id) ?? numbers.set(id, numbers.size).size - 1;
  const seen = new Set<string>();
  const edges: { source: number; target: number; weight: number }[] = [];
  for (const [a, b] of pairs) {
    const [source, target] = [numberOf(a), numberOf(b)].sort((x, y) => x - y);
    if (source === undefined || target === undefined || source === target) continue;
    if (seen.has(`${source} ${target}`)) continue;
    seen.add(`${source} ${target}`);
    edges.push({ source, target, weight: 1 });
  }
  return sampleOf(name, new Array<number>(numbers.size).fill(3), edges);
}

function* realSamples(): Generator<Sample> {
  const folder = join(process.env.COTERIE_DATA ?? '../shared/data', 'graph');
  for (const [name, file, pattern] of [
    ['netscience', 'netscience.gml', /source (\d+)\s+target (\d+)/gu],
    ['CA-GrQc', 'CA-GrQc.txt', /^(\d+)\s+(\d+)/gmu],
  ] as const) {
    const path = join(folder, file);
    if (!existsSync(path)) {
      say(`${name}: not in ${folder}`);
      continue;
    }
    const matches = readFileSync(path, 'latin1').matchAll(pattern);
    yield realSample(
      name,
      Array.from(matches, ([, a = '', b = '']) => [a, b] as const),
    );
  }
}

/** Runs each layout in turn, several times; prints a row for each. Returns seconds of ours. */
function measure({ name, network, groups }: Sample): number {
  const nodes = network.radii.length;
  const layouts = new Map<string, () => LaidOut>([['Coterie', () => layoutNetwork(network, 1)]]);
  if (nodes <= mostForOthers) {
    // Building their graph is not counted.
    const graph = graphOf(network);
    layouts.set('ForceAtlas2', () => byForceAtlas2(graph));
    layouts.set('d3-force', () => byD3Force(network));
  }
  const times = new Map<string, number[]>();
  const results = new Map<string, LaidOut>();
  for (let round = 0; round < rounds(nodes); round++) {
    for (const [layout, run] of layouts) {
      // Of those that take minutes one round.
      if (round > 0 && layout !== 'Coterie' && nodes > 2000) continue;
      const before = process.cpuUsage();
      results.set(layout, run());
      const { user, system } = process.cpuUsage(before);
      times.set(layout, [...(times.get(layout) ?? []), (user + system) / 1e6]);
    }
  }
  const ours = median(times.get('Coterie') ?? []);
  for (const [layout, result] of results) {
    const seconds = median(times.get(layout) ?? []);
    const scores = scoresOf(result, network.edges, groups);
    const figures = [scores.stress, scores.neighbours, scores.silhouette, scores.overlap];
    say(
      `| ${name} | ${network.edges.length.toLocaleString('en')} | ${layout} | ${seconds.toFixed(2)} | ${(seconds / ours).toFixed(1)} | ${figures.map((figure) => figure.toFixed(3)).join(' | ')} |`,
    );
  }
  return ours;
}

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;

say(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}; graphology-layout-forceatlas2 ${versionOf('graphology-layout-forceatlas2')} (500 iterations), d3-force ${versionOf('d3-force')} (300 ticks)\n`,
);
say('| network | edges | layout | s | × | stress | neighbours | silhouette | overlap |');
say('|---|---|---|---|---|---|---|---|---|');
// What the engine has not yet compiled would count against the first.
layoutNetwork(madeSample(2000).network, 1);
for (const sample of realSamples()) measure(sample);
const growth = sizes.map((size): [number, number] => [size, measure(madeSample(size))]);
const [first, last] = [growth[0], growth.at(-1)];
if (first && last && last[0] !== first[0]) {
  const exponent = Math.log(last[1] / first[1]) / Math.log(last[0] / first[0]);
  say(
    `\nSeconds grow with the ${exponent.toFixed(2)}th power of the authors from ${first[0]} to ${last[0]}.`,
  );
}
