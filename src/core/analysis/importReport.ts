/** What became of each file that was read, and every problem with it. */

import { placesOf, referencesOf } from '../graph/places.ts';
import { countItems } from '../model/columnRows.ts';
import type { Dataset, SourceFile } from '../model/dataset.ts';
import type { AuthorId } from '../model/ids.ts';
import type { Issue, Severity } from '../model/issue.ts';
import { compareSources } from '../model/source.ts';

export interface FileReport extends SourceFile {
  /** How many of its records describe a paper that a record before them described. */
  readonly joined: number;
  /** How many authors it names, each once. */
  readonly authors: number;
  readonly issues: readonly Issue[];
}

export interface ImportReport {
  /** By name. */
  readonly files: readonly FileReport[];
  /** Those that are of no single file. */
  readonly otherIssues: readonly Issue[];
  readonly records: number;
  readonly joined: number;
  readonly papers: number;
  readonly authors: number;
  /** Of a finished network alone, in which authors are nodes. */
  readonly edges?: number;
  /** Files of which nothing was read. */
  readonly filesLeftOut: number;
  readonly issues: Readonly<Record<Severity, number>>;
}

/** Rows looked at between two pauses: a few milliseconds. */
const piece = 1000;

/** Accounts for every record and every issue of a dataset; linear but for sorting records. */
export function importReport(dataset: Dataset): ImportReport {
  const steps = importReportSteps(dataset);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same a little at a time: it may be left for a while wherever it yields. */
export function* importReportSteps(dataset: Dataset): Generator<undefined, ImportReport> {
  const [only] = dataset.files;
  const { joined, authors } =
    only && dataset.files.length === 1
      ? countsOfOne(dataset, only.name)
      : yield* countsByFile(dataset);
  const { byFile, others } = issuesByFile(dataset);
  const files = dataset.files.map(
    (file): FileReport => ({
      ...file,
      joined: joined.get(file.name) ?? 0,
      authors: authors.get(file.name) ?? 0,
      issues: byFile.get(file.name) ?? [],
    }),
  );
  const sum = (count: (file: FileReport) => number) =>
    files.reduce((total, file) => total + count(file), 0);
  const withSeverity = (severity: Severity) =>
    dataset.issues.filter((issue) => issue.severity === severity).length;
  return {
    files,
    otherIssues: others,
    records: sum((file) => file.records),
    joined: sum((file) => file.joined),
    papers: dataset.papers.length,
    authors: dataset.authors.length,
    ...(dataset.given ? { edges: dataset.coauthorships.length } : {}),
    filesLeftOut: files.filter(({ format }) => format === null).length,
    issues: {
      error: withSeverity('error'),
      warning: withSeverity('warning'),
      info: withSeverity('info'),
    },
  };
}

interface Counts {
  readonly joined: ReadonlyMap<string, number>;
  readonly authors: ReadonlyMap<string, number>;
}

/** All records are of the one file, so that whole columns can be counted. */
function countsOfOne({ papers, authors, authorships }: Dataset, file: string): Counts {
  const records = countItems(papers, 'records');
  const named = new Uint8Array(authors.length);
  const places = referencesOf(authorships, 'author', placesOf<AuthorId>(authors));
  for (let i = 0; i < places.length; i++) named[places[i] ?? 0] = 1;
  return {
    joined: new Map([[file, records.items - (papers.length - records.empty)]]),
    authors: new Map([[file, named.reduce((sum, one) => sum + one, 0)]]),
  };
}

function* countsByFile(dataset: Dataset): Generator<undefined, Counts> {
  const joined = new Map<string, number>();
  for (const [i, { records }] of dataset.papers.entries()) {
    if (i % piece === 0) yield undefined;
    for (const { file } of [...records].sort(compareSources).slice(1)) {
      joined.set(file, (joined.get(file) ?? 0) + 1);
    }
  }
  const authors = new Map<string, Set<string>>();
  for (const [i, { author, printed }] of dataset.authorships.entries()) {
    if (i % piece === 0) yield undefined;
    for (const { file } of printed) {
      const named = authors.get(file);
      if (named) named.add(author);
      else authors.set(file, new Set([author]));
    }
  }
  return { joined, authors: new Map(Array.from(authors, ([file, named]) => [file, named.size])) };
}

function issuesByFile({ files, issues }: Dataset): {
  readonly byFile: ReadonlyMap<string, readonly Issue[]>;
  readonly others: readonly Issue[];
} {
  const byFile = new Map<string, Issue[]>(files.map(({ name }) => [name, []]));
  const others: Issue[] = [];
  for (const issue of issues) {
    const list = issue.file === undefined ? undefined : byFile.get(issue.file);
    (list ?? others).push(issue);
  }
  return { byFile, others };
}
