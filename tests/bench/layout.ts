/**
 * `npm run bench:layout [-- AUTHORS …]`: how long the layout takes and how good it is, against
 * graphology's ForceAtlas2, d3-force, igraph's DrL and graphviz' sfdp, on made networks of several sizes and on those found in
 * COTERIE_DATA. Rounds alternate between the layouts, medians are printed, in seconds of processor
 * time (other programs on the machine count less than by the clock). Communities given to our layout
 * are Louvain's, as in the product; silhouettes are of the planted groups where there are any.
 */

import { cpus } from 'node:os';
import { layoutNetwork } from '../../src/core/layout/layoutNetwork.ts';
import type { LaidOut } from '../../src/core/layout/network.ts';
import { packageVersion } from './frame/machine.ts';
import { growth as exponentOf, median } from './frame/measure.ts';
import { byD3Force, byForceAtlas2, graphOf } from './layoutPeers.ts';
import { byProcess, processLayouts } from './layoutProcesses.ts';
import { type LayoutSample, madeSample, realSample } from './layoutSamples.ts';
import { scoresOf } from './layoutScores.ts';
import { realNetworks } from './realNetworks.ts';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1000, 10_000, 50_000, 100_000];
/** Above this the others would take many minutes. */
const mostForOthers = 10_000;
/** Of the real networks those that are large enough to take time. */
const measured = ['netscience', 'CA-GrQc'];
const rounds = (nodes: number) => (nodes <= 2000 ? 5 : 3);

if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  process.stderr.write('Sizes are numbers of authors: npm run bench:layout -- 1000 10000\n');
  process.exit(2);
}

const versions = new Set<string>();
const say = (line: string) => process.stdout.write(`${line}\n`);
async function* realSamples(): AsyncGenerator<LayoutSample> {
  const data = process.env.COTERIE_DATA ?? '../shared/data';
  for (const real of realNetworks.filter(({ name }) => measured.includes(name))) {
    const sample = await realSample(real, data);
    if (sample) yield sample;
    else say(`${real.name}: not in ${data}`);
  }
}

/** Runs each layout in turn, several times; prints a row for each. Returns seconds of ours. */
function measure({ name, network, groups }: LayoutSample): number {
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
  for (const { name: layout, id, from } of nodes <= mostForOthers ? processLayouts : []) {
    const result = byProcess(id, network);
    if (!result) {
      say(`${layout} is left out: install ${from}.`);
      continue;
    }
    versions.add(result.version);
    results.set(layout, result);
    times.set(layout, [result.seconds]);
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

say(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}; graphology-layout-forceatlas2 ${packageVersion('graphology-layout-forceatlas2')} (500 iterations), d3-force ${packageVersion('d3-force')} (300 ticks)\n`,
);
say('| network | edges | layout | s | × | stress | neighbours | silhouette | overlap |');
say('|---|---|---|---|---|---|---|---|---|');
// What the engine has not yet compiled would count against the first.
layoutNetwork((await madeSample(2000)).network, 1);
for await (const sample of realSamples()) measure(sample);
const growth: [number, number][] = [];
for (const size of sizes) growth.push([size, measure(await madeSample(size))]);
const [first, last] = [growth[0], growth.at(-1)];
if (first && last && last[0] !== first[0]) {
  say(
    `\nSeconds grow with the ${exponentOf(growth).toFixed(2)}th power of the authors from ${first[0]} to ${last[0]}.`,
  );
}
say(`\nOthers: ${[...versions].join('; ')}.`);
