/** The worker's entry: runs the same pipeline as the command line, off the page's thread. */

import { type Progress, UserError } from '../core/model/progress.ts';
import type { PackedDataset } from '../core/pipeline/columns/packColumns.ts';
import { buffersOf } from '../core/pipeline/columns/packed.ts';
import { inputOf, piecesOfDataset } from './inputOf.ts';
import { isWorkerRequest, type WorkerReply, type WorkerRequest } from './protocol.ts';

/** Milliseconds between two reports of one stage: some ten a second are plenty for the eye. */
const reportEvery = 100;

const reply = (message: WorkerReply, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer });

async function run(request: WorkerRequest): Promise<PackedDataset> {
  if (request.kind === 'read') {
    const { readingStages, readPackedDataset } = await import('../core/pipeline/datasetFile.ts');
    const context = {
      bytes: request.dataset.bytes,
      onProgress: reportingProgress(readingStages),
    };
    return readPackedDataset(piecesOfDataset(request.dataset), context);
  }
  const { runPipeline, stages } = await import('../core/pipeline/runPipeline.ts');
  const { packDataset } = await import('../core/pipeline/columns/packColumns.ts');
  const dataset = await runPipeline(request.files.map(inputOf), request.options, {
    onProgress: reportingProgress(stages.map(({ label }) => label)),
  });
  return packDataset(dataset);
}

/** Passes progress on: each new stage at once, the rest now and then. */
function reportingProgress(labels: readonly string[]): (progress: Progress) => void {
  let stage = '';
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && now - last < reportEvery) return;
    stage = progress.stage;
    last = now;
    const step = labels.indexOf(stage) + 1;
    reply({ kind: 'progress', progress: { ...progress, step, steps: labels.length } });
  };
}

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!isWorkerRequest(event.data)) return;
  run(event.data).then(
    (dataset) => reply({ kind: 'done', dataset }, [...dataset.columns.values()].flatMap(buffersOf)),
    (error: unknown) =>
      reply({
        kind: 'failed',
        code: error instanceof UserError ? error.code : 'fault',
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});
