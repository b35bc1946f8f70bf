/** The one verb behind a build, a dropped file and a changed option: run the stages on inputs. */

import type { Dataset } from '../model/dataset.ts';
import type { PipelineOptions } from '../model/options.ts';
import type { Progress } from '../model/progress.ts';

/** A file as it comes in; the name is relative to the folder the user named. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a front end gives the pipeline besides data. */
export interface PipelineContext {
  readonly onProgress?: (progress: Progress) => void;
  /** Checked between steps; aborting rejects with CancelledError. */
  readonly signal?: AbortSignal;
  /** Awaited between steps, so that a front end can hear a cancel that arrives meanwhile. */
  readonly pause?: () => Promise<void>;
}

export type RunPipeline = (
  inputs: readonly InputFile[],
  options: PipelineOptions,
  context?: PipelineContext,
) => Promise<Dataset>;
