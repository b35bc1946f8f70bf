/** The command line as people run it: how it ends, how long it takes and how much memory. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Writes the most memory that was resident, in kilobytes, to the fourth stream as a process ends. */
const measuring = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));',
)}`;

export interface Ended {
  readonly code: number | null;
  /** Without the blank space at its ends. */
  readonly stderr: string;
  readonly stdout: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs `coterie` to its end, whatever that is; stops it after ten minutes. */
export function runCoterie(...args: readonly string[]): Ended {
  const started = performance.now();
  const { status, stderr, stdout, output } = spawnSync(
    process.execPath,
    [
      '--max-semi-space-size=32',
      '--import',
      'tsx',
      '--import',
      measuring,
      'src/cli/main.ts',
      ...args,
    ],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e9,
      timeout: 600_000,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  );
  return {
    code: status,
    stderr: stderr.trim(),
    stdout: stdout.trim(),
    seconds: (performance.now() - started) / 1000,
    megabytes: Number(output[3]) / 1000,
  };
}

/** The same; throws what it says where it fails. */
export function coterie(...args: readonly string[]): Ended {
  const ended = runCoterie(...args);
  if (ended.code !== 0) throw new Error(ended.stderr || `ended with ${ended.code}`);
  return ended;
}
