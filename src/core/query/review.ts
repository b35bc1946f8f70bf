/**
 * Who is who, as questions to a person: authors who may be several people, and authors who may be one
 * person together; those first that matter most to the picture.
 */

import type { Author } from '../model/author.ts';
import type { Dataset } from '../model/dataset.ts';
import { doubtfulAuthors, doubtOf } from '../model/doubt.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import { thresholds } from '../resolve/identity/weights.ts';
import { foldText } from '../text/fold.ts';
import type { DatasetIndex } from './datasetIndex.ts';
import { type PersonInShort, personInShort } from './personInShort.ts';

interface Weighed {
  /** Papers that would change hands, were it otherwise than it is. */
  readonly papers: number;
  /** Co-authorships that would go with them. */
  readonly coauthorships: number;
  /** Both together, times the doubt. */
  readonly importance: number;
}

export type ReviewQuestion = Weighed &
  (
    | { readonly kind: 'doubtful'; readonly author: AuthorId }
    | {
        readonly kind: 'near-miss';
        readonly author: AuthorId;
        readonly other: AuthorId;
        /** What speaks for and against, one sentence. */
        readonly reason: string;
      }
  );

/** A question with what one needs in order to answer it. */
export interface ReviewItem {
  readonly question: ReviewQuestion;
  /** Whom it is about: one, or the two of a near miss. */
  readonly people: readonly PersonInShort[];
  /** What speaks against their being one person. */
  readonly against: readonly string[];
  /** What speaks for it; at most `mostEvidence`. */
  readonly evidence: readonly string[];
  /** Further evidence. */
  readonly more: number;
  readonly confidence?: number;
}

/** The beginning of the list. */
export interface Review {
  readonly first: readonly ReviewItem[];
  /** How many there are whose names hold what was looked for. */
  readonly matching: number;
  /** How many there are. */
  readonly remaining: number;
}

/** Sentences on joins; the rest is left to the details of the author. */
const mostEvidence = 3;

/** As doubtful as can be: it may as well be otherwise. */
const evenChances = 0.5;

/** People registered under different numbers were told apart by who knows; seldom wrongly. */
const knownApart = 0.05;

/**
 * All questions, the most important first. What would change hands is estimated: of a doubtful
 * author half of papers and co-authors, as nobody knows yet where the line runs; of a near miss all
 * of the one with fewer papers. The doubt of an author is that of `doubtOf`; that of a near miss is
 * even where its points reach the threshold of the dataset and falls as 1 / (1 + points that it
 * lacks). Near misses who stand on one paper are two people and no question. Linear in authors and
 * near misses; what is equally important stands in the order of its authors.
 */
export function reviewQuestions(dataset: Dataset, index: DatasetIndex): readonly ReviewQuestion[] {
  return [...doubtfulIn(dataset, index), ...nearMissesIn(dataset, index)].sort(
    (a, b) =>
      b.importance - a.importance || (a.author < b.author ? -1 : a.author > b.author ? 1 : 0),
  );
}

/** The first `most` whose names or variants hold all words of `words`, as parts of words. */
export function reviewMatching(
  questions: readonly ReviewQuestion[],
  index: DatasetIndex,
  words: string,
  most: number,
): Review {
  const wanted = foldText(words)
    .split(' ')
    .filter((word) => word !== '');
  const holds = (question: ReviewQuestion) => {
    const text = namesOf(question, index);
    return wanted.every((word) => text.includes(word));
  };
  const matching = wanted.length === 0 ? questions : questions.filter(holds);
  return {
    first: matching.slice(0, most).map((question) => itemOf(question, index)),
    matching: matching.length,
    remaining: questions.length,
  };
}

function itemOf(question: ReviewQuestion, index: DatasetIndex): ReviewItem {
  const people = idsOf(question).flatMap((id) => personInShort(index, id) ?? []);
  const author = index.authors.get(question.author);
  if (question.kind === 'near-miss' || !author) {
    const against = question.kind === 'near-miss' ? [question.reason] : [];
    return { question, people, against, evidence: [], more: 0 };
  }
  const { flags, evidence, confidence } = author;
  return {
    question,
    people,
    against: flags,
    evidence: evidence.slice(0, mostEvidence),
    more: Math.max(0, evidence.length - mostEvidence),
    ...(confidence === undefined ? {} : { confidence }),
  };
}

const idsOf = (question: ReviewQuestion): readonly AuthorId[] =>
  question.kind === 'near-miss' ? [question.author, question.other] : [question.author];

function namesOf(question: ReviewQuestion, { authors }: DatasetIndex): string {
  const names = idsOf(question).flatMap((id) => {
    const author = authors.get(id);
    return author ? [author.name, ...author.variants.map(({ name }) => name)] : [];
  });
  return foldText(names.join(' '));
}

const weighed = (papers: number, coauthorships: number, doubt: number): Weighed => ({
  papers,
  coauthorships,
  importance: (papers + coauthorships) * doubt,
});

function doubtfulIn({ authors }: Dataset, { count }: DatasetIndex): ReviewQuestion[] {
  const questions: ReviewQuestion[] = [];
  for (const [i, doubtful] of doubtfulAuthors(authors).entries()) {
    const author = doubtful ? authors.at(i) : undefined;
    if (!author) continue;
    const { id } = author;
    const half = (all: number) => Math.ceil(all / 2);
    const doubt = doubtOf(author) ?? 0;
    questions.push({
      kind: 'doubtful',
      author: id,
      ...weighed(half(count.authorshipsOf(id)), half(count.coauthorsOf(id)), doubt),
    });
  }
  return questions;
}

function nearMissesIn({ nearMisses, options }: Dataset, index: DatasetIndex): ReviewQuestion[] {
  const { count } = index;
  const threshold = thresholds[options.identity ?? 'balanced'];
  const questions: ReviewQuestion[] = [];
  for (const { author, other, reason, points } of nearMisses) {
    if (jointPaper(index, author, other) !== undefined) continue;
    const [smaller] = [author, other].sort(
      (a, b) =>
        count.authorshipsOf(a) - count.authorshipsOf(b) ||
        count.coauthorsOf(a) - count.coauthorsOf(b),
    );
    if (smaller === undefined) continue;
    const doubt = registeredApart(index.authors.get(author), index.authors.get(other))
      ? knownApart
      : evenChances / (1 + Math.max(0, threshold - points));
    questions.push({
      kind: 'near-miss',
      author,
      other,
      reason,
      ...weighed(count.authorshipsOf(smaller), count.coauthorsOf(smaller), doubt),
    });
  }
  return questions;
}

/** A paper that names both, who therefore are two people; undefined where there is none. */
export function jointPaper(
  { authorshipsOf }: Pick<DatasetIndex, 'authorshipsOf'>,
  a: AuthorId,
  b: AuthorId,
): PaperId | undefined {
  const papers = new Set(authorshipsOf(a).map(({ paper }) => paper));
  return authorshipsOf(b).find(({ paper }) => papers.has(paper))?.paper;
}

/** Whether each has an ORCID, and they have none in common. */
function registeredApart(a: Author | undefined, b: Author | undefined): boolean {
  const [own, others] = [orcids(a), orcids(b)];
  return own.length > 0 && others.length > 0 && !own.some((value) => others.includes(value));
}

const orcids = (author: Author | undefined): readonly string[] =>
  author?.identifiers.flatMap(({ value }) => (value.scheme === 'orcid' ? [value.value] : [])) ?? [];
