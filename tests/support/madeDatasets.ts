/** Datasets made for tests that look at size rather than at content. */

import { existsSync, readFileSync } from 'node:fs';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { defaultOptions } from '../../src/core/model/options.ts';
import { emptyRecord, type PaperRecord } from '../../src/core/model/record.ts';
import { buildDataset } from '../../src/core/pipeline/runPipeline.ts';

/** Runs all stages after reading on records that come from no file. */
export function datasetOf(records: readonly PaperRecord[]): Promise<Dataset> {
  const file = 'made.txt';
  return buildDataset(
    {
      files: [{ name: file, bytes: 0, format: 'made', records: records.length }],
      documents: [{ file, format: 'made', records, profiles: [], issues: [] }],
      issues: [],
    },
    defaultOptions,
  );
}

const paper = (line: number, title: string, names: readonly string[]): PaperRecord => ({
  ...emptyRecord(line),
  title: { value: title, line },
  date: { value: { year: 1990 + (line % 30) }, line },
  authors: names.map((rawName, i) => ({ rawName, position: i + 1, line })),
});

/** So many papers, each by an author of its own. */
export const singleAuthorPapers = (count: number): Promise<Dataset> =>
  datasetOf(
    Array.from({ length: count }, (_, i) =>
      paper(i + 1, `Paper number ${i + 1} of a lonely kind`, [`Author Number${i + 1}`]),
    ),
  );

/**
 * So many communities of so many authors each, who sit in a ring and write with the two before and
 * the two after them; one paper joins each community to the next. Everybody has a family name of
 * their own, for bearers of common names may be told apart by their company.
 */
export function groupsOfAuthors(groups: number, each: number): Promise<Dataset> {
  const name = (group: number, i: number) =>
    `Group${group % groups} Number${(group % groups) * each + (i % each)}`;
  const records: PaperRecord[] = [];
  const add = (names: readonly string[]) => {
    const line = records.length + 1;
    records.push(paper(line, `Work number ${line} on the matter of ${names[0]}`, names));
  };
  for (let group = 0; group < groups; group++) {
    for (let i = 0; i < each; i++) add([0, 1, 2].map((k) => name(group, i + k)));
    add([name(group, 0), name(group + 1, 0)]);
  }
  return datasetOf(records);
}

/**
 * The network of a GML file, a paper with two authors for each edge; undefined where it is absent.
 * Its nodes are people by the file's own word: each has an id, so that nobody is told apart anew.
 */
export async function datasetOfGml(path: string): Promise<Dataset | undefined> {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'latin1');
  const names = new Map<string, string>();
  for (const [, id = '', label = ''] of text.matchAll(/node\s*\[\s*id (\d+)\s+label "([^"]*)"/gu)) {
    names.set(id, label);
  }
  const records: PaperRecord[] = [];
  const add = (title: string, ids: readonly string[]) => {
    const line = records.length + 1;
    const record = paper(
      line,
      title,
      ids.map((id) => names.get(id) ?? id),
    );
    const authors = record.authors.map((author, i) => ({
      ...author,
      identifiers: [{ scheme: 'dblp-author' as const, value: `node/${ids[i]}` }],
    }));
    records.push({ ...record, authors });
  };
  const linked = new Set<string>();
  for (const [, a = '', b = ''] of text.matchAll(/edge\s*\[\s*source (\d+)\s+target (\d+)/gu)) {
    add(`Joint paper number ${records.length + 1} of two`, [a, b]);
    linked.add(a).add(b);
  }
  for (const id of names.keys()) {
    if (!linked.has(id)) add(`Paper number ${records.length + 1} of one`, [id]);
  }
  return datasetOf(records);
}
