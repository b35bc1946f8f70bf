/** Wrong arguments of `coterie export`: explained, with an exit code, and nothing left behind. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodes } from '../../../src/cli/exitCodes.ts';
import { runCoterie } from './command.ts';

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly code: number;
  /** What the message must hold. */
  readonly says: RegExp;
}

const { wrongUsage, nothingReadable, cannotWrite } = exitCodes;

/** In a folder that holds `taken.svg`, a folder `folder` and `file.txt`. */
const cases = (network: string, at: (name: string) => string): readonly Case[] => {
  const to = (format: string, output: string, ...more: readonly string[]) => [
    ...['export', network, '--format', format, '--output', at(output), ...more],
  ];
  const wrong = (name: string, args: readonly string[], says: RegExp): Case => ({
    ...{ name, args, says },
    code: wrongUsage,
  });
  const unwritable = (name: string, args: readonly string[], says: RegExp): Case => ({
    ...{ name, args, says },
    code: cannotWrite,
  });
  return [
    wrong('a format there is not', to('docx', 'x'), /docx.*Allowed choices are.*svg/su),
    wrong('no format', ['export', network, '--output', at('x')], /--format/u),
    wrong('no output', ['export', network, '--format', 'svg'], /--output/u),
    wrong('no network', ['export', '--format', 'svg', '--output', at('x')], /network/u),
    wrong('a flag there is not', to('svg', 'x.svg', '--colour-blind'), /--colour-blind/u),
    wrong('a flag of another format', to('gexf', 'x.gexf', '--width', '9'), /--width.*--help/su),
    wrong(
      'a width that is no number',
      to('svg', 'x.svg', '--width', 'wide'),
      /width: "wide" is not a number/u,
    ),
    wrong('a width of nothing', to('svg', 'x.svg', '--width', ''), /width/u),
    wrong('a width below zero', to('png', 'x.png', '--width=-5'), /width.*-5.*number from/su),
    wrong('a width beyond bounds', to('png', 'x.png', '--width', '1e9'), /width.*number from/su),
    wrong('a view there is not', to('svg', 'x.svg', '--view', 'inside'), /view.*inside.*authors/su),
    wrong('a filter of no form', to('svg', 'x.svg', '--years', 'soon'), /years.*form/su),
    wrong('an author there is not', to('svg', 'x.svg', '--around', 'a:nobody,1'), /a:nobody/u),
    {
      ...{
        name: 'a network that is not there',
        code: nothingReadable,
        says: /missing.*coterie build/su,
      },
      args: ['export', at('missing.json'), '--format', 'svg', '--output', at('x.svg')],
    },
    {
      ...{ name: 'a network that is none', code: nothingReadable, says: /file\.txt/u },
      args: ['export', at('file.txt'), '--format', 'svg', '--output', at('x.svg')],
    },
    {
      ...{ name: 'a folder for a network', code: nothingReadable, says: /folder/u },
      args: ['export', at('folder'), '--format', 'svg', '--output', at('x.svg')],
    },
    unwritable('a folder where a file is wanted', to('svg', 'folder'), /folder.*it is a folder/su),
    unwritable(
      'a file where a folder is wanted',
      to('csv', 'file.txt'),
      /file\.txt.*it is a file/su,
    ),
    unwritable('a folder below a file', to('svg', 'file.txt/x.svg'), /file\.txt” is a file/u),
    unwritable(
      'a place where nobody may write',
      ['export', network, '--format', 'svg', '--output', '/proc/x.svg'],
      /\/proc\/x\.svg.*Nothing was written/su,
    ),
    {
      ...{ name: 'an output that is there is replaced', code: 0, says: /written/u },
      args: to('svg', 'taken.svg'),
    },
  ];
};

/** A sentence for each case that does not end as it should, and how many cases there are. */
export function checkUsage(network: string): {
  readonly faults: string[];
  readonly lines: string[];
} {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-usage-'));
  const at = (name: string) => join(folder, name);
  const faults: string[] = [];
  const lines: string[] = [];
  try {
    writeFileSync(at('taken.svg'), 'old');
    writeFileSync(at('file.txt'), 'mine');
    mkdirSync(at('folder'));
    const present = () => readdirSync(folder, { recursive: true }).map(String).sort().join(' ');
    const before = present();
    for (const { name, args, code, says } of cases(network, at)) {
      const ended = runCoterie(...args);
      const [sentence = ''] = ended.stderr.replaceAll(folder, '…').split('\n').slice(-2);
      lines.push(`${name}: ${ended.code}, ${sentence}`);
      if (ended.code !== code) faults.push(`${name}: ends with ${ended.code}, not ${code}`);
      if (!says.test(ended.stderr)) faults.push(`${name}: says “${ended.stderr}”`);
      if (/\n {4}at /u.test(ended.stderr)) faults.push(`${name}: shows where in the code`);
      if (present() !== before) faults.push(`${name}: leaves ${present()}`);
      if (readFileSync(at('file.txt'), 'utf8') !== 'mine') faults.push(`${name}: file.txt changed`);
    }
    if (!readFileSync(at('taken.svg'), 'utf8').includes('<svg')) faults.push('taken.svg is old');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { faults, lines };
}
