/** Files and folders that were dropped, chosen or pasted, as handles that the worker reads. */

import { pastedName } from '../../store/addFiles.ts';
import type { NamedFile } from '../../store/jobSlice.ts';

/** In a folder, what is hidden and its README.md are not inputs. */
const isInput = (path: string): boolean => {
  const steps = path.split('/');
  return !steps.some((step) => step.startsWith('.')) && steps.at(-1)?.toLowerCase() !== 'readme.md';
};

/** Files from an `<input>`; those of a folder are named from inside the folder. */
export function readChosen(list: readonly File[]): readonly NamedFile[] {
  return list.flatMap((file) => {
    const inFolder = file.webkitRelativePath.split('/').slice(1).join('/');
    if (inFolder === '') return [{ name: file.name, file }];
    return isInput(inFolder) ? [{ name: inFolder, file }] : [];
  });
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
export async function readDropped(data: DataTransfer): Promise<readonly NamedFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...data.files];
  if (entries.length === 0) return readChosen(plain);
  const files: NamedFile[] = [];
  for (const entry of entries) {
    if (isFile(entry)) files.push({ name: entry.name, file: await fileOf(entry) });
    else if (isFolder(entry)) files.push(...(await walk(entry, '')));
  }
  return files;
}

/** Text as a file. */
export const fileOfText = (text: string): NamedFile => ({
  name: pastedName,
  file: new File([text], pastedName, { type: 'text/plain' }),
});

const isPicture = ({ type }: File): boolean => type.startsWith('image/');

/**
 * What is on the clipboard. Office programs put a picture of the text beside the text, and file
 * managers the file's name beside the file, so files other than pictures come first, then text.
 */
export function readPasted(data: DataTransfer): readonly NamedFile[] {
  const files = [...data.files];
  const text = data.getData('text/plain');
  if (text.trim() !== '' && files.every(isPicture)) return [fileOfText(text)];
  return files.map((file) => ({ name: file.name, file }));
}
