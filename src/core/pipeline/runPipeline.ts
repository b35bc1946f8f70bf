/** The stages from files to a dataset, in order. */

import type { BuiltDataset, SourceFile } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import type { CommunityStructure } from '../model/network.ts';
import type { PipelineOptions } from '../model/options.ts';
import { preferredText } from '../model/paper.ts';
import { CancelledError, type Progress } from '../model/progress.ts';
import type { ParsedDocument } from '../model/record.ts';
import { version } from '../model/version.ts';
import { resolveNetwork } from '../resolve/given/resolveNetwork.ts';
import { resolveCorpus, resolveSteps } from '../resolve/resolveCorpus.ts';
import { type TermTable, termTable } from '../text/termTable.ts';
import { inCanonicalOrder } from './canonicalOrder.ts';
import { type CorrectedPeople, correctPeople } from './correctPeople.ts';
import { communitiesOfFile, layoutsOfFile, optionsOfGiven } from './given/givenStages.ts';
import { layoutDataset } from './layoutDataset.ts';
import { communitiesOf, networksOf } from './networks.ts';
import type { InputFile, PipelineContext } from './pipeline.ts';
import { readDocument } from './readDocuments.ts';
import { withUnreached } from './unreached.ts';

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
 * stages would fill is empty: nobody is in a community or has a place. Throws CancelledError when the signal is aborted; trouble with the
 * data is in the dataset's issues.
 */
export async function runPipeline(
  inputs: readonly InputFile[],
  options: PipelineOptions,
  context: PipelineContext = {},
  until: StageId = 'layout',
): Promise<BuiltDataset> {
  return buildDataset(await readCorpus(inputs, context, until !== 'read'), options, context, until);
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
    const what = {
      unit: 'bytes' as const,
      detail: input.name,
      part: i + 1,
      parts: ordered.length,
    };
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
  corpus: ReadCorpus,
  options: PipelineOptions,
  context: PipelineContext = {},
  until: StageId = 'layout',
): Promise<BuiltDataset> {
  // Neither here nor above does anything hold on to the records while the later stages run.
  const built = await networkStages(
    await resolveStage(corpus, options, context, until),
    context,
    until,
  );
  return until === 'layout' ? built : withUnreached(built);
}

async function resolveStage(
  { files, documents, issues }: ReadCorpus,
  options: PipelineOptions,
  context: PipelineContext,
  until: StageId,
): Promise<BuiltDataset> {
  const dataset: BuiltDataset = {
    format: 'coterie-dataset',
    version: 1,
    generator: version,
    options,
    files,
    papers: [],
    authors: [],
    nearMisses: [],
    authorships: [],
    coauthorships: [],
    similarities: [],
    communities: { authors: noStructure, papers: noStructure },
    layouts: { authors: noPositions, bipartite: noPositions, papers: noPositions },
    papersOverAuthorLimit: 0,
    issues: sortIssues(issues),
  };
  if (!(await enter('resolve', until, context))) return dataset;
  const { network, issues: beside } = resolveNetwork(documents);
  if (network) {
    const { options: own, issues: ignored } = optionsOfGiven(options, context.corrections);
    if (context.corrections) context.onCorrected?.([]);
    return {
      ...dataset,
      ...network,
      options: own,
      issues: sortIssues([...issues, ...beside, ...ignored]),
    };
  }
  let corrected: CorrectedPeople | undefined;
  const resolving = resolveCorpus(documents, options.identity ?? 'balanced', (found) => {
    corrected = correctPeople(found, context.corrections ?? []);
    return corrected.people;
  });
  let step = resolving.next();
  for (; !step.done; step = resolving.next()) {
    await enter('resolve', until, context, step.value, resolveSteps);
  }
  const { issues: more, ...resolved } = step.value;
  const { corrections = [], outcomes = [], issues: remarks = [] } = corrected ?? {};
  if (context.corrections) context.onCorrected?.(outcomes);
  return {
    ...dataset,
    ...resolved,
    ...(corrections.length > 0 ? { corrections } : {}),
    issues: sortIssues([...issues, ...beside, ...more, ...remarks]),
  };
}

/** The stages after resolving. */
export async function networkStages(
  resolved: BuiltDataset,
  context: PipelineContext = {},
  until: StageId = 'layout',
): Promise<BuiltDataset> {
  const step = (id: StageId) => (done: number, total: number) =>
    enter(id, until, context, done, total);
  let dataset = resolved;
  let table: TermTable | undefined;
  if (await enter('network', until, context)) {
    table = termTable(dataset.papers.map(preferredText));
    // A finished network has the edges that it has.
    const { issues, ...networks } = dataset.given
      ? { issues: [] }
      : await networksOf(dataset, table, step('network'));
    // What options of before left out is no news of this network.
    const { leftOut: _, ...rest } = dataset;
    dataset = { ...rest, ...networks, issues: sortIssues([...dataset.issues, ...issues]) };
  }
  if (table && (await enter('communities', until, context))) {
    const authors = communitiesOfFile(dataset);
    const communities = authors
      ? { authors, papers: noStructure }
      : await communitiesOf(dataset, table, step('communities'));
    table = undefined;
    dataset = { ...dataset, communities };
  }
  if (await enter('layout', until, context)) {
    const { former, onPositions } = context;
    const layouts =
      layoutsOfFile(dataset) ??
      (await layoutDataset(dataset, {
        step: (done) => step('layout')(done, 3),
        onShare: (done) => report('layout', context, done, 3),
        ...{ former, onPositions },
      }));
    dataset = { ...dataset, layouts };
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
  what: Omit<Progress, 'stage' | 'done' | 'total'> = {},
): Promise<boolean> {
  await context.pause?.();
  if (context.signal?.aborted) throw new CancelledError();
  const order = stages.map((stage) => stage.id);
  if (order.indexOf(id) > order.indexOf(until)) return false;
  report(id, context, done, total, what);
  return true;
}

function report(
  id: StageId,
  { onProgress }: PipelineContext,
  done: number,
  total: number,
  what: Pick<Progress, 'detail' | 'part' | 'parts'> = {},
): void {
  const stage = stages.find((candidate) => candidate.id === id)?.label ?? id;
  onProgress?.({ stage, done, total, ...what });
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
