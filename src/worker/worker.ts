/** The worker's entry: runs the same pipeline as the command line, off the page's thread. */

import { type Progress, UserError } from '../core/model/progress.ts';
import type { ColumnPart } from '../core/pipeline/columns/columnStore.ts';
import type { DatasetHeader } from '../core/pipeline/columns/header.ts';
import { inputOf, piecesOfDataset } from './inputOf.ts';
import { isWorkerRequest, type WorkerReply, type WorkerRequest } from './protocol.ts';

/** Milliseconds between two reports of one stage: some ten a second are plenty for the eye. */
const reportEvery = 100;

const reply = (message: WorkerReply): void => self.postMessage(message);

const send = (part: ColumnPart): void => reply({ kind: 'columns', part });

async function run(request: WorkerRequest): Promise<DatasetHeader> {
  if (request.kind === 'read') {
    const { readDatasetColumns, readingStages } = await import('../core/pipeline/datasetFile.ts');
    const context = {
      bytes: request.dataset.bytes,
      onProgress: reportingProgress(readingStages),
    };
    return readDatasetColumns(piecesOfDataset(request.dataset), context, send);
  }
  const { runPipeline, stages } = await import('../core/pipeline/runPipeline.ts');
  const { takeApart } = await import('../core/pipeline/columns/takeApart.ts');
  const dataset = await runPipeline(request.files.map(inputOf), request.options, {
    onProgress: reportingProgress(stages.map(({ label }) => label)),
  });
  const { header, parts } = takeApart(dataset);
  for (const part of parts) send(part);
  return header;
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
    (header) => reply({ kind: 'done', header }),
    (error: unknown) =>
      reply({
        kind: 'failed',
        code: error instanceof UserError ? error.code : 'fault',
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});
