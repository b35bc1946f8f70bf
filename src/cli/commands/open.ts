/** `coterie open`: build, and serve the page with the dataset on this machine. */

import { Command, Option } from 'commander';
import { describeSummary, summarise } from '../../core/analysis/summary.ts';
import { joinedBytes, writeDataset } from '../../core/pipeline/datasetFile.ts';
import { appFolder } from '../appFolder.ts';
import { buildDataset, exitCodeOf } from '../buildDataset.ts';
import { CommandError, exitCodes } from '../exitCodes.ts';
import type { Invocation } from '../invocation.ts';
import { openDataset } from '../openDataset.ts';
import {
  addPipelineFlags,
  numberBetween,
  type PipelineFlags,
  toPipelineOptions,
} from '../pipelineFlags.ts';
import { readyMade } from '../readyMade.ts';
import { type LoopbackHost, loopbackHosts, serveApp } from '../serveApp.ts';
import { printLine, say } from '../terminal.ts';

interface OpenFlags extends PipelineFlags {
  readonly host: LoopbackHost;
  readonly port?: number;
}

const usualPort = 4173;

export function openCommand(invocation: Invocation): Command {
  const command = new Command('open')
    .description(
      'Build a dataset and serve the explorer with it, on this machine alone; or serve one that is built, or a project.',
    )
    .argument('[input...]', 'files and folders to read; or one dataset or project file', ['seeds'])
    .addOption(
      new Option(
        '--port <n>',
        `where to listen; 0: any free port (default: ${usualPort} or any free one)`,
      ).argParser(numberBetween(0, 65_535, 'whole')),
    )
    .addOption(
      new Option('--host <host>', 'which loopback address')
        .choices(loopbackHosts)
        .default('127.0.0.1'),
    );
  return addPipelineFlags(command).action(async (paths: readonly string[], flags: OpenFlags) => {
    const { signal } = invocation;
    const built = await readyMade(paths);
    if (built) refuseFlags(command);
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
    const folder = await appFolder();
    if (invocation.signal.aborted) return;
    const server = await serveApp({
      folder,
      dataset: built ?? joinedBytes(writeDataset(dataset)),
      host: flags.host,
      port: flags.port ?? usualPort,
      anyPort: flags.port === undefined,
    });
    say('Press Ctrl+C to stop.');
    printLine(server.address);
    await new Promise<void>((resolve) => {
      if (invocation.signal.aborted) resolve();
      else invocation.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await server.close();
    // Stopping is how this command ends well.
    invocation.exitCode = built ? exitCodes.done : exitCodeOf(dataset);
  });
}

/** What is built is shown as it is. */
function refuseFlags(command: Command): void {
  const given = command.options
    .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
    .flatMap(({ long }) => (long && long !== '--port' && long !== '--host' ? [long] : []));
  if (given.length === 0) return;
  throw new CommandError(
    exitCodes.wrongUsage,
    'wrong-usage',
    `What is named is built already, so ${given.join(', ')} ${given.length === 1 ? 'does' : 'do'} nothing; leave it out, or name documents.`,
  );
}
