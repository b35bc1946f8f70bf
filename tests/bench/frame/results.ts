/** The day's results, kept beside each other as JSON and as a table; rows run anew replace their own. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/tools.ts';
import { type RowResult, report } from './report.ts';
import type { BenchRow } from './row.ts';

const folder = join(root, 'tests', 'bench', 'results');

/** Adds to the files of a day; gives the path of the table. */
export function keep(date: string, rows: readonly BenchRow[], fresh: readonly RowResult[]): string {
  const base = join(folder, `bench-${date}`);
  mkdirSync(folder, { recursive: true });
  const kept = existsSync(`${base}.json`)
    ? (JSON.parse(readFileSync(`${base}.json`, 'utf8')) as RowResult[])
    : [];
  const results = rows.flatMap(({ id }) => {
    const result =
      fresh.find((candidate) => candidate.id === id) ??
      kept.find((candidate) => candidate.id === id);
    return result ? [result] : [];
  });
  writeFileSync(`${base}.json`, `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(`${base}.md`, report(date, rows, results));
  return `${base}.md`;
}
