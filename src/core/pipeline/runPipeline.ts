/** The stages from files to a dataset, in order. */

import { describeCommunities, type Member } from '../analysis/communities.ts';
import { buildBipartite } from '../graph/bipartite.ts';
import { buildCoauthorship, type Projection, projectCoauthorships } from '../graph/coauthorship.ts';
import { buildSimilarity, linkSimilarPapers } from '../graph/similarity.ts';
import type { BuiltDataset, SourceFile } from '../model/dataset.ts';
import type { NodeId } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';
import type { CommunityStructure } from '../model/network.ts';
import type { PipelineOptions } from '../model/options.ts';
import { preferredText } from '../model/paper.ts';
import { CancelledError, type Progress } from '../model/progress.ts';
import type { ParsedDocument } from '../model/record.ts';
import { version } from '../model/version.ts';
import { resolveCorpus } from '../resolve/resolveCorpus.ts';
import { inCanonicalOrder } from './canonicalOrder.ts';
import { layoutDataset } from './layoutDataset.ts';
import type { InputFile, PipelineContext } from './pipeline.ts';
import { readDocument } from './readDocuments.ts';

export type StageId = 'read' | 'resolve' | 'network' | 'communities' | 'layout';

/** The stages by name, in the order in which they run. */
export const stages: readonly { readonly id: StageId; readonly label: string }[] = [
  { id: 'read', label: 'Reading files' },
  { id: 'resolve', label: 'Joining papers and authors' },
  { id: 'network', label: 'Building networks' },
  { id: 'communities', label: 'Finding communities' },
  { id: 'layout', label: 'Laying out' },
];

const noStructure: CommunityStructure = {
  communities: [],
  membership: [],
  confidence: [],
  modularity: 0,
  louvainResolution: 1,
  runs: 0,
  tied: 0,
  strength: 'none',
  verdict: 'Communities were not looked for.',
};
const noPositions = { x: [], y: [] };

/** What reading gives and the later stages need. */
export interface ReadCorpus {
  readonly files: readonly SourceFile[];
  readonly documents: readonly ParsedDocument[];
  readonly issues: readonly Issue[];
}

/**
 * Builds a dataset from files, or as much of it as the stages up to `until` give; what later
 * stages would fill is empty. Throws CancelledError when the signal is aborted; trouble with the
 * data is in the dataset's issues.
 */
export async function runPipeline(
  inputs: readonly InputFile[],
  options: PipelineOptions,
  context: PipelineContext = {},
  until: StageId = 'layout',
): Promise<BuiltDataset> {
  const corpus = await readCorpus(inputs, context, until !== 'read');
  return buildDataset(corpus, options, context, until);
}

/** Reads files in the order of their names; progress counts bytes. */
export async function readCorpus(
  inputs: readonly InputFile[],
  context: PipelineContext = {},
  keepRecords = true,
): Promise<ReadCorpus> {
  const files: SourceFile[] = [];
  const documents: ParsedDocument[] = [];
  const issues: Issue[] = [];
  const ordered = await inCanonicalOrder(inputs);
  const total = ordered.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const [i, input] of ordered.entries()) {
    const what = { detail: input.name, part: i + 1, parts: ordered.length };
    const report = (bytes: number) =>
      enter('read', 'read', context, before + bytes, total, what).then(() => undefined);
    await report(0);
    const read = await readDocument(input, { keepRecords, onBytes: report });
    before += input.size;
    files.push(read.file);
    if (read.document) documents.push(read.document);
    issues.push(...read.issues);
  }
  return { files, documents, issues };
}

/** The stages after reading. */
export async function buildDataset(
  { files, documents, issues }: ReadCorpus,
  options: PipelineOptions,
  context: PipelineContext = {},
  until: StageId = 'layout',
): Promise<BuiltDataset> {
  let dataset: BuiltDataset = {
    format: 'coterie-dataset',
    version: 1,
    generator: version,
    options,
    files,
    papers: [],
    authors: [],
    authorships: [],
    coauthorships: [],
    similarities: [],
    communities: { authors: noStructure, papers: noStructure },
    layouts: { authors: noPositions, bipartite: noPositions, papers: noPositions },
    papersOverAuthorLimit: 0,
    issues: sortIssues(issues),
  };
  if (await enter('resolve', until, context)) {
    const { issues: more, ...resolved } = resolveCorpus(documents);
    dataset = { ...dataset, ...resolved, issues: sortIssues([...issues, ...more]) };
  }
  if (await enter('network', until, context)) dataset = withNetworks(dataset);
  if (await enter('communities', until, context)) dataset = withCommunities(dataset);
  if (await enter('layout', until, context)) {
    const step = (done: number) => enter('layout', until, context, done, 3);
    dataset = { ...dataset, layouts: await layoutDataset(dataset, step) };
  }
  return dataset;
}

/** Announces a stage; false when it lies beyond the last one wanted. */
async function enter(
  id: StageId,
  until: StageId,
  context: PipelineContext,
  done = 0,
  total = 1,
  what: Pick<Progress, 'detail' | 'part' | 'parts'> = {},
): Promise<boolean> {
  await context.pause?.();
  if (context.signal?.aborted) throw new CancelledError();
  const order = stages.map((stage) => stage.id);
  if (order.indexOf(id) > order.indexOf(until)) return false;
  const stage = stages.find((candidate) => candidate.id === id)?.label ?? id;
  context.onProgress?.({ stage, done, total, ...what });
  return true;
}

function withNetworks(dataset: BuiltDataset): BuiltDataset {
  const { authors, papers, authorships, options } = dataset;
  const bipartite = buildBipartite(authors, papers, authorships);
  const projection = projectCoauthorships(bipartite, papers, options.maxAuthorsPerPaper);
  return {
    ...dataset,
    coauthorships: projection.edges,
    authorLimit: projection.authorLimit,
    papersOverAuthorLimit: projection.papersOverLimit,
    issues: sortIssues([...dataset.issues, ...loweredLimit(projection, options)]),
    similarities: linkSimilarPapers(
      papers,
      options.similarityThreshold,
      options.similarityNeighbours,
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

function withCommunities(dataset: BuiltDataset): BuiltDataset {
  const { authors, papers, authorships, coauthorships, similarities, options } = dataset;
  const texts = new Map(papers.map((paper) => [paper.id as NodeId, preferredText(paper)]));
  const written = new Map<NodeId, string[]>();
  for (const { author, paper } of authorships) {
    const list = written.get(author) ?? [];
    list.push(texts.get(paper) ?? '');
    written.set(author, list);
  }
  const authorMembers = authors.map(({ id, name }): Member => {
    const own = written.get(id) ?? [];
    return { id, name, standing: own.length, texts: own };
  });
  const paperMembers = papers.map(
    ({ id, label }): Member => ({
      id,
      name: label,
      standing: 0,
      texts: [texts.get(id) ?? ''],
    }),
  );
  const coauthorship = buildCoauthorship(authors, coauthorships, options.counting);
  const similarity = buildSimilarity(papers, similarities);
  return {
    ...dataset,
    communities: {
      authors: describeCommunities(coauthorship, authorMembers, options, 'leaders'),
      papers: describeCommunities(similarity, paperMembers, options, 'terms'),
    },
  };
}

/** By file, line and code; those without a file last. */
function sortIssues(issues: readonly Issue[]): Issue[] {
  const place = (issue: Issue) => issue.file ?? '\uffff';
  return [...issues].sort((a, b) => {
    const [x, y] = [place(a), place(b)];
    if (x !== y) return x < y ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  });
}
