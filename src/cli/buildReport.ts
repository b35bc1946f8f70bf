/** What `coterie build --json` prints. */

import type { CorrectionOutcome } from '../core/model/correction.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Issue } from '../core/model/issue.ts';

export interface BuildReport {
  readonly files: readonly {
    readonly file: string;
    readonly format: string | null;
    readonly records: number;
    readonly issues: readonly Omit<Issue, 'file'>[];
  }[];
  /** Those that concern no single file. */
  readonly issues: readonly Issue[];
  readonly papers: number;
  readonly authors: number;
  readonly coauthorships: number;
  /** Of authors. */
  readonly communities: number;
  /** What became of corrections; absent where none were given. */
  readonly corrections?: readonly CorrectionOutcome[];
  readonly seconds: number;
}

/** Counts what was built and lists each file with its issues. */
export function buildReport(
  dataset: Dataset,
  seconds: number,
  corrections?: readonly CorrectionOutcome[],
): BuildReport {
  const byFile = new Map<string, Omit<Issue, 'file'>[]>(
    dataset.files.map(({ name }) => [name, []]),
  );
  const others: Issue[] = [];
  for (const issue of dataset.issues) {
    const { file, ...rest } = issue;
    const list = file === undefined ? undefined : byFile.get(file);
    if (list) list.push(rest);
    else others.push(issue);
  }
  return {
    files: dataset.files.map(({ name, format, records }) => ({
      file: name,
      format,
      records,
      issues: byFile.get(name) ?? [],
    })),
    issues: others,
    papers: dataset.papers.length,
    authors: dataset.authors.length,
    coauthorships: dataset.coauthorships.length,
    communities: dataset.communities.authors.communities.length,
    ...(corrections === undefined ? {} : { corrections }),
    seconds: Math.round(seconds * 1000) / 1000,
  };
}
