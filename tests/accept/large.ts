/**
 * `npm run accept:large`: what takes minutes and gigabytes: hostile inputs to every format in little
 * memory, a gigabyte of DBLP's XML, and 50,000 entries of BibTeX against the library. Needs no data.
 */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { attackAll } from './hostile.ts';
import { print } from './print.ts';

/** Runs a script beside this one; whether it ended well. */
function run(script: string, ...args: readonly string[]): boolean {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return (
    spawnSync(process.execPath, [...process.execArgv, path, ...args], { stdio: 'inherit' })
      .status === 0
  );
}

print('\nA gigabyte of XML like DBLP’s');
const large = run('bigDblp.ts');
print('\n50,000 entries of BibTeX, here and by @retorquere/bibtex-parser on the whole file');
const fast = run('../bench/main.ts', 'bibtex', '--check');
print('\nHostile inputs, in a process of little memory for each format');
const dead = attackAll();

const failed = [
  ...(large ? [] : ['the large file']),
  ...(fast ? [] : ['BibTeX differs or is slow']),
  ...(dead === 0 ? [] : [`${dead} formats did not survive`]),
];
print(failed.length === 0 ? '\nAll shown.' : `\nNot shown: ${failed.join('; ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
