/** What resolving identities costs for a tenth, half and all of a corpus, each in a process of its own. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Cost {
  readonly papers: number;
  readonly authorships: number;
  /** Of telling people apart alone. */
  readonly seconds: number;
  /** The most memory the process ever had, the corpus included, bytes. */
  readonly peak: number;
}

const sizes = [10_000, 50_000, 1_000_000];

export async function measureGrowth(corpus: string): Promise<Cost[]> {
  const script = fileURLToPath(new URL('measureOne.ts', import.meta.url));
  return sizes.map((size): Cost => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', script, corpus, String(size)],
      { encoding: 'utf8' },
    );
    const line = stdout.trim().split('\n').at(-1) ?? '';
    if (!line.startsWith('{')) throw new Error(stderr);
    return JSON.parse(line) as Cost;
  });
}
