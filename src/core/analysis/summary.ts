/** Counts that account for everything in a dataset. */

import { placesOf, referencesOf } from '../graph/places.ts';
import { columnOf, countItems } from '../model/columnRows.ts';
import type { Dataset, LeftOut } from '../model/dataset.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import type { Severity } from '../model/issue.ts';
import { counted, formatCount } from '../text/wording.ts';
import { componentSizes } from './componentSizes.ts';

export interface Summary {
  /** A finished network: whatever is said of papers is unknown, not none. */
  readonly given?: true;
  readonly files: number;
  readonly filesUnread: number;
  readonly papers: number;
  readonly papersWithNamedAuthors: number;
  readonly papersWithoutNamedAuthors: number;
  readonly papersWithoutAuthorCount: number;
  /** With neither date nor year. */
  readonly papersWithoutDate: number;
  readonly untitledPapers: number;
  readonly authors: number;
  /** Author-paper pairs. */
  readonly authorships: number;
  /** The same as printed, a record at a time. */
  readonly printedAuthorships: number;
  readonly coauthorships: number;
  /** What the options leave out of the co-authorship network; absent: nothing. */
  readonly leftOut?: LeftOut;
  readonly similarities: number;
  /** Of the co-authorship network. */
  readonly components: number;
  /** Authors in its largest component. */
  readonly giantComponent: number;
  readonly authorCommunities: number;
  readonly paperCommunities: number;
  readonly organisations: number;
  readonly links: number;
  readonly issues: Readonly<Record<Severity, number>>;
}

const known = new WeakMap<Dataset, Summary>();

/** Keeps what another thread counted of the same dataset. */
export const keepSummary = (dataset: Dataset, summary: Summary): void => {
  known.set(dataset, summary);
};

/** Counts a dataset, once; linear. */
export function summarise(dataset: Dataset): Summary {
  const summary = known.get(dataset) ?? count(dataset);
  keepSummary(dataset, summary);
  return summary;
}

function count(dataset: Dataset): Summary {
  const { papers, authors, authorships, coauthorships, similarities, communities, files } = dataset;
  const authorPlaces = placesOf<AuthorId>(authors);
  const named = new Uint8Array(papers.length);
  const written = referencesOf(authorships, 'paper', placesOf<PaperId>(papers));
  for (let i = 0; i < written.length; i++) named[written[i] ?? 0] = 1;
  const papersWithNamedAuthors = named.reduce((sum, one) => sum + one, 0);
  const sizes = componentSizes(
    authors.length,
    referencesOf(coauthorships, 'source', authorPlaces),
    referencesOf(coauthorships, 'target', authorPlaces),
  );
  const countIssues = (severity: Severity) =>
    dataset.issues.filter((issue) => issue.severity === severity).length;
  return {
    ...(dataset.given ? { given: true as const } : {}),
    files: files.length,
    filesUnread: files.filter(({ format }) => format === null).length,
    papers: papers.length,
    papersWithNamedAuthors,
    papersWithoutNamedAuthors: papers.length - papersWithNamedAuthors,
    papersWithoutAuthorCount: countItems(papers, 'authorCount').empty,
    papersWithoutDate: countItems(papers, 'date').empty,
    untitledPapers: papers.reduce((n, { labelIsDerived }) => n + (labelIsDerived ? 1 : 0), 0),
    authors: authors.length,
    authorships: authorships.length,
    printedAuthorships: countItems(authorships, 'printed').items,
    coauthorships: coauthorships.length,
    ...(dataset.leftOut ? { leftOut: dataset.leftOut } : {}),
    similarities: similarities.length,
    components: sizes.length,
    giantComponent: sizes[0] ?? 0,
    authorCommunities: communities.authors.communities.length,
    paperCommunities: communities.papers.communities.length,
    organisations: organisationsIn(papers),
    links:
      countItems(papers, 'links').items === 0
        ? 0
        : new Set(papers.flatMap((p) => p.links.map(({ value }) => value))).size,
    issues: {
      error: countIssues('error'),
      warning: countIssues('warning'),
      info: countIssues('info'),
    },
  };
}

function organisationsIn(papers: Dataset['papers']): number {
  if (countItems(papers, 'organisations').items === 0) return 0;
  // A name has one place in the table of names.
  const places = columnOf(papers, 'organisations.value.name');
  if (places) return new Set(places.values).size;
  return new Set(papers.flatMap((p) => p.organisations.map(({ value }) => value.name))).size;
}

/** `67 papers, 18 with named authors; 8 authors; 17 edges; 2 components`. */
export function describeSummary(summary: Summary, short = false): string {
  const { papers, authors, coauthorships, leftOut, given } = summary;
  if (given) {
    return [
      'finished network, no papers known',
      counted(authors, 'node'),
      counted(coauthorships, 'edge'),
      ...(short ? [] : [counted(summary.components, 'component')]),
    ].join('; ');
  }
  if (short) {
    const most = [
      counted(papers, 'paper'),
      counted(authors, 'author'),
      counted(coauthorships, 'edge'),
    ];
    return most.join('; ');
  }
  return [
    `${counted(summary.papers, 'paper')}, ${formatCount(summary.papersWithNamedAuthors)} with named authors`,
    counted(summary.authors, 'author'),
    counted(summary.coauthorships, 'edge'),
    counted(summary.components, 'component'),
    ...(leftOut
      ? [
          `${counted(leftOut.authors, 'author')} and ${counted(leftOut.edges, 'edge')} left out of the network`,
        ]
      : []),
  ].join('; ');
}
