/** A corpus resolved and exported as tables by the command line. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { coterieArguments } from '../../../scripts/tools.ts';

/** Gives the folder of the tables. Throws where a command fails. */
export async function exportByCommandLine(
  corpus: string,
  scratch: string,
  identity: string,
): Promise<string> {
  const network = join(scratch, 'resolved.coterie');
  const tables = join(scratch, 'tables');
  for (const given of [
    ['build', corpus, '--louvain-runs', '1', '--identity', identity, '--output', network],
    ['export', network, '--format', 'csv', '--output', tables],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, coterieArguments(given), {
      encoding: 'utf8',
    });
    // 1: done, and some of the input was lost.
    if (status === null || status > 1) throw new Error(`coterie ${given[0]}: ${stderr}`);
  }
  return tables;
}
