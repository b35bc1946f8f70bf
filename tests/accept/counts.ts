/**
 * Records found in real exports against an independent count. An argument limits the files to
 * those whose path holds it; with `-v` the first titles and authors and all issues are printed.
 */

import { join } from 'node:path';
import { naturalName } from '../../src/core/text/personName.ts';
import { dataFolder, manifestRows } from './manifest.ts';
import { print } from './print.ts';
import { readPath } from './readPath.ts';

/** Prints a line a file; returns how many files differ in their records. */
export async function compareCounts(data: string, part = '', verbose = false): Promise<number> {
  const rows = manifestRows(data, 'bib/').filter(({ file }) => file.includes(part));
  let different = 0;
  print(`${'file'.padEnd(54)} ${'format'.padEnd(22)} records       authorships`);
  for (const row of rows) {
    const { file, document, issues } = await readPath(join(data, row.file));
    const authorships = document?.records.reduce((sum, { authors }) => sum + authors.length, 0);
    const same = file.records === row.records;
    if (!same) different++;
    print(
      `${row.file.padEnd(54)} ${(file.format ?? '(not recognised)').padEnd(22)} ${`${file.records}/${row.records}`.padEnd(11)} ${same ? ' ' : '≠'} ${authorships ?? 0}/${row.authorships}`,
    );
    if (!verbose) continue;
    print(`    expected: ${row.sample.slice(0, 600)}`);
    const records = document?.records ?? [];
    for (const record of [records[0], records[records.length >> 1], records.at(-1)]) {
      if (record)
        print(
          `    ${record.line}: ${record.title?.value} :: ${record.authors.map(naturalName).join(' | ')}`,
        );
    }
    for (const issue of issues.slice(0, 40))
      print(
        `    ${issue.severity} ${issue.code} ${issue.line}: ${issue.message} ${issue.excerpt ?? ''}`,
      );
  }
  print(`${rows.length - different} of ${rows.length} files have the records that were counted.`);
  return different;
}

if (process.argv[1]?.endsWith('counts.ts')) {
  const data = dataFolder();
  if (data === undefined) print('Skipped: no data (COTERIE_DATA).');
  else {
    const parts = process.argv.slice(2).filter((argument) => argument !== '-v');
    await compareCounts(data, parts[0], process.argv.includes('-v'));
  }
}
