/**
 * The stages after resolving once more, on a dataset that is there: with other options, or after
 * authors were corrected. No documents are needed, and the result is what these would give.
 */

import type { BuiltDataset, Dataset } from '../model/dataset.ts';
import type { PipelineOptions } from '../model/options.ts';
import { optionsOfGiven } from './given/givenStages.ts';
import type { PipelineContext } from './pipeline.ts';
import { networkStages, stages } from './runPipeline.ts';

/** The options that need no documents; who is who was settled with the others. */
export type NetworkOptions = Omit<PipelineOptions, 'identity'>;

/** The stages that run, by what progress calls them. */
export const rebuiltStages: readonly string[] = stages
  .filter(({ id }) => id !== 'read' && id !== 'resolve')
  .map(({ label }) => label);

/** Issues that these stages raise, and raise anew. */
const ownIssues: ReadonlySet<string> = new Set(['too-many-pairs']);

/** Throws CancelledError when the signal is aborted. */
export function rebuildNetworks(
  dataset: Dataset,
  options: NetworkOptions,
  context: PipelineContext = {},
): Promise<BuiltDataset> {
  const { authors, papers, authorships, nearMisses, issues } = dataset;
  const { identity } = dataset.options;
  // Who does not want the file's places any more wants others, not those a little apart.
  const leavesFile =
    dataset.given?.positions !== undefined &&
    options.filePositions === false &&
    dataset.options.filePositions !== false;
  return networkStages(
    {
      ...dataset,
      options: dataset.given
        ? optionsOfGiven(options).options
        : { ...options, ...(identity === undefined ? {} : { identity }) },
      authors: authors.slice(),
      papers: papers.slice(),
      authorships: authorships.slice(),
      nearMisses: nearMisses.slice(),
      issues: issues.filter(({ code }) => !ownIssues.has(code)),
      coauthorships: dataset.given ? dataset.coauthorships.slice() : [],
      similarities: [],
    },
    leavesFile ? { ...context, former: undefined } : context,
  );
}
