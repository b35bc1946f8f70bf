/** Files and folders named by the person become inputs of the pipeline. */

import { constants, createReadStream, type Dirent, type Stats } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Issue } from '../core/model/issue.ts';
import type { InputFile } from '../core/pipeline/pipeline.ts';
import { fileReason } from './errnoOf.ts';

export interface ReadInputs {
  /** By name, in code-unit order; each file once, however often it was named. */
  readonly inputs: readonly InputFile[];
  /** What was named or found but could not be read. */
  readonly unread: readonly { readonly name: string; readonly bytes: number }[];
  readonly issues: readonly Issue[];
}

interface FoundFile {
  readonly path: string;
  /** Relative to the folder that was named, with `/`. */
  readonly name: string;
}

/**
 * Reads files and, recursively, folders. In a folder, hidden entries and README.md are no inputs,
 * nor are `except`: the file that is about to be written, files of corrections. What cannot be read is
 * an issue; the rest is read all the same. The result does not depend on the order of `paths`.
 */
export async function readInputs(
  paths: readonly string[],
  except: readonly string[],
): Promise<ReadInputs> {
  const issues: Issue[] = [];
  const unread: { name: string; bytes: number }[] = [];
  const lose = (name: string, bytes: number, code: string, message: string) => {
    unread.push({ name, bytes });
    issues.push({ severity: 'error', code, message: `${message} It was left out.`, file: name });
  };

  const found = new Map<string, FoundFile>();
  const skipped = await Promise.all(except.map(resolved));

  async function visit(path: string, name: string, folders: readonly string[]): Promise<void> {
    let real: string;
    let stats: Stats;
    try {
      real = await realpath(path);
      stats = await stat(real);
    } catch (error) {
      lose(
        name || path,
        0,
        'unreadable-file',
        `“${path}” could not be read: ${fileReason(error)}.`,
      );
      return;
    }
    if (stats.isDirectory()) {
      // A link back to a folder one is in would never end.
      if (!folders.includes(real)) await visitFolder(path, name, [...folders, real]);
    } else if (!stats.isFile()) {
      lose(name, 0, 'not-a-file', `“${path}” is neither a file nor a folder.`);
    } else if (folders.length === 0 || !skipped.includes(real)) {
      const known = found.get(real);
      if (known === undefined || precedes(name, known.name)) found.set(real, { path, name });
    }
  }

  async function visitFolder(path: string, name: string, folders: readonly string[]) {
    let entries: Dirent[];
    try {
      entries = await readdir(path, { withFileTypes: true });
    } catch (error) {
      const shown = name || basename(path);
      lose(shown, 0, 'unreadable-folder', `“${path}” could not be read: ${fileReason(error)}.`);
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name.toLowerCase() === 'readme.md') continue;
      const inside = name === '' ? entry.name : `${name}/${entry.name}`;
      await visit(join(path, entry.name), inside, folders);
    }
  }

  for (const path of paths) {
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    await visit(path, isFolder ? '' : basename(path), []);
  }

  const inputs: InputFile[] = [];
  for (const { path, name } of found.values()) {
    try {
      const { size } = await stat(path);
      await access(path, constants.R_OK);
      inputs.push({ name, size, open: () => createReadStream(path) });
    } catch (error) {
      lose(name, 0, 'unreadable-file', `“${path}” could not be read: ${fileReason(error)}.`);
    }
  }
  const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
  return {
    inputs: inputs.sort(byName),
    unread: unread.sort(byName),
    issues: issues.sort((a, b) => byName({ name: a.file ?? '' }, { name: b.file ?? '' })),
  };
}

/** Of two names for one file the longer is kept: it says more about where the file is. */
const precedes = (a: string, b: string): boolean =>
  a.length !== b.length ? a.length > b.length : a < b;

const resolved = (path: string): Promise<string | undefined> =>
  realpath(path).catch(() => undefined);
