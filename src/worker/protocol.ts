/** What the page and its worker say to each other. */

import type { PipelineOptions } from '../core/model/options.ts';
import type { Progress } from '../core/model/progress.ts';
import type { PackedDataset } from '../core/pipeline/columns/packColumns.ts';

/** A file of the page: a handle, which is cheap to keep and to send; only the worker reads it. */
export interface NamedFile {
  /** Relative to the folder that was opened. */
  readonly name: string;
  readonly file: File;
}

/** A dataset file: one that was opened, or what a server sends, as it comes. */
export interface DatasetSource {
  readonly contents: Blob | ReadableStream<Uint8Array>;
  /** 0 where nobody knows. */
  readonly bytes: number;
}

/** One job; a worker does one and is thrown away. */
export type WorkerRequest =
  | {
      readonly kind: 'build';
      readonly files: readonly NamedFile[];
      readonly options: PipelineOptions;
    }
  | { readonly kind: 'read'; readonly dataset: DatasetSource };

/** How a job is going: what the pipeline says, and which of its stages this is. */
export interface JobProgress extends Progress {
  /** Counted from 1. */
  readonly step: number;
  readonly steps: number;
}

/**
 * Any number of `progress`, then one of the others. A dataset goes by packed columns: as objects a
 * large one would keep the page busy for half a minute.
 */
export type WorkerReply =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'done'; readonly dataset: PackedDataset }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

const kindOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;

/** Whether a message is a request; the parts were checked by the types of the sender's build. */
export const isWorkerRequest = (value: unknown): value is WorkerRequest =>
  kindOf(value) === 'build' || kindOf(value) === 'read';

/** Whether a message is a reply; the worker checked the columns that it packed. */
export const isWorkerReply = (value: unknown): value is WorkerReply => {
  const kind = kindOf(value);
  return kind === 'progress' || kind === 'done' || kind === 'failed';
};
