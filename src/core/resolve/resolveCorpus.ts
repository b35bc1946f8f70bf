/**
 * Records to papers and authors. Whatever needs the whole corpus is settled here: names run
 * together, dates without a year, records of the same paper, names of the same person.
 */

import type { Author, Authorship, NearMiss } from '../model/author.ts';
import type { Issue } from '../model/issue.ts';
import type { Identity } from '../model/options.ts';
import type { Paper } from '../model/paper.ts';
import type { ParsedDocument } from '../model/record.ts';
import { buildPapers } from './buildPapers.ts';
import { inOrder } from './corpus.ts';
import type { Identified } from './corrections/identified.ts';
import { type Identities, identitySteps, resolveIdentities } from './identity/resolveIdentities.ts';
import { joinAuthors } from './joinAuthors.ts';
import { joinRecords, type RecordGroup } from './joinRecords.ts';
import { reportConflicts } from './reportConflicts.ts';
import { settleDates } from './settleDates.ts';
import { splitRuns } from './splitRuns.ts';
import { reportTwicePrinted } from './twicePrinted.ts';

export interface ResolvedCorpus {
  /** By id. */
  readonly papers: readonly Paper[];
  /** By id. */
  readonly authors: readonly Author[];
  /** By paper, then position (unknown last), then author. */
  readonly authorships: readonly Authorship[];
  readonly issues: readonly Issue[];
  readonly identities: Identities['counts'];
  /** By author, then other. */
  readonly nearMisses: readonly NearMiss[];
}

const byId = <T extends { readonly id: string }>(a: T, b: T): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

function compareInPaper(a: Authorship, b: Authorship): number {
  const [x, y] = [a.position ?? Number.MAX_SAFE_INTEGER, b.position ?? Number.MAX_SAFE_INTEGER];
  return x - y || (a.author < b.author ? -1 : 1);
}

/** By paper first: papers are sorted already, and each has few authorships. */
function inPaperOrder(papers: readonly Paper[], authorships: readonly Authorship[]): Authorship[] {
  const byPaper = new Map(papers.map(({ id }) => [id, [] as Authorship[]]));
  for (const authorship of authorships) byPaper.get(authorship.paper)?.push(authorship);
  return [...byPaper.values()].flatMap((own) => own.sort(compareInPaper));
}

/** Steps of `resolveCorpus`. */
export const resolveSteps = 6 + identitySteps;

/** Who wrote what, as arrays. */
export type People = {
  readonly [K in keyof Identified]: Identified[K] extends Iterable<infer T> ? readonly T[] : never;
};

/**
 * Resolves parsed documents; the order in which they are given does not matter. `correct` may change
 * who is who before documents are compared with it. Yields how many of `resolveSteps` are done, so that
 * whoever runs it can show that and stop.
 */
export function* resolveCorpus(
  documents: readonly ParsedDocument[],
  identity: Identity = 'balanced',
  correct: (found: People) => People = (found) => found,
): Generator<number, ResolvedCorpus> {
  const ordered = inOrder(documents);
  const split = splitRuns(ordered);
  yield 1;
  const groups = joinRecords(split.records);
  yield 2;
  const dates = settleDates(ordered, groups);
  const papers = buildPapers(groups, dates.years);
  yield 3;
  const joined = yield* authorsOf(ordered, groups, papers, identity);
  yield resolveSteps - 2;
  const sorted = [...papers].sort(byId);
  const people = correct({
    papers: sorted,
    authors: [...joined.authors].sort(byId),
    authorships: inPaperOrder(sorted, joined.authorships),
    nearMisses: joined.nearMisses,
  });
  yield resolveSteps - 1;
  const conflicts = reportConflicts(papers, people.authors, people.authorships);
  return {
    ...people,
    identities: joined.counts,
    issues: [
      ...split.issues,
      ...dates.issues,
      ...reportTwicePrinted(groups),
      ...joined.issues,
      ...conflicts,
    ],
  };
}

/** Who wrote what; all that told people apart can be forgotten after it. */
function* authorsOf(
  documents: readonly ParsedDocument[],
  groups: readonly RecordGroup[],
  papers: readonly Paper[],
  identity: Identity,
) {
  const resolving = resolveIdentities(groups, papers, identity);
  let done = 3;
  let step = resolving.next();
  for (; !step.done; step = resolving.next()) yield ++done;
  const { counts, issues } = step.value;
  return { ...joinAuthors(documents, groups, papers, step.value), counts, issues };
}
