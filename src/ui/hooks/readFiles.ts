/** Files and folders that were dropped or chosen, as inputs of the pipeline. */

import type { InputFile } from '../../core/pipeline/pipeline.ts';

interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** In a folder, hidden files and its README.md are not inputs. */
const isInput = (path: string): boolean => {
  const name = path.split('/').at(-1) ?? path;
  return !name.startsWith('.') && name.toLowerCase() !== 'readme.md';
};

/** Reads the contents; rejects when a file cannot be read any more. */
const readAll = (files: readonly NamedFile[]): Promise<readonly InputFile[]> =>
  Promise.all(
    files.map(async ({ name, file }) => ({
      name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );

/** Files from an `<input>`; those of a folder are named from inside the folder. */
export async function readChosen(list: readonly File[]): Promise<readonly InputFile[]> {
  const files = list.map((file) => {
    const inFolder = file.webkitRelativePath.split('/').slice(1).join('/');
    return { name: inFolder || file.name, file, inFolder: inFolder !== '' };
  });
  return readAll(files.filter(({ name, inFolder }) => !inFolder || isInput(name)));
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A reader hands out its entries in portions and ends with an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

async function walk(folder: FileSystemDirectoryEntry, path: string): Promise<readonly NamedFile[]> {
  const found: NamedFile[] = [];
  for (const entry of await entriesOf(folder)) {
    if (!isInput(entry.name)) continue;
    const name = `${path}${entry.name}`;
    if (isFile(entry)) found.push({ name, file: await fileOf(entry) });
    else if (isFolder(entry)) found.push(...(await walk(entry, `${name}/`)));
  }
  return found;
}

/**
 * What was dropped. The entries must be taken during the event, so this is called in it; the
 * promise goes on afterwards.
 */
export function readDropped(data: DataTransfer): Promise<readonly InputFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...data.files];
  if (entries.length === 0) return readChosen(plain);
  return (async () => {
    const files: NamedFile[] = [];
    for (const entry of entries) {
      if (isFile(entry)) files.push({ name: entry.name, file: await fileOf(entry) });
      else if (isFolder(entry)) files.push(...(await walk(entry, '')));
    }
    return readAll(files);
  })();
}
