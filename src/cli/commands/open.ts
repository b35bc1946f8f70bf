/** `coterie open`: build, and serve the page with the dataset on this machine. */

import { Command, Option } from 'commander';
import { appFolder } from '../appFolder.ts';
import { givenDataset } from '../givenDataset.ts';
import type { Invocation } from '../invocation.ts';
import { addPipelineFlags, numberBetween, type PipelineFlags } from '../pipelineFlags.ts';
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
    const own = ['--port', '--host'];
    const given = await givenDataset(command, paths, flags, { own, signal });
    const folder = await appFolder();
    if (signal.aborted) return;
    const server = await serveApp({
      folder,
      dataset: given.bytes,
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
    invocation.exitCode = given.exitCode;
  });
}
