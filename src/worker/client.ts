/** The page's side of the worker: a promise a job, with progress and cancel. */

import { keepSummary } from '../core/analysis/summary.ts';
import type { Correction } from '../core/model/correction.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { PipelineOptions } from '../core/model/options.ts';
import { CancelledError, UserError } from '../core/model/progress.ts';
import type { CoarsePositions } from '../core/pipeline/coarsePositions.ts';
import type { PackedDataset } from '../core/pipeline/columns/packColumns.ts';
import type { FormerPositions } from '../core/pipeline/formerPositions.ts';
import type { NetworkOptions } from '../core/pipeline/rebuildNetworks.ts';
import { type Connection, connect } from './connection.ts';
import {
  type DatasetSource,
  type FileFacts,
  isWorkerReply,
  type JobProgress,
  type NamedFile,
  type WorkerReply,
  type WorkerRequest,
} from './protocol.ts';

export interface JobContext {
  readonly onProgress?: (progress: JobProgress) => void;
  /** Hears where authors will be while they are laid out. */
  readonly onPositions?: (positions: CoarsePositions) => void;
  /** Aborting stops the worker at once and rejects with CancelledError. */
  readonly signal?: AbortSignal;
}

/** A dataset, and the worker that holds it too and answers what would keep the page busy. */
export interface OpenedDataset {
  readonly dataset: Dataset;
  readonly connection: Connection;
  /** Where it was read rather than made. */
  readonly file?: FileFacts | undefined;
}

/** Builds a dataset from files; nodes stay where `former` says they were. Rejects with UserError or CancelledError. */
export const buildInWorker = (
  files: readonly NamedFile[],
  options: PipelineOptions,
  context: JobContext & {
    readonly former?: (() => Promise<FormerPositions>) | undefined;
    readonly corrections?: readonly Correction[];
  } = {},
): Promise<OpenedDataset> => {
  const { former, corrections = [] } = context;
  const request = async (): Promise<WorkerRequest> => ({
    kind: 'build',
    files,
    options,
    corrections,
    former: await former?.(),
  });
  return runJob(request, context);
};

/** Parses and checks a dataset file. Rejects with UserError or CancelledError. */
export const readInWorker = (
  dataset: DatasetSource,
  context: JobContext = {},
): Promise<OpenedDataset> => runJob(async () => ({ kind: 'read', dataset }), context);

/**
 * Makes the networks of a dataset anew with other options, in a worker of its own: the one that holds
 * the dataset hands a copy over and goes on answering. Rejects with CancelledError.
 */
export const rebuildInWorker = (
  connection: Connection,
  options: NetworkOptions,
  context: JobContext = {},
): Promise<OpenedDataset> =>
  runJob(async () => {
    const { port1: to, port2: from } = new MessageChannel();
    connection.handOver(to);
    return { kind: 'rebuild', options, from };
  }, context);

function runJob(
  request: () => Promise<WorkerRequest>,
  context: JobContext,
): Promise<OpenedDataset> {
  const { onProgress, onPositions, signal } = context;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new CancelledError());
      return;
    }
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const fail = (error: unknown) => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      reject(error);
    };
    // Most stages are one long step, so a polite request would be heard too late.
    const cancel = () => fail(new CancelledError());
    signal?.addEventListener('abort', cancel);
    const take = async ({ dataset: packed, summary, file }: WorkerReply & { kind: 'done' }) => {
      const dataset = await open(packed);
      keepSummary(dataset, summary);
      signal?.removeEventListener('abort', cancel);
      const provenance = [...packed.columns].filter(([name]) => packed.provenance.has(name));
      resolve({ dataset, connection: connect(worker, new Map(provenance)), file });
    };
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isWorkerReply(data)) return;
      if (data.kind === 'progress') onProgress?.(data.progress);
      else if (data.kind === 'positions') onPositions?.(data.positions);
      else if (data.kind === 'done') take(data).catch(fail);
      else fail(new UserError(data.code, data.message));
    });
    worker.addEventListener('error', (event) => {
      const message = 'The part of Coterie that reads files could not be started. Reload.';
      fail(new UserError('worker-failed', event.message || message));
    });
    request()
      .then((ready) => send(worker, ready))
      .catch(fail);
  });
}

/** Apart from the first load, which has no dataset yet. */
async function open(dataset: PackedDataset): Promise<Dataset> {
  const { openDataset } = await import('../core/pipeline/columns/openDataset.ts');
  return openDataset(dataset);
}

/** A stream is handed over, so that reading begins with its first bytes, where the browser can. */
async function send(worker: Worker, request: WorkerRequest): Promise<void> {
  if (request.kind === 'rebuild') {
    worker.postMessage(request, [request.from]);
    return;
  }
  if (request.kind === 'build' || request.dataset.contents instanceof Blob) {
    worker.postMessage(request);
    return;
  }
  const { contents } = request.dataset;
  try {
    worker.postMessage(request, [contents]);
  } catch {
    // Older Safari: all of it first.
    const whole = await new Response(contents).blob();
    worker.postMessage({ kind: 'read', dataset: { contents: whole, bytes: whole.size } });
  }
}
