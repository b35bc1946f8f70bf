/** The dataset of commands that show it: built from documents, or built already. */

import type { Command } from 'commander';
import { describeSummary, summarise } from '../core/analysis/summary.ts';
import { joinedBytes, writeDataset } from '../core/pipeline/datasetFile.ts';
import { buildDataset, exitCodeOf } from './buildDataset.ts';
import { CommandError, type ExitCode, exitCodes } from './exitCodes.ts';
import { openDataset } from './openDataset.ts';
import { type PipelineFlags, toPipelineOptions } from './pipelineFlags.ts';
import { readyMade } from './readyMade.ts';
import { say } from './terminal.ts';

export interface GivenDataset {
  /** Of a dataset or project file. */
  readonly bytes: Uint8Array;
  readonly exitCode: ExitCode;
}

/**
 * What is named: one dataset or project file as it is, or documents, which are built. `own` are the
 * command's flags that have nothing to do with building; others beside what is built already are
 * wrong usage. Says what it is.
 */
export async function givenDataset(
  command: Command,
  paths: readonly string[],
  flags: PipelineFlags,
  { own, signal }: { readonly own: readonly string[]; readonly signal: AbortSignal },
): Promise<GivenDataset> {
  const built = await readyMade(paths);
  if (built) refuseFlags(command, own);
  const dataset = built
    ? await openDataset(paths[0] ?? '', signal, true)
    : await buildDataset({
        paths,
        options: toPipelineOptions(flags),
        ...(flags.corrections === undefined ? {} : { corrections: flags.corrections }),
        signal,
        talk: true,
      });
  say(`${describeSummary(summarise(dataset))}.`);
  return {
    bytes: built ?? joinedBytes(writeDataset(dataset)),
    exitCode: built ? exitCodes.done : exitCodeOf(dataset),
  };
}

/** What is built is shown as it is. */
function refuseFlags(command: Command, own: readonly string[]): void {
  const given = command.options
    .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
    .flatMap(({ long }) => (long && !own.includes(long) ? [long] : []));
  if (given.length === 0) return;
  throw new CommandError(
    exitCodes.wrongUsage,
    'wrong-usage',
    `What is named is built already, so ${given.join(', ')} ${given.length === 1 ? 'does' : 'do'} nothing; leave it out, or name documents.`,
  );
}
