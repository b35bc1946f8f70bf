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
import { familyKey, namesAgree } from '../../src/core/resolve/compareNames.ts';
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
const printedAuthors = (record: PaperRecord) =>
  record.authors.map((author) => ({ ...author, name: naturalName(author) }));

/** The names of both lists that no list marks as a group's. */
function withoutGroups(a: PaperRecord, b: PaperRecord) {
  const groups = new Set(
    [...a.authors, ...b.authors].flatMap((author) =>
      author.group ? [foldText(naturalName(author))] : [],
    ),
  );
  const people = (record: PaperRecord) =>
    printedAuthors(record).filter(({ name }) => !groups.has(foldText(name)));
  return [people(a), people(b)] as const;
}

/** `same`: letter for letter; `short`: one file prints initials where the other has names. */
function compareRecords(a: PaperRecord, b: PaperRecord): 'same' | 'short' | 'different' {
  const [x, y] = withoutGroups(a, b);
  if (titleOf(a) !== titleOf(b) || x.length !== y.length) return 'different';
  const pairs = x.map((author, i) => [author, y[i] ?? author] as const);
  if (pairs.every(([one, other]) => foldText(one.name) === foldText(other.name))) return 'same';
  return pairs.every(([one, other]) => namesAgree(one, other)) ? 'short' : 'different';
}

const shown = (record: PaperRecord | undefined): string =>
  record
    ? `${record.title?.value} :: ${record.authors.map((a) => `${naturalName(a)}${a.group ? ' (group)' : ''}`).join(' | ')}`
    : '(none)';

const sortKey = (record: PaperRecord): string =>
  `${titleOf(record)} ${printedAuthors(record).map(familyKey).join(' ')} ${record.date?.value.year}`;

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
        const [x, y] = [sortKey(a), sortKey(b)];
        return x < y ? -1 : x > y ? 1 : 0;
      }),
    );
    const problems: string[] = [];
    let short = 0;
    for (const [n, other] of others.entries()) {
      for (const [i, record] of first.entries()) {
        const twin = other[i];
        const verdict = twin ? compareRecords(record, twin) : 'different';
        if (verdict === 'short') short++;
        if (verdict !== 'different') continue;
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
      `${files.join(' = ')}: ${lists.map((list) => list.length).join(', ')} records, ${problems.length} differ, ${short} agree but for names that one file prints short; together ${papers} papers of ${records}, ${dataset.authors.length} authors`,
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
