/** The worker's entry: runs the same pipeline as the command line, off the page's thread. */

import type { Dataset } from '../core/model/dataset.ts';
import { UserError } from '../core/model/progress.ts';
import { isWorkerRequest, type WorkerReply, type WorkerRequest } from './protocol.ts';

const reply = (message: WorkerReply): void => self.postMessage(message);

async function run(request: WorkerRequest): Promise<Dataset> {
  if (request.kind === 'read') {
    const { readDataset } = await import('../core/pipeline/datasetFile.ts');
    return readDataset(request.text);
  }
  const { runPipeline } = await import('../core/pipeline/runPipeline.ts');
  return runPipeline(request.inputs, request.options, {
    onProgress: (progress) => reply({ kind: 'progress', progress }),
  });
}

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!isWorkerRequest(event.data)) return;
  run(event.data).then(
    (dataset) => reply({ kind: 'done', dataset }),
    (error: unknown) =>
      reply({
        kind: 'failed',
        code: error instanceof UserError ? error.code : 'fault',
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});
