/** The manifest of real data that others wrote, where it is present. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder named by COTERIE_DATA, or undefined where there is none. */
export function dataFolder(): string | undefined {
  const folder = process.env.COTERIE_DATA ?? '../shared/data';
  return existsSync(join(folder, 'MANIFEST.tsv')) ? folder : undefined;
}

export interface ManifestRow {
  /** Relative to the data folder. */
  readonly file: string;
  readonly format: string;
  readonly records: number | undefined;
  readonly authorships: number | undefined;
  /** Three records as `title :: author | author`, joined by ` ## `. */
  readonly sample: string;
}

/** The rows whose path begins with `folder`. */
export function manifestRows(data: string, folder: string): ManifestRow[] {
  const [header = '', ...lines] = readFileSync(join(data, 'MANIFEST.tsv'), 'utf8').split('\n');
  const columns = header.split('\t');
  return lines
    .map((line) => line.split('\t'))
    .map((cells) => {
      const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
      const number = (name: string) => (cell(name) === '' ? undefined : Number(cell(name)));
      return {
        file: cell('file'),
        format: cell('format'),
        records: number('records'),
        authorships: number('authorships'),
        sample: cell('sample_first_middle_last'),
      };
    })
    .filter(({ file }) => file.startsWith(folder));
}
