/**
 * `npm run accept:measures`: degree, betweenness, closeness, core, clustering, PageRank and components
 * of the real networks of COTERIE_DATA against networkx, node by node. Needs python3 with networkx;
 * ends with 2 where there is none, or no data, and with 1 where something differs.
 */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { componentsOf } from '../../src/core/analysis/measures/components.ts';
import { measureShelf } from '../../src/core/analysis/measures/measureShelf.ts';
import { mostExact } from '../../src/core/analysis/measures/pivots.ts';
import { type MeasureId, measures } from '../../src/core/analysis/measures/registry.ts';
import { neighbourhoodsOf } from '../../src/core/graph/neighbourhoods.ts';
import { type ReadNetwork, readRealNetwork, realNetworks } from '../bench/realNetworks.ts';
import { createRequirements } from './anthology/requirements.ts';
import { dataFolder } from './manifest.ts';
import { print } from './print.ts';

interface PeerMeasures {
  readonly version: string;
  /** What networkx does not have is absent. */
  readonly measures: Readonly<Partial<Record<MeasureId, readonly number[]>>> & {
    readonly component: readonly number[];
  };
}

/** Betweenness sums thousands of fractions, in another order there. */
const tolerance = 1e-6;
const script = fileURLToPath(new URL('./measures/byNetworkx.py', import.meta.url));
const python = ['/usr/bin/python3', 'python3'].find(
  (name) => spawnSync(name, ['-c', 'import networkx, scipy']).status === 0,
);

function byNetworkx({ count, edges }: ReadNetwork): PeerMeasures {
  const input = JSON.stringify({
    nodes: count,
    edges: edges.map(({ source, target, weight }) => [source, target, weight]),
  });
  const { status, stdout, stderr } = spawnSync(python ?? '', [script], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PeerMeasures;
}

function byCoterie({ count, edges }: ReadNetwork) {
  const network = neighbourhoodsOf({
    nodes: count,
    sources: Uint32Array.from(edges, ({ source }) => source),
    targets: Uint32Array.from(edges, ({ target }) => target),
    weights: Float64Array.from(edges, ({ weight }) => weight),
  });
  const { of, sizes } = componentsOf(network);
  const steps = measureShelf(
    () => network,
    1,
    () => [],
  ).all();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { measured: value, component: Array.from(of, (one) => sizes[one] ?? 0) };
  }
}

/** The largest difference, as a share of the value where that is above 1. */
function difference(ours: ArrayLike<number>, theirs: readonly number[]): number {
  let most = 0;
  for (const [i, value] of theirs.entries()) {
    const own = ours[i] ?? Number.NaN;
    // Of who has less than two neighbours we say nothing, and networkx 0.
    if (Number.isNaN(own) && value === 0) continue;
    most = Math.max(most, Math.abs(own - value) / Math.max(1, Math.abs(value)));
    if (Number.isNaN(most)) return Number.POSITIVE_INFINITY;
  }
  return most;
}

if (!python) {
  print('There is no python3 with networkx.');
  process.exit(2);
}
const data = dataFolder();
const asked = createRequirements();
let compared = 0;
for (const real of realNetworks) {
  const network = data === undefined ? undefined : readRealNetwork(real, data);
  if (!network) continue;
  compared++;
  const theirs = byNetworkx(network);
  const { measured, component } = byCoterie(network);
  print(
    `\n${real.name}: ${network.count} nodes, ${network.edges.length} edges; networkx ${theirs.version}`,
  );
  const check = (what: string, ours: ArrayLike<number>, peer: readonly number[]) => {
    const found = difference(ours, peer);
    asked.check(
      `${real.name}: ${what}`,
      found <= tolerance,
      `differs by ${found.toExponential(1)} at most`,
    );
  };
  check('size of the component', component, theirs.measures.component);
  for (const { id, label } of measures) {
    const { values, sampled } = measured[id];
    const peer = theirs.measures[id];
    if (!peer) continue;
    if (sampled === undefined) check(label, values, peer);
    else {
      const found = correlation(values, peer);
      asked.check(
        `${real.name}: ${label}, estimated (more than ${mostExact} nodes)`,
        found > 0.9,
        `correlation ${found.toFixed(4)} with the exact values`,
      );
    }
  }
}
if (compared === 0) {
  print('COTERIE_DATA has no networks.');
  process.exit(2);
}
print(asked.unmet().length === 0 ? '\nAll met.' : `\nNot met: ${asked.unmet().length}.`);
process.exit(asked.unmet().length === 0 ? 0 : 1);

/** Pearson's. */
function correlation(a: ArrayLike<number>, b: readonly number[]): number {
  const mean = (list: ArrayLike<number>) =>
    Array.from(list).reduce((sum, value) => sum + value, 0) / list.length;
  const [x, y] = [mean(a), mean(b)];
  let [both, one, other] = [0, 0, 0];
  for (const [i, value] of b.entries()) {
    const [dx, dy] = [(a[i] ?? 0) - x, value - y];
    both += dx * dy;
    one += dx * dx;
    other += dy * dy;
  }
  return both / Math.sqrt(one * other);
}
