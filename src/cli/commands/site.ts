/** `coterie site`: the explorer with a dataset as a folder that any web server can serve. */

import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Command } from 'commander';
import { CancelledError } from '../../core/model/progress.ts';
import { appFolder } from '../appFolder.ts';
import { givenDataset } from '../givenDataset.ts';
import type { Invocation } from '../invocation.ts';
import { addPipelineFlags, type PipelineFlags } from '../pipelineFlags.ts';
import { say } from '../terminal.ts';
import { writeFolderWhole } from '../writeWhole.ts';

interface SiteFlags extends PipelineFlags {
  readonly output: string;
}

/** Where the page looks for its dataset, whatever its path. */
const datasetName = 'data/network.json';

export function siteCommand(invocation: Invocation): Command {
  const command = new Command('site')
    .description(
      'Write the explorer with a dataset into a folder, for any web server and any path on it. Nothing in it asks for anything elsewhere.',
    )
    .argument('[input...]', 'files and folders to read; or one dataset or project file', ['seeds'])
    .requiredOption('-o, --output <folder>', 'where to write it; other files there stay');
  return addPipelineFlags(command).action(async (paths: readonly string[], flags: SiteFlags) => {
    const { signal } = invocation;
    const given = await givenDataset(command, paths, flags, { own: ['--output'], signal });
    const page = await pageFiles(await appFolder());
    if (signal.aborted) throw new CancelledError();
    await writeFolderWhole(flags.output, [...page, { name: datasetName, contents: given.bytes }]);
    const size = [...page.map(({ contents }) => contents), given.bytes].reduce(
      (sum, { length }) => sum + length,
      0,
    );
    say(
      `The explorer was written to ${flags.output}: ${(size / 1e6).toFixed(1)} MB, of which the dataset ${(given.bytes.length / 1e6).toFixed(1)} MB. Put the folder on a web server.`,
    );
    invocation.exitCode = given.exitCode;
  });
}

/** The built page without the dataset that lies beside it. */
async function pageFiles(folder: string): Promise<{ name: string; contents: Uint8Array }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .filter((name) => !name.startsWith('data/'))
    .sort();
  return Promise.all(
    files.map(async (name) => ({ name, contents: await readFile(join(folder, name)) })),
  );
}
