/** Settles which names stand in runs of names, with what the rest of the corpus prints. */

import { excerpt, type Issue } from '../model/issue.ts';
import type { PaperRecord, ParsedDocument } from '../model/record.ts';
import type { Claim, SourceRef } from '../model/source.ts';
import { foldText } from '../text/fold.ts';
import { naturalName } from '../text/personName.ts';
import { type SplitName, splitNames } from '../text/splitNames.ts';
import { type CorpusRecord, type PrintedAuthor, printedAuthor } from './corpus.ts';

/**
 * Names known without splitting anything (owners of pages, names printed apart), then those that
 * come out of other runs beyond doubt; each run is split with both.
 */
function knownNames(documents: readonly ParsedDocument[]): ReadonlySet<string> {
  const known = new Set<string>();
  const anyRuns = documents.some(({ records }) => records.some(({ runTogether }) => runTogether));
  if (!anyRuns) return known;
  for (const document of documents) {
    for (const profile of document.profiles) known.add(foldText(profile.rawName));
    for (const record of document.records) {
      for (const author of record.authors) known.add(foldText(naturalName(author)));
    }
  }
  const apart = new Set(known);
  for (const document of documents) {
    for (const { runTogether } of document.records) {
      if (!runTogether) continue;
      for (const { name, guessed } of splitNames(runTogether.value.text, apart)) {
        if (!guessed) known.add(foldText(name));
      }
    }
  }
  return known;
}

/** One entry for each record of the corpus, and an issue for each doubtful cut. */
export function splitRuns(documents: readonly ParsedDocument[]): {
  records: CorpusRecord[];
  issues: Issue[];
} {
  const known = knownNames(documents);
  const records: CorpusRecord[] = [];
  const issues: Issue[] = [];
  for (const document of documents) {
    for (const record of document.records) {
      const base = { file: document.file, format: document.format, record };
      if (!record.runTogether) {
        records.push({
          ...base,
          authors: record.authors.map(printedAuthor),
          ...countOfList(record, document.file),
        });
        continue;
      }
      const names = splitNames(record.runTogether.value.text, known);
      const { authors, issue } = withOwner(record, names, document.file);
      if (issue) issues.push(issue);
      const guesses = names.filter((name) => name.guessed).map((name) => `“${name.name}”`);
      if (guesses.length > 0) issues.push(doubtfulCut(record, guesses, document.file));
      records.push({
        ...base,
        authors,
        ...countOf(names, record, document.file),
      });
    }
  }
  return { records, issues };
}

/**
 * The owner of the page is an author of each of its papers: usually one of the names shown, else
 * one of those not shown.
 */
function withOwner(
  record: PaperRecord,
  names: readonly SplitName[],
  file: string,
): { authors: PrintedAuthor[]; issue?: Issue } {
  const line = record.runTogether?.line ?? record.line;
  const authors: PrintedAuthor[] = names.map(({ name, guessed }, i) => ({
    rawName: name,
    name,
    position: i + 1,
    line,
    guessed,
  }));
  const shown = new Set(names.map(({ name }) => foldText(name)));
  const absent = record.authors
    .map(printedAuthor)
    .filter((author) => !shown.has(foldText(author.name)));
  if (absent.length === 0) return { authors };
  const hidden = record.runTogether?.value.hidden;
  if (hidden === null || (hidden ?? 0) >= absent.length) {
    return { authors: [...authors, ...absent] };
  }
  return {
    authors,
    issue: {
      severity: 'warning',
      code: 'owner-not-among-authors',
      message: `The page is of ${absent.map((a) => a.name).join(', ')}, whom the paper’s authors do not include. The authors were taken as printed.`,
      file,
      line,
      excerpt: excerpt(record.runTogether?.value.text ?? ''),
    },
  };
}

/** The total, unless the document says that there are more without saying how many. */
function countOf(
  names: readonly SplitName[],
  record: PaperRecord,
  file: string,
): { countedAuthors?: Claim<number> } {
  const { hidden } = record.runTogether?.value ?? { hidden: 0 };
  if (hidden === null) return {};
  const doubt = names.some((name) => name.guessed) ? '; where one name ends is partly a guess' : '';
  const line = record.runTogether?.line ?? record.line;
  return { countedAuthors: countClaim(names.length, hidden, doubt, { file, line }) };
}

/** The total of a list that gives each author a place and says how many it leaves out, if any. */
function countOfList(record: PaperRecord, file: string): { countedAuthors?: Claim<number> } {
  const { authors, unnamedAuthors } = record;
  const hidden = unnamedAuthors === undefined ? 0 : unnamedAuthors.value;
  if (authors.length === 0 || hidden === null) return {};
  if (authors.some(({ position }) => position === undefined)) return {};
  const line = authors[0]?.line ?? record.line;
  return { countedAuthors: countClaim(authors.length, hidden, '', { file, line }) };
}

function countClaim(
  shown: number,
  hidden: number,
  doubt: string,
  source: SourceRef,
): Claim<number> {
  const evidence = hidden === 0 && doubt === '' ? usual[shown] : undefined;
  return {
    value: shown + hidden,
    basis: 'inferred',
    sources: [source],
    evidence: evidence ?? countEvidence(shown, hidden, doubt),
  };
}

function countEvidence(shown: number, hidden: number, doubt: string): string {
  const names = `${shown} ${shown === 1 ? 'name is' : 'names are'} shown`;
  return `${names} and ${hidden === 0 ? 'none is said to be left out' : `${hidden} more ${hidden === 1 ? 'is' : 'are'} said to be left out`}${doubt}.`;
}

/** By the number of names shown: nearly all papers have one of these sentences, which is kept once. */
const usual: readonly string[] = Array.from({ length: 100 }, (_, shown) =>
  countEvidence(shown, 0, ''),
);

const doubtfulCut = (record: PaperRecord, guesses: readonly string[], file: string): Issue => ({
  severity: 'warning',
  code: 'names-guessed',
  message: `The names are printed with nothing between them, and where one ends is a guess: ${guesses.join(', ')}.`,
  file,
  line: record.runTogether?.line ?? record.line,
  excerpt: excerpt(record.runTogether?.value.text ?? ''),
});
