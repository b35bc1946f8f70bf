/** Starts the real command line as a process of its own. */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coterieArguments } from '../../../scripts/tools.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const seeds = join(root, 'seeds');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Node's arguments that run the command line from its sources, from any folder. */
export const cliArguments: readonly string[] = coterieArguments([]);

/** Runs it to its end. */
export function runCli(args: readonly string[], folder: string = root): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...cliArguments, ...args], { cwd: folder });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export interface TemporaryFolder {
  readonly path: string;
  /** Writes a file in it, its folders first; gives its path. */
  readonly write: (name: string, contents: string | Uint8Array) => string;
  readonly names: (folder?: string) => readonly string[];
  readonly remove: () => void;
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'coterie-cli-'));
  return {
    path,
    write: (name, contents) => {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, contents);
      return file;
    },
    names: (folder = '.') => readdirSync(join(path, folder)).sort(),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A page of a person with two papers, in the layout of the seeds. */
export const personPage = (name: string): string =>
  [
    name,
    'Publications',
    'Careful Sampling of Sparse Graphs for Retrieval',
    'We study how sparse graphs can be sampled with care, and we show that retrieval over such samples keeps its accuracy while its cost falls by half. Experiments on four collections agree with the analysis.',
    'Learning to Rank with Few Judgements',
    'Judgements of relevance are costly. We propose a method that learns to rank from few of them by asking for those that tell most, and we evaluate it on three public test collections with several rankers.',
    '',
  ].join('\n');
