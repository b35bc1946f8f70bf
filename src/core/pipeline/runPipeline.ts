/** The stages from files to a dataset, in order. */

import { describeCommunities, type Member } from '../analysis/communities.ts';
import { buildCoauthorship, projectCoauthorships } from '../graph/coauthorship.ts';
import { buildSimilarity, linkSimilarPapers } from '../graph/similarity.ts';
import type { Dataset, SourceFile } from '../model/dataset.ts';
import type { NodeId } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';
import type { CommunityStructure } from '../model/network.ts';
import type { PipelineOptions } from '../model/options.ts';
import { preferredText } from '../model/paper.ts';
import { CancelledError } from '../model/progress.ts';
import type { ParsedDocument } from '../model/record.ts';
import { version } from '../model/version.ts';
import { resolveCorpus } from '../resolve/resolveCorpus.ts';
import { layoutDataset } from './layoutDataset.ts';
import type { InputFile, PipelineContext } from './pipeline.ts';
import { inCanonicalOrder, readDocument } from './readDocuments.ts';

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
): Promise<Dataset> {
  const last = stages.findIndex(({ id }) => id === until);
  const enter = async (id: StageId, done = 0, total = 1, detail?: string): Promise<boolean> => {
    // Lets messages (a cancel) be heard between steps.
    await Promise.resolve();
    if (context.signal?.aborted) throw new CancelledError();
    const stage = stages.findIndex((candidate) => candidate.id === id);
    if (stage > last) return false;
    const label = stages[stage]?.label ?? id;
    context.onProgress?.({
      stage: label,
      done,
      total,
      ...(detail === undefined ? {} : { detail }),
    });
    return true;
  };

  const files: SourceFile[] = [];
  const documents: ParsedDocument[] = [];
  const issues: Issue[] = [];
  const ordered = inCanonicalOrder(inputs);
  for (const [i, input] of ordered.entries()) {
    await enter('read', i, ordered.length, input.name);
    const read = await readDocument(input);
    files.push(...read.files);
    documents.push(...read.documents);
    issues.push(...read.issues);
  }
  let dataset: Dataset = {
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
  if (await enter('resolve')) {
    const { issues: more, ...resolved } = resolveCorpus(documents);
    dataset = { ...dataset, ...resolved, issues: sortIssues([...issues, ...more]) };
  }
  if (await enter('network')) dataset = withNetworks(dataset);
  if (await enter('communities')) dataset = withCommunities(dataset);
  if (await enter('layout')) {
    dataset = { ...dataset, layouts: await layoutDataset(dataset, (i) => enter('layout', i, 3)) };
  }
  return dataset;
}

function withNetworks(dataset: Dataset): Dataset {
  const { papers, authorships, options } = dataset;
  const projection = projectCoauthorships(papers, authorships, options.maxAuthorsPerPaper);
  return {
    ...dataset,
    coauthorships: projection.edges,
    papersOverAuthorLimit: projection.papersOverLimit,
    similarities: linkSimilarPapers(
      papers,
      options.similarityThreshold,
      options.similarityNeighbours,
    ),
  };
}

function withCommunities(dataset: Dataset): Dataset {
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
