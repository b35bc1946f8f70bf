/** Programs that are measured from outside: seconds, processor seconds, and peak memory. */

import { spawn } from 'node:child_process';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** By the clock. */
  readonly seconds: number;
}

/** Runs a program to its end. Rejects when it cannot be started. */
export function runProgram(program: string, args: readonly string[]): Promise<Ran> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, stdout, stderr, seconds: (performance.now() - begun) / 1000 });
    });
  });
}

/** Loaded into a Node process, prints what it took when it ends. */
const meter = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\nTOOK ' + JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1024 }) + '\\n');
});`;

export interface NodeRan extends Ran {
  readonly processor: number;
  /** Bytes. */
  readonly peak: number;
}

/** Runs a script in a Node of its own. */
export async function runNode(
  script: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<NodeRan> {
  const loader = `data:text/javascript,${encodeURIComponent(meter)}`;
  const ran = await runProgram(process.execPath, [...flags, '--import', loader, script, ...args]);
  const took = ran.stderr.match(/^TOOK (.*)$/mu)?.[1];
  if (ran.status !== 0 || took === undefined) {
    throw new Error(`${script} ended with ${ran.status}: ${ran.stderr.slice(-500)}`);
  }
  return { ...ran, ...(JSON.parse(took) as { processor: number; peak: number }) };
}
