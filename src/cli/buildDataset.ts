/** Paths to a dataset, for the commands that build one. */

import { setImmediate } from 'node:timers/promises';
import type { CorrectionOutcome } from '../core/model/correction.ts';
import type { BuiltDataset, Dataset } from '../core/model/dataset.ts';
import type { PipelineOptions } from '../core/model/options.ts';
import { CancelledError } from '../core/model/progress.ts';
import { describeOutcomes } from '../core/pipeline/describeOutcomes.ts';
import { formerPositionsOf } from '../core/pipeline/formerPositions.ts';
import { runPipeline, type StageId, stages } from '../core/pipeline/runPipeline.ts';
import { CommandError, exitCodes } from './exitCodes.ts';
import { openDataset } from './openDataset.ts';
import { createProgressLine } from './progressLine.ts';
import { readCorrections } from './readCorrections.ts';
import { readInputs } from './readInputs.ts';
import { say, sayIssues } from './terminal.ts';

export interface BuildRequest {
  readonly paths: readonly string[];
  readonly options: PipelineOptions;
  readonly until?: StageId;
  /** A file that is not an input, though it may lie in an input folder. */
  readonly output?: string;
  /** A dataset whose authors and papers stay where they are. */
  readonly positionsFrom?: string;
  /** Files of corrections and thesauri, in the order in which they are applied. */
  readonly corrections?: readonly string[];
  readonly onCorrected?: (outcomes: readonly CorrectionOutcome[]) => void;
  readonly signal: AbortSignal;
  /** Whether to print progress and issues for a person. */
  readonly talk: boolean;
}

/** Nothing could be read; carries what was found, so that it can be listed. */
export class NothingReadableError extends CommandError {
  readonly dataset: Dataset;
  constructor(dataset: Dataset, message: string) {
    super(exitCodes.nothingReadable, 'nothing-readable', message);
    this.dataset = dataset;
  }
}

/**
 * Reads the inputs and runs the pipeline. Files that could not be opened are in the dataset like
 * those whose content could not be read. Throws NothingReadableError where no record was read.
 */
export async function buildDataset(request: BuildRequest): Promise<Dataset> {
  const { paths, options, until, output, positionsFrom, signal, talk, onCorrected } = request;
  const corrected = request.corrections ?? [];
  const before =
    positionsFrom === undefined ? undefined : await openDataset(positionsFrom, signal, talk);
  const former = before && (await formerPositionsOf(before));
  const corrections = await readCorrections(corrected);
  const others = [...(output === undefined ? [] : [output]), ...corrected];
  const { inputs, unread, issues } = await readInputs(paths, others);
  const progress = createProgressLine(stages.map(({ label }) => label));
  let outcomes: readonly CorrectionOutcome[] | undefined;
  let built: BuiltDataset;
  try {
    built = await runPipeline(
      inputs,
      options,
      {
        ...{ signal, former },
        onCorrected: (heard) => {
          outcomes = heard;
          onCorrected?.(heard);
        },
        corrections: corrected.length === 0 ? undefined : corrections.inputs,
        pause: () => setImmediate(),
        ...(talk ? { onProgress: progress.show } : {}),
      },
      until,
    );
    // A cancel may have arrived during the last step. Signals are heard between two rounds of the
    // event loop, and the first of these may still be in the round that is ending.
    await setImmediate();
    await setImmediate();
    if (signal.aborted) throw new CancelledError();
  } finally {
    progress.clear();
  }
  const dataset: BuiltDataset = {
    ...built,
    files: [
      ...built.files,
      ...unread.map(({ name, bytes }) => ({ name, bytes, format: null, records: 0 })),
    ].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    issues: [...issues, ...corrections.issues, ...built.issues],
  };
  if (talk) sayIssues(dataset.issues);
  if (talk && outcomes) say(describeOutcomes(outcomes));
  if (!dataset.files.some((file) => file.records > 0)) {
    const where = paths.map((path) => `“${path}”`).join(', ');
    const message =
      dataset.files.length === 0
        ? `There are no files in ${where}. Put documents there, or name others; \`coterie formats\` lists what can be read.`
        : `No paper could be read from ${where} (${countFiles(dataset.files.length)}). \`coterie formats\` lists what can be read.`;
    throw new NothingReadableError(dataset, message);
  }
  return dataset;
}

const countFiles = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

/** 1 where input was lost, else 0. */
export const exitCodeOf = (dataset: Dataset): 0 | 1 =>
  dataset.issues.some(({ severity }) => severity === 'error')
    ? exitCodes.inputLost
    : exitCodes.done;
