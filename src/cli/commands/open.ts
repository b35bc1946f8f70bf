/** `coterie open`: build, and serve the page with the dataset on this machine. */

import { Command, Option } from 'commander';
import { describeSummary, summarise } from '../../core/analysis/summary.ts';
import { joinedBytes, writeDataset } from '../../core/pipeline/datasetFile.ts';
import { appFolder } from '../appFolder.ts';
import { buildDataset, exitCodeOf } from '../buildDataset.ts';
import type { Invocation } from '../invocation.ts';
import {
  addPipelineFlags,
  numberBetween,
  type PipelineFlags,
  toPipelineOptions,
} from '../pipelineFlags.ts';
import { type LoopbackHost, loopbackHosts, serveApp } from '../serveApp.ts';
import { printLine, say } from '../terminal.ts';

interface OpenFlags extends PipelineFlags {
  readonly host: LoopbackHost;
  readonly port?: number;
}

const usualPort = 4173;

export function openCommand(invocation: Invocation): Command {
  const command = new Command('open')
    .description('Build a dataset and serve the explorer with it, on this machine alone.')
    .argument('[input...]', 'files and folders to read', ['seeds'])
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
    const dataset = await buildDataset({
      paths,
      options: toPipelineOptions(flags),
      ...(flags.corrections === undefined ? {} : { corrections: flags.corrections }),
      signal: invocation.signal,
      talk: true,
    });
    say(`${describeSummary(summarise(dataset))}.`);
    const folder = await appFolder();
    if (invocation.signal.aborted) return;
    const server = await serveApp({
      folder,
      dataset: joinedBytes(writeDataset(dataset)),
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
    invocation.exitCode = exitCodeOf(dataset);
  });
}
