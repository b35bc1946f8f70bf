/** Counts that account for everything in a dataset. */

import type { Dataset } from '../model/dataset.ts';
import type { Severity } from '../model/issue.ts';
import { counted, formatCount } from '../text/wording.ts';
import { componentSizes } from './componentSizes.ts';

export interface Summary {
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

/** Counts a dataset; linear. */
export function summarise(dataset: Dataset): Summary {
  const { papers, authors, authorships, coauthorships, similarities, communities, files } = dataset;
  const named = new Set(authorships.map(({ paper }) => paper));
  const sizes = componentSizes(
    authors.map(({ id }) => id),
    coauthorships,
  );
  const count = (severity: Severity) =>
    dataset.issues.filter((issue) => issue.severity === severity).length;
  return {
    files: files.length,
    filesUnread: files.filter(({ format }) => format === null).length,
    papers: papers.length,
    papersWithNamedAuthors: named.size,
    papersWithoutNamedAuthors: papers.length - named.size,
    papersWithoutAuthorCount: papers.filter(({ authorCount }) => authorCount.length === 0).length,
    papersWithoutDate: papers.filter(({ date }) => date.length === 0).length,
    untitledPapers: papers.filter(({ labelIsDerived }) => labelIsDerived).length,
    authors: authors.length,
    authorships: authorships.length,
    printedAuthorships: authorships.reduce((sum, { printed }) => sum + printed.length, 0),
    coauthorships: coauthorships.length,
    similarities: similarities.length,
    components: sizes.length,
    giantComponent: sizes[0] ?? 0,
    authorCommunities: communities.authors.communities.length,
    paperCommunities: communities.papers.communities.length,
    organisations: new Set(papers.flatMap((p) => p.organisations.map(({ value }) => value.name)))
      .size,
    links: new Set(papers.flatMap((p) => p.links.map(({ value }) => value))).size,
    issues: { error: count('error'), warning: count('warning'), info: count('info') },
  };
}

/** `67 papers, 18 with named authors; 8 authors; 17 edges; 2 components`. */
export function describeSummary(summary: Summary): string {
  return [
    `${counted(summary.papers, 'paper')}, ${formatCount(summary.papersWithNamedAuthors)} with named authors`,
    counted(summary.authors, 'author'),
    counted(summary.coauthorships, 'edge'),
    counted(summary.components, 'component'),
  ].join('; ');
}
