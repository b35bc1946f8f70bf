/**
 * Hostile inputs at full size: each format gets a good beginning and then trouble without end, in a
 * process with little memory, which dies when memory is not bounded.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { collect } from '../../src/core/formats/collect.ts';
import { inputFormats } from '../../src/core/formats/registry.ts';
import { hostilePieces, hostilities } from '../support/hostileInputs.ts';
import { print } from './print.ts';

const fixtures = fileURLToPath(new URL('../fixtures/formats/', import.meta.url));
const lineMegabytes = 200;
/** Of the other kinds of trouble, ten of them. */
const otherMegabytes = 10;
/** Of old space, in megabytes; the program itself needs some 60. */
const memory = 256;

/** Prints a line a format: the slowest hostility. Runs in the child. */
async function attack(id: string): Promise<void> {
  const format = inputFormats.find((candidate) => candidate.id === id);
  const [name] = readdirSync(fixtures + id).filter((file) => !file.endsWith('.expected.json'));
  const good = readFileSync(`${fixtures}${id}/${name}`, 'utf8');
  let slowest = { name: '', seconds: 0 };
  for (const [i, hostility] of hostilities.entries()) {
    const megabytes = i === 0 ? lineMegabytes : otherMegabytes;
    const started = performance.now();
    const { sink } = collect('hostile', id, false);
    const reader = (await format?.load())?.(sink);
    for (const piece of hostilePieces(good, hostility, megabytes * 1e6)) reader?.write(piece);
    reader?.end();
    const seconds = (performance.now() - started) / 1000;
    if (seconds > slowest.seconds) slowest = { name: hostility.name, seconds };
  }
  print(
    `${id.padEnd(24)} survived ${hostilities.length}; slowest ${slowest.seconds.toFixed(1)} s (${slowest.name})`,
  );
}

/** Each format in a process of its own; returns how many did not survive. */
export function attackAll(part = ''): number {
  let dead = 0;
  for (const { id } of inputFormats) {
    if (!id.includes(part)) continue;
    const child = spawnSync(
      process.execPath,
      [
        `--max-old-space-size=${memory}`,
        ...process.execArgv,
        fileURLToPath(import.meta.url),
        '--child',
        id,
      ],
      { encoding: 'utf8', timeout: 600_000 },
    );
    if (child.status === 0) print(child.stdout.trimEnd());
    else {
      dead++;
      print(
        `${id.padEnd(24)} did not survive (${child.signal ?? child.status}): ${child.stderr.slice(0, 300)}`,
      );
    }
  }
  return dead;
}

if (process.argv[1]?.endsWith('hostile.ts')) {
  if (process.argv[2] === '--child') await attack(process.argv[3] ?? '');
  else process.exitCode = attackAll(process.argv[2]) > 0 ? 1 : 0;
}
