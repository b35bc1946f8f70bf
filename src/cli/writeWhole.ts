/** Output files, written whole or not at all. */

import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CancelledError } from '../core/model/progress.ts';
import { errnoOf, fileReason } from './errnoOf.ts';
import { CommandError, exitCodes } from './exitCodes.ts';

/** As it is, or in pieces that are made as they are written. */
type Contents = string | Uint8Array | Iterable<Uint8Array>;

/**
 * Writes a file beside its place and moves it there, so that nobody ever sees half of it. Missing
 * folders above are made. Throws a CommandError `cannot-write`.
 */
export async function writeFileWhole(path: string, contents: Contents): Promise<void> {
  await guarded(path, async () => {
    if (await isFolder(path)) throw new Error('it is a folder; name a file in it');
    await makeFolder(dirname(path));
    const temporary = join(dirname(path), temporaryName(basename(path)));
    try {
      await writeDurably(temporary, contents);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  });
}

/**
 * Writes files into a folder, and into folders in it: all of them beside it first, then each moved to
 * its place. Other files in the folder stay. Throws a CommandError `cannot-write`.
 */
export async function writeFolderWhole(
  path: string,
  files: readonly { readonly name: string; readonly contents: Contents }[],
): Promise<void> {
  await guarded(path, async () => {
    if ((await exists(path)) && !(await isFolder(path))) {
      throw new Error('it is a file; name a folder');
    }
    for (const { name } of files) {
      if (await isFolder(join(path, name))) throw new Error(`there is a folder “${name}” in it`);
    }
    await makeFolder(dirname(path));
    const temporary = join(dirname(path), temporaryName(basename(path)));
    try {
      await mkdir(temporary);
      for (const { name, contents } of files) {
        await mkdir(dirname(join(temporary, name)), { recursive: true });
        await writeDurably(join(temporary, name), contents);
      }
      if (await exists(path)) {
        for (const { name } of files) {
          await mkdir(dirname(join(path, name)), { recursive: true });
          await rename(join(temporary, name), join(path, name));
        }
      } else {
        await rename(temporary, path);
      }
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  });
}

async function guarded(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    const message = `“${path}” cannot be written: ${fileReason(error)}. Nothing was written there.`;
    throw new CommandError(exitCodes.cannotWrite, 'cannot-write', message);
  }
}

/** The process's id keeps two that write the same output apart. */
const temporaryName = (name: string): string => `.${name}.${process.pid}.tmp`;

async function writeDurably(path: string, contents: Contents): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await writeFile(file, contents);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** With those above it. The system calls a file on the way to it “there already”, without its name. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const code = errnoOf(error);
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    throw new Error(`“${await fileAmong(path)}” is a file, not a folder`);
  }
}

/** The first part of a path, from its end, that is there and no folder; else the path. */
async function fileAmong(path: string): Promise<string> {
  for (let part = path; ; part = dirname(part)) {
    if ((await exists(part)) && !(await isFolder(part))) return part;
    if (dirname(part) === part) return path;
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
