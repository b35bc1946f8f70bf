/** The command line that builds a dataset anew with names joined another way. */

import type { SourceFile } from '../../core/model/dataset.ts';
import { defaultOptions, type Identity, type PipelineOptions } from '../../core/model/options.ts';
import type { Rows } from '../../core/model/rows.ts';

/** Files named one by one; of more the line speaks as a folder. */
const mostNamed = 3;

const plainWord = /^[\w./+,:=@-]+$/u;

/** As a shell reads it, whatever the name holds; a file with a dash in front is no flag. */
function quoted(name: string): string {
  const path = name.startsWith('-') ? `./${name}` : name;
  return plainWord.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** `maxAuthorsPerPaper` → `--max-authors-per-paper`. */
const flagOf = (option: string): string =>
  `--${option.replace(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`)}`;

/** With the options that differ from the usual ones. */
export function buildCommand(
  { files, options }: { readonly files: Rows<SourceFile>; readonly options: PipelineOptions },
  identity: Identity,
): string {
  const names = files.length > mostNamed ? ['documents/'] : files.map(({ name }) => quoted(name));
  const flags = Object.entries({ ...options, identity }).flatMap(([option, value]) => {
    const usual = defaultOptions[option as keyof PipelineOptions];
    return option === 'identity' || (value !== usual && value !== null)
      ? [flagOf(option), String(value)]
      : [];
  });
  return ['coterie build', ...names, ...flags].join(' ');
}
