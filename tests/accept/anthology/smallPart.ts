/** A part of the Anthology with about a thousand authors. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Papers with some three new authors each. */
const papers = 350;

/** Writes the last papers of a packed CSL-JSON file into a folder; gives the path. */
export function smallPart(source: string, folder: string): string {
  const all: unknown = JSON.parse(gunzipSync(readFileSync(source)).toString('utf8'));
  if (!Array.isArray(all)) throw new Error(`${source} is no list of papers.`);
  const file = join(folder, 'part.json');
  writeFileSync(file, JSON.stringify(all.slice(-papers)));
  return file;
}
