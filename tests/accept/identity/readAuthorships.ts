/** The authorships of an export, by record key and position. */

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export interface ExportedAuthorship {
  readonly author: string;
  readonly name: string;
}

/** By record key and position from 1, with a space between. */
export function readAuthorships(path: string): ReadonlyMap<string, ExportedAuthorship> {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return new Map(
    data.map((row) => [
      `${row.record_key} ${row.position}`,
      { author: row.author_id ?? '', name: row.raw_name ?? '' },
    ]),
  );
}
