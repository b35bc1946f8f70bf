/** `coterie export`: a dataset in, tables or a picture out. */

import { setImmediate } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { checkValues } from '../../core/exports/parameters.ts';
import { exportFormats } from '../../core/exports/registry.ts';
import { CancelledError } from '../../core/model/progress.ts';
import { CommandError, exitCodes } from '../exitCodes.ts';
import { addExportFlags, givenValues } from '../exportFlags.ts';
import { addFilterFlags, givenFilter, troubleWith } from '../filterFlags.ts';
import type { Invocation } from '../invocation.ts';
import { openDataset } from '../openDataset.ts';
import { rasterise } from '../rasterise.ts';
import { printJson, say } from '../terminal.ts';
import { writeFileWhole, writeFolderWhole } from '../writeWhole.ts';

interface ExportFlags {
  readonly format: string;
  readonly output: string;
  readonly json?: boolean;
}

export function exportCommand(invocation: Invocation): Command {
  const command = new Command('export')
    .description('Write a dataset as tables, data or a picture.')
    .argument('<network>', 'a dataset that `coterie build` wrote')
    .addOption(
      new Option('-f, --format <format>', 'what to write')
        .choices(exportFormats.map(({ id }) => id))
        .makeOptionMandatory(),
    )
    .requiredOption('-o, --output <file-or-folder>', 'where to write it; csv makes a folder')
    .option('--json', 'print one JSON object on standard output and nothing else there');
  addExportFlags(command, exportFormats);
  addFilterFlags(command);
  return command.action(async (network: string, flags: ExportFlags) => {
    const started = performance.now();
    const format = exportFormats.find(({ id }) => id === flags.format);
    if (!format) throw new Error(`format ${flags.format} passed the check but is not registered`);
    const { values, foreign } = givenValues(command, format, exportFormats);
    const { filter, flags: filtering } = givenFilter(command);
    const wrong = [...foreign, ...(format.group === 'picture' ? [] : filtering)];
    if (wrong.length > 0) {
      throw wrongUsage(
        `The format ${format.id} takes no --${wrong.join(', --')}; see \`coterie export --help\`.`,
      );
    }
    const checked = checkValues(format.parameters, values);
    if ('problems' in checked) throw wrongUsage(checked.problems.join(' '));

    const dataset = await openDataset(network, invocation.signal, flags.json !== true);
    const trouble = troubleWith(filter, dataset);
    if (trouble !== undefined) throw wrongUsage(trouble);
    const write = await format.load();
    const files = await write(dataset, checked.values, {
      rasterise,
      ...(filtering.length === 0 ? {} : { filter }),
    });
    // A cancel is heard once the writer is done, between two rounds of the event loop.
    await setImmediate();
    await setImmediate();
    if (invocation.signal.aborted) throw new CancelledError();
    const [only] = files;
    if (format.kind === 'folder') await writeFolderWhole(flags.output, files);
    else if (only) await writeFileWhole(flags.output, only.contents);
    if (flags.json === true) {
      const seconds = Math.round(performance.now() - started) / 1000;
      const written =
        format.kind === 'folder'
          ? files.map(({ name, contents }) => ({
              file: `${flags.output}/${name}`,
              bytes: byteLength(contents),
            }))
          : [{ file: flags.output, bytes: only ? byteLength(only.contents) : 0 }];
      const remarks = files.flatMap(({ remark }) => remark ?? []);
      printJson({
        ...{ format: format.id, files: written, seconds },
        ...(remarks.length > 0 ? { remarks } : {}),
      });
    } else {
      for (const { remark } of files) if (remark !== undefined) say(remark);
      say(`${format.label} written to ${flags.output}.`);
    }
  });
}

const wrongUsage = (message: string): CommandError =>
  new CommandError(exitCodes.wrongUsage, 'wrong-usage', message);

const byteLength = (contents: string | Uint8Array): number =>
  typeof contents === 'string' ? Buffer.byteLength(contents) : contents.length;
