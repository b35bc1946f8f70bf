/** What the figures depend on besides us: the machine, and versions. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/browser.ts';
import { root } from '../../../scripts/tools.ts';

/** The version of an installed package; undefined where it is not there. */
export function packageVersion(name: string): string | undefined {
  const path = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(path)) return undefined;
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version?: string };
  return version;
}

/** The first line that a program prints; undefined where it does not run. */
export function firstLine(program: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n')[0] : undefined;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** GiB. */
  readonly memory: number;
  readonly system: string;
  /** Of the last minute, when the row began: above the number of cores figures are pessimistic. */
  readonly load: number;
  readonly node: string;
  readonly coterie: string;
  readonly chromium: string;
}

export function describeMachine(): Machine {
  const browser = findBrowser();
  const commit = firstLine('git', '-C', root, 'rev-parse', '--short', 'HEAD');
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    node: process.version,
    coterie: commit ?? 'unknown commit',
    chromium: (browser && firstLine(browser, '--version')) ?? 'none found',
  };
}
