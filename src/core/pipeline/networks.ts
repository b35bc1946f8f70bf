/** The stages between papers and pictures: who is linked with whom, and which groups that makes. */

import { describeCommunities, type Member } from '../analysis/communities.ts';
import { edgeWeight, type Projection, projectCoauthorships } from '../graph/coauthorship.ts';
import { linksOf } from '../graph/links.ts';
import { linkSimilarPapers } from '../graph/similarity.ts';
import type { BuiltDataset } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import type { PipelineOptions } from '../model/options.ts';
import type { TermTable } from '../text/termTable.ts';

/** Awaited now and then, with how much of a stage is done. */
export type Step = (done: number, total: number) => Promise<unknown>;

type Networks = Pick<
  BuiltDataset,
  'coauthorships' | 'authorLimit' | 'papersOverAuthorLimit' | 'similarities' | 'issues'
>;

/** The networks of a dataset that has papers and authors; `issues` are only those of this stage. */
export async function networksOf(
  { authors, papers, authorships, options }: BuiltDataset,
  table: TermTable,
  step: Step,
): Promise<Networks> {
  const { maxAuthorsPerPaper, similarityThreshold, similarityNeighbours } = options;
  const projection = projectCoauthorships(authors, papers, authorships, maxAuthorsPerPaper);
  return {
    coauthorships: projection.edges,
    authorLimit: projection.authorLimit,
    papersOverAuthorLimit: projection.papersOverLimit,
    issues: loweredLimit(projection, options),
    similarities: await linkSimilarPapers(
      papers,
      table,
      similarityThreshold,
      similarityNeighbours,
      step,
    ),
  };
}

/** Says when the limit on authors is not the one asked for. */
function loweredLimit(
  { authorLimit, papersOverLimit }: Projection,
  { maxAuthorsPerPaper }: PipelineOptions,
): Issue[] {
  if (authorLimit === null || authorLimit === maxAuthorsPerPaper) return [];
  const papers = papersOverLimit === 1 ? '1 paper has' : `${papersOverLimit} papers have`;
  return [
    {
      severity: 'warning',
      code: 'too-many-pairs',
      message: `${papers} more than ${authorLimit} authors, which would make more co-authorship edges than can be shown. They and their authors are kept, without edges.`,
    },
  ];
}

/** The communities of authors, then those of papers; each is half of the stage. */
export async function communitiesOf(
  { authors, papers, authorships, coauthorships, similarities, options }: BuiltDataset,
  table: TermTable,
  step: Step,
): Promise<BuiltDataset['communities']> {
  const textOf = new Map(papers.map(({ id }, i) => [id, i]));
  const written = new Map(authors.map(({ id }) => [id, [] as number[]]));
  for (const { author, paper } of authorships) {
    const text = textOf.get(paper);
    if (text !== undefined) written.get(author)?.push(text);
  }
  const authorMembers = authors.map(({ id, name }): Member => {
    const texts = written.get(id) ?? [];
    return { id, name, standing: texts.length, texts };
  });
  const paperMembers = papers.map(
    ({ id, label }, i): Member => ({ id, name: label, standing: 0, texts: [i] }),
  );
  const coauthorship = linksOf(authors, coauthorships, (edge) =>
    edgeWeight(edge, options.counting),
  );
  const similarity = linksOf(papers, similarities, (edge) => edge.similarity);
  return {
    authors: await describeCommunities(
      coauthorship,
      authorMembers,
      table,
      options,
      'leaders',
      (done, total) => step((50 * done) / total, 100),
    ),
    papers: await describeCommunities(
      similarity,
      paperMembers,
      table,
      options,
      'terms',
      (done, total) => step(50 + (50 * done) / total, 100),
    ),
  };
}
