/** The stages between papers and pictures: who is linked with whom, and which groups that makes. */

import { describeCommunities, type Member } from '../analysis/communities.ts';
import { associationStrength } from '../graph/associationStrength.ts';
import { edgeWeight, type Projection, projectCoauthorships } from '../graph/coauthorship.ts';
import { type Links, linksOf } from '../graph/links.ts';
import { authorsWithin, edgesWithin } from '../graph/restrictEdges.ts';
import { linkSimilarPapers } from '../graph/similarity.ts';
import type { BuiltDataset, Dataset } from '../model/dataset.ts';
import type { AuthorId } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';
import type { PipelineOptions } from '../model/options.ts';
import type { TermTable } from '../text/termTable.ts';

/** Awaited now and then, with how much of a stage is done. */
export type Step = (done: number, total: number) => Promise<unknown>;

type Networks = Pick<
  BuiltDataset,
  'coauthorships' | 'authorLimit' | 'papersOverAuthorLimit' | 'leftOut' | 'similarities' | 'issues'
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
    ...restricted({ authors, authorships, options }, projection.edges),
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

/** The edges that the options leave, and how much they do not. */
function restricted(
  dataset: Pick<BuiltDataset, 'authors' | 'authorships' | 'options'>,
  all: BuiltDataset['coauthorships'],
): Pick<BuiltDataset, 'coauthorships' | 'leftOut'> {
  const { authors, options } = dataset;
  if (!isRestricted(options)) return { coauthorships: all };
  const links = linksOf(authors, all, (edge) => edgeWeight(edge, options.counting));
  const stays = edgesWithin(options, papersOfAuthors(dataset), links);
  const coauthorships = all.filter((_, e) => stays[e] === 1);
  const within = authorsInNetwork({ ...dataset, coauthorships });
  const there = within.reduce((sum, one) => sum + one, 0);
  return {
    coauthorships,
    leftOut: { authors: authors.length - there, edges: all.length - coauthorships.length },
  };
}

/** Whether the options leave anything out. */
export const isRestricted = ({
  minPapersPerAuthor = 0,
  minEdgeWeight = 0,
  giantComponentOnly,
}: PipelineOptions): boolean =>
  minPapersPerAuthor > 1 || minEdgeWeight > 0 || giantComponentOnly === true;

/** By author: 1 for those who are in the co-authorship network, whom its picture has. Linear. */
export function authorsInNetwork(
  dataset: Pick<Dataset, 'authors' | 'authorships' | 'coauthorships' | 'options'>,
): Uint8Array {
  const { authors, coauthorships, options } = dataset;
  if (!isRestricted(options)) return new Uint8Array(authors.length).fill(1);
  const order = new Map<AuthorId, number>(authors.map(({ id }, i) => [id, i]));
  return authorsWithin(options, papersOfAuthors(dataset), {
    sources: coauthorships.map(({ source }) => order.get(source) ?? -1),
    targets: coauthorships.map(({ target }) => order.get(target) ?? -1),
  });
}

function papersOfAuthors({ authors, authorships }: Pick<Dataset, 'authors' | 'authorships'>) {
  const order = new Map<AuthorId, number>(authors.map(({ id }, i) => [id, i]));
  const written = new Uint32Array(authors.length);
  for (const { author } of authorships) {
    const at = order.get(author) ?? -1;
    written[at] = (written[at] ?? 0) + 1;
  }
  return written;
}

/** The co-authorship network as communities and layout see it. */
export function coauthorLinks({
  authors,
  coauthorships,
  options,
}: Pick<Dataset, 'authors' | 'coauthorships' | 'options'>): Links {
  const nodes = authors.map(({ id }) => ({ id }));
  const links = linksOf(nodes, coauthorships.slice(), (edge) => edgeWeight(edge, options.counting));
  return options.normalisation === 'association-strength' ? associationStrength(links) : links;
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
  const coauthorship = coauthorLinks({ authors, coauthorships, options });
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
