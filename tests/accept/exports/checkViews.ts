/** GEXF, which has rules for everything, of each network there is: none breaks one. */

import { join } from 'node:path';
import { views } from '../../../src/core/scene/views/registry.ts';
import { checkGexf } from './checkGexf.ts';
import { coterie } from './command.ts';
import type { Verdict } from './verdict.ts';

/** With all measures; a network that would be empty is refused in words. */
export async function checkViews(dataset: string, folder: string): Promise<Verdict> {
  const faults: string[] = [];
  const by: string[] = [];
  for (const { id, empty } of views) {
    const path = join(folder, `view-${id}.gexf`);
    try {
      const flags = ['--network', id, '--all-measures'];
      const { seconds } = coterie('export', dataset, '-f', 'gexf', '-o', path, ...flags);
      for (const fault of await checkGexf(path)) faults.push(`${id}: ${fault}`);
      by.push(`${id} ${seconds.toFixed(1)} s`);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      if (said.includes(empty)) by.push(`${id} refused: ${empty}`);
      else faults.push(`${id}: ${said}`);
    }
  }
  return { faults, by: by.join(', ') };
}
