/** `coterie formats`: what can be read and written. */

import { Command } from 'commander';
import { exportFormats } from '../../core/exports/registry.ts';
import { inputFormats } from '../../core/formats/registry.ts';
import { printJson, printLine } from '../terminal.ts';

export function formatsCommand(): Command {
  return new Command('formats')
    .description('List the formats that are read and those that are written.')
    .option('--json', 'print one JSON object on standard output')
    .action((flags: { readonly json?: boolean }) => {
      if (flags.json === true) {
        const summariseFormat = ({ id, label, description }: (typeof inputFormats)[number]) => ({
          id,
          label,
          description,
        });
        printJson({
          input: inputFormats.map((format) => ({
            ...summariseFormat(format),
            extensions: format.extensions,
          })),
          output: exportFormats.map(({ id, label, description, kind, extension, parameters }) => ({
            id,
            label,
            description,
            kind,
            extension,
            parameters,
          })),
        });
        return;
      }
      printLine('Read (recognised by content, not by name; packed with gzip as well):');
      for (const { id, label, description } of inputFormats) row(id, `${label}. ${description}`);
      printLine('\nWritten (coterie export NETWORK --format …):');
      for (const { id, label, description } of exportFormats) row(id, `${label}. ${description}`);
    });
}

const idWidth = Math.max(...[...inputFormats, ...exportFormats].map(({ id }) => id.length));

const row = (id: string, text: string): void => printLine(`  ${id.padEnd(idWidth)}  ${text}`);
