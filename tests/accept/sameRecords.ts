/**
 * The same records in several formats: equal titles, equal authors in equal order, and imported
 * together they are as many papers as there are records.
 */

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defaultOptions } from '../../src/core/model/options.ts';
import type { PaperRecord } from '../../src/core/model/record.ts';
import { fileOfBytes } from '../../src/core/pipeline/pipeline.ts';
import { runPipeline } from '../../src/core/pipeline/runPipeline.ts';
import { foldText } from '../../src/core/text/fold.ts';
import { naturalName } from '../../src/core/text/personName.ts';
import { dataFolder } from './manifest.ts';
import { print } from './print.ts';
import { readPath } from './readPath.ts';

const sets: readonly { readonly records: number; readonly files: readonly string[] }[] = [
  { records: 469, files: ['wos/genai.txt', 'bibtex/wos-genai.bib', 'ris/wos-genai.ris'] },
  { records: 67, files: ['wos/tobler-tab.txt', 'ris/wos-tobler.ris', 'zotero-csv/tobler-wos.csv'] },
  { records: 81, files: ['scopus/tobler.csv', 'ris/scopus-tobler.ris'] },
];

const titleOf = (record: PaperRecord): string => foldText(record.title?.value ?? '');
const authorsOf = (record: PaperRecord): string =>
  record.authors
    .filter(({ group }) => !group)
    .map((author) => foldText(naturalName(author)))
    .join(' | ');
const shown = (record: PaperRecord | undefined): string =>
  record
    ? `${record.title?.value} :: ${record.authors.map((a) => `${naturalName(a)}${a.group ? ' (group)' : ''}`).join(' | ')}`
    : '(none)';

/** Prints each set and what differs; returns the number of differences. */
export async function compareSameRecords(data: string): Promise<number> {
  let different = 0;
  for (const { records, files } of sets) {
    const paths = files.map((file) => join(data, 'bib', file));
    const lists = await Promise.all(
      paths.map(async (path) => [...((await readPath(path)).document?.records ?? [])]),
    );
    const [first = [], ...others] = lists.map((list) =>
      list.sort((a, b) => {
        const [x, y] = [`${titleOf(a)} ${authorsOf(a)}`, `${titleOf(b)} ${authorsOf(b)}`];
        return x < y ? -1 : x > y ? 1 : 0;
      }),
    );
    const problems: string[] = [];
    for (const [n, other] of others.entries()) {
      for (const [i, record] of first.entries()) {
        const twin = other[i];
        if (twin && titleOf(twin) === titleOf(record) && authorsOf(twin) === authorsOf(record))
          continue;
        problems.push(`    ${files[0]}: ${shown(record)}\n    ${files[n + 1]}: ${shown(twin)}`);
      }
    }
    const dataset = await runPipeline(
      paths.map((path) => fileOfBytes(basename(path), new Uint8Array(readFileSync(path)))),
      defaultOptions,
      {},
      'resolve',
    );
    const papers = dataset.papers.length;
    print(
      `${files.join(' = ')}: ${lists.map((list) => list.length).join(', ')} records, ${problems.length} differ; together ${papers} papers of ${records}, ${dataset.authors.length} authors`,
    );
    for (const problem of problems.slice(0, 20)) print(problem);
    different += problems.length + (papers === records ? 0 : 1);
  }
  return different;
}

if (process.argv[1]?.endsWith('sameRecords.ts')) {
  const data = dataFolder();
  if (data === undefined) print('Skipped: no data (COTERIE_DATA).');
  else process.exitCode = (await compareSameRecords(data)) > 0 ? 1 : 0;
}
