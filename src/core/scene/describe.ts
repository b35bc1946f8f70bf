/** Sentences that a screen reader says in place of the picture. */

import type { Authorship } from '../model/author.ts';
import type { Dataset } from '../model/dataset.ts';
import { formatDate } from '../model/date.ts';
import type { YearSpan } from '../model/filter.ts';
import type { CoauthorshipEdge, SimilarityEdge } from '../model/network.ts';
import { type Paper, paperYear } from '../model/paper.ts';
import { preferred } from '../model/source.ts';
import type { DatasetIndex } from '../query/datasetIndex.ts';
import { counted, formatCount, formatDecimal, listed } from '../text/wording.ts';
import { withinYears } from './filterWords.ts';
import { communityPhrase } from './groups.ts';
import type { View } from './views/view.ts';

const join = (parts: readonly string[]): string => `${parts.filter((p) => p !== '').join(', ')}.`;

/** What a picture counts of an author. */
export interface AuthorCounts {
  readonly papers: number;
  readonly coauthors: number;
  /** ` in 2019`, where only some years count. */
  readonly within: string;
  readonly doubtful: boolean;
}

/** `Wenhao Zhang, author, 3 papers, 6 co-authors, community 1: …` */
export function describeAuthor(
  dataset: Dataset,
  position: number,
  { papers, coauthors, within, doubtful }: AuthorCounts,
): string {
  const author = dataset.authors.at(position);
  if (author === undefined) return '';
  return join([
    author.name,
    'author',
    dataset.given ? '' : counted(papers, 'paper') + within,
    coauthors === 0 ? 'no named co-authors' : counted(coauthors, 'co-author'),
    communityPhrase(dataset.communities.authors, position),
    doubtful ? 'doubtful whether one person' : '',
  ]);
}

/** `MIT, organisation, 12 papers in 2019, 3 neighbours, group 2: …`; of a community, its number. */
export function describeUnit(
  dataset: Dataset,
  position: number,
  { one, many, units }: Pick<View, 'one' | 'many' | 'units'>,
  { papers, coauthors, within }: AuthorCounts,
): string {
  const unit = dataset.authors.at(position);
  if (unit === undefined) return '';
  const { authors } = dataset.communities;
  const number = authors.membership.at(position);
  const group = units === 'communities' ? '' : communityPhrase(authors, position);
  return join([
    units === 'communities' ? `Community ${number}: ${unit.name}` : `${unit.name}, ${one}`,
    counted(papers, 'paper') + within,
    coauthors === 0
      ? `no joint papers with other ${many}`
      : `linked to ${counted(coauthors, one, many)}`,
    group.replace('community', 'group'),
  ]);
}

/** `5 of 7 authors named`, `all 3 authors named`, `no author named, 6 in all`, … */
export function authorsNamed(paper: Paper, named: number): string {
  const count = preferred(paper.authorCount);
  if (count === undefined) {
    return named === 0 ? 'no author named' : `${counted(named, 'author')} named, total not stated`;
  }
  if (named === 0) return `no author named, ${counted(count, 'author')} in all`;
  return named >= count
    ? `${count === 1 ? 'its one author' : `all ${count} authors`} named`
    : `${named} of ${counted(count, 'author')} named`;
}

/** Title, date, authors named and, in the picture of papers, how many are like it. */
export function describePaper(
  dataset: Dataset,
  index: DatasetIndex,
  position: number,
  similar: number | null,
): string {
  const paper = dataset.papers.at(position);
  if (paper === undefined) return '';
  const authorships = index.authorshipsOn(paper.id);
  const names = authorships.map(({ author }) => index.authors.get(author)?.name ?? author);
  const date = preferred(paper.date);
  const year = paperYear(paper);
  return join([
    `${paper.label.replace(/[.\s]+$/u, '')}${paper.labelIsDerived ? ' (title unknown)' : ''}`,
    'paper',
    year === undefined ? 'year unknown' : date ? formatDate(date) : String(year),
    authorsNamed(paper, authorships.length) + (names.length > 0 ? ` (${listed(names, 5)})` : ''),
    similar === null ? '' : counted(similar, 'similar paper'),
    similar === null ? '' : communityPhrase(dataset.communities.papers, position),
  ]);
}

/** `A and B, 2 joint papers, fractional weight 0.37, 2024 to 2026.` */
export function describeCoauthorship(
  index: DatasetIndex,
  edge: CoauthorshipEdge,
  within?: YearSpan,
): string {
  const name = (id: CoauthorshipEdge['source']) => index.authors.get(id)?.name ?? id;
  const ends = `${name(edge.source)} and ${name(edge.target)}`;
  if (within) {
    const inside = edge.papers.filter((id) => {
      const paper = index.papers.get(id);
      const year = paper && paperYear(paper);
      return year !== undefined && year >= within.from && year <= within.to;
    });
    const all = counted(edge.papers.length, 'joint paper');
    return join([ends, `${formatCount(inside.length)} of ${all}${withinYears({ years: within })}`]);
  }
  if (edge.papers.length === 0) return join([ends, `weight ${formatDecimal(edge.weightFull)}`]);
  const { firstYear, lastYear } = edge;
  const years =
    firstYear === undefined || lastYear === undefined
      ? ''
      : firstYear === lastYear
        ? String(firstYear)
        : `${firstYear} to ${lastYear}`;
  return join([
    ends,
    counted(edge.papers.length, 'joint paper'),
    `fractional weight ${formatDecimal(edge.weightFractional)}`,
    years,
  ]);
}

/** `A is an author of B, at position 2.` */
export function describeAuthorship(
  index: DatasetIndex,
  { author, paper, position }: Authorship,
): string {
  return (
    `${index.authors.get(author)?.name ?? author} is an author of ` +
    `${index.papers.get(paper)?.label ?? paper}, ` +
    `${position === undefined ? 'position not stated' : `at position ${position}`}.`
  );
}

/** `A and B, similarity 0.21.` */
export function describeSimilarity(index: DatasetIndex, edge: SimilarityEdge): string {
  const label = (id: SimilarityEdge['source']) => index.papers.get(id)?.label ?? id;
  return join([
    `${label(edge.source)} and ${label(edge.target)}`,
    `text similarity ${formatDecimal(edge.similarity)}`,
  ]);
}
