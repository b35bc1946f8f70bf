/** Builds a dataset with the command line, and watches its time and memory. */

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { coterieArguments } from '../../../scripts/tools.ts';

export interface Built {
  readonly exitCode: number;
  readonly milliseconds: number;
  /** The most the process ever had, bytes; 0 where the system does not tell. */
  readonly peak: number;
}

/** Resolves when the process has ended. */
export async function buildByCommandLine(input: string, output: string): Promise<Built> {
  const begun = performance.now();
  const child = spawn(process.execPath, coterieArguments(['build', input, '--output', output]), {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  let peak = 0;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    peak = Math.max(peak, 1024 * Number(/^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0));
  }, 100);
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  clearInterval(watch);
  return { exitCode, milliseconds: performance.now() - begun, peak };
}
