/** `coterie export`: a dataset in, tables or a picture out. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { takesFilter } from '../../core/exports/format.ts';
import { singlePage } from '../../core/exports/html/blocks.ts';
import { checkValues } from '../../core/exports/parameters.ts';
import { exportFormats } from '../../core/exports/registry.ts';
import { CancelledError, UserError } from '../../core/model/progress.ts';
import { listed } from '../../core/text/wording.ts';
import { appFolder } from '../appFolder.ts';
import { CommandError, exitCodes } from '../exitCodes.ts';
import { addExportFlags, givenValues } from '../exportFlags.ts';
import { addFilterFlags, givenFilter, troubleWith } from '../filterFlags.ts';
import type { Invocation } from '../invocation.ts';
import { openDataset } from '../openDataset.ts';
import { outgoing } from '../outgoing.ts';
import { rasterise } from '../rasterise.ts';
import { findRoster } from '../rosterFile.ts';
import { sourceDate } from '../sourceDate.ts';
import { printJson, say } from '../terminal.ts';
import { toPdf } from '../toPdf.ts';
import { toSvg } from '../toSvg.ts';
import { writeFileWhole, writeFolderWhole } from '../writeWhole.ts';

interface ExportFlags {
  readonly format: string;
  readonly output: string;
  readonly json?: boolean;
  readonly roster?: string;
}

/** The formats of several files. */
const folders = listed(
  exportFormats.flatMap(({ id, kind }) => (kind === 'folder' ? [id] : [])),
  9,
);

export function exportCommand(invocation: Invocation): Command {
  const command = new Command('export')
    .description('Write a dataset as tables, data or a picture.')
    .argument('<network>', 'a dataset that `coterie build` wrote, or a project')
    .addOption(
      new Option('-f, --format <format>', 'what to write')
        .choices(exportFormats.map(({ id }) => id))
        .makeOptionMandatory(),
    )
    .requiredOption('-o, --output <file-or-folder>', `where to write it; ${folders} make a folder`)
    .option('--json', 'print one JSON object on standard output and nothing else there');
  addExportFlags(command, exportFormats);
  addFilterFlags(command);
  command.option(
    '--roster <file>',
    'the authors of a list of names and ORCIDs alone; says who is not found (pictures, networks, papers)',
  );
  return command.action(async (network: string, flags: ExportFlags) => {
    const started = performance.now();
    const format = exportFormats.find(({ id }) => id === flags.format);
    if (!format) throw new Error(`format ${flags.format} passed the check but is not registered`);
    const { values, foreign } = givenValues(command, format, exportFormats);
    const given = givenFilter(command);
    const filtering = [...given.flags, ...(flags.roster === undefined ? [] : ['roster'])];
    const wrong = [...foreign, ...(takesFilter(format) ? [] : filtering)];
    if (wrong.length > 0) {
      throw wrongUsage(
        `The format ${format.id} takes no --${wrong.join(', --')}; see \`coterie export --help\`.`,
      );
    }
    const checked = checkValues(format.parameters, {
      ...sourceDate(format, process.env.SOURCE_DATE_EPOCH),
      ...values,
    });
    if ('problems' in checked) throw wrongUsage(checked.problems.join(' '));

    const dataset = await openDataset(network, invocation.signal, flags.json !== true);
    const roster = flags.roster === undefined ? null : await findRoster(flags.roster, dataset);
    if (roster && given.filter.roster)
      throw wrongUsage('--authors and --roster say the same thing.');
    const filter = roster ? { ...given.filter, roster: roster.members } : given.filter;
    const trouble = troubleWith(filter, dataset);
    if (trouble !== undefined) throw wrongUsage(trouble);
    const write = await format.load();
    const written = await write(dataset, checked.values, {
      rasterise,
      toPdf,
      toSvg,
      page: pageAsFile,
      ...(filtering.length === 0 ? {} : { filter }),
    }).catch((error: unknown) => {
      // What cannot be written in this format can be in another.
      throw error instanceof UserError ? wrongUsage(error.message) : error;
    });
    // A cancel is heard once the writer is done, between two rounds of the event loop.
    await setImmediate();
    await setImmediate();
    if (invocation.signal.aborted) throw new CancelledError();
    const files = written.map((file) => outgoing(file, invocation.signal));
    const [only] = files;
    if (format.kind === 'folder') await writeFolderWhole(flags.output, files);
    else if (only) await writeFileWhole(flags.output, only.contents);
    if (flags.json === true) {
      const seconds = Math.round(performance.now() - started) / 1000;
      const paths = files.map(({ name, bytes }) => ({
        file: format.kind === 'folder' ? `${flags.output}/${name}` : flags.output,
        bytes: bytes(),
      }));
      const remarks = [
        ...(roster ? [roster.said] : []),
        ...written.flatMap(({ remark }) => remark ?? []),
      ];
      printJson({
        ...{ format: format.id, files: paths, seconds },
        ...(remarks.length > 0 ? { remarks } : {}),
      });
    } else {
      if (roster) say(roster.said);
      for (const { remark } of written) if (remark !== undefined) say(remark);
      say(`${format.label} written to ${flags.output}.`);
    }
  });
}

/** Empty where the page was built before there was such a file. */
const pageAsFile = async (): Promise<string> =>
  readFile(join(await appFolder(), singlePage), 'utf8').catch(() => '');

const wrongUsage = (message: string): CommandError =>
  new CommandError(exitCodes.wrongUsage, 'wrong-usage', message);
