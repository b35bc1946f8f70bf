/** Layouts by libraries that are not JavaScript, each in a process of its own. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LaidOut, LayoutNetwork } from '../../src/core/layout/network.ts';

export interface ProcessLayout {
  readonly name: string;
  /** What `peers/layouts.py` calls it. */
  readonly id: 'drl' | 'sfdp';
  /** What to install where it is missing. */
  readonly from: string;
}

export const processLayouts: readonly ProcessLayout[] = [
  { name: 'igraph DrL', id: 'drl', from: 'python3-igraph' },
  { name: 'sfdp', id: 'sfdp', from: 'graphviz' },
];

export interface TimedLayout extends LaidOut {
  readonly version: string;
  /** Of processor time, without handing the network over. */
  readonly seconds: number;
}

/** COTERIE_PYTHON names the interpreter; the system's own has what Debian installs. */
const python = process.env.COTERIE_PYTHON ?? '/usr/bin/python3';
const script = fileURLToPath(new URL('./peers/layouts.py', import.meta.url));

/** Undefined where the library is not there. Throws when it fails. */
export function byProcess(
  id: ProcessLayout['id'],
  network: LayoutNetwork,
): TimedLayout | undefined {
  const edges = network.edges.map(({ source, target }) => [source, target]);
  const { status, stdout, stderr, error } = spawnSync(python, [script, id], {
    input: JSON.stringify({ count: network.radii.length, edges }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error || status === 3) return undefined;
  if (status !== 0) throw new Error(`${id} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
