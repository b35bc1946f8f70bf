/**
 * The worker's entry: runs the same pipeline as the command line, off the page's thread, and then
 * answers what the page asks about the dataset.
 */

import type { Dataset } from '../core/model/dataset.ts';
import { type Progress, UserError } from '../core/model/progress.ts';
import type { CoarsePositions } from '../core/pipeline/coarsePositions.ts';
import type { PackedDataset } from '../core/pipeline/columns/packColumns.ts';
import { buffersOf, copyOf, withoutProvenance } from '../core/pipeline/columns/packed.ts';
import type { Desk } from './desk.ts';
import { inputOf, piecesOfDataset } from './inputOf.ts';
import {
  type Ask,
  type AskReply,
  type FileFacts,
  isAsk,
  isTelling,
  isWorkerRequest,
  type Telling,
  type WorkerReply,
  type WorkerRequest,
} from './protocol.ts';

/** Milliseconds between two reports of one stage: some ten a second are plenty for the eye. */
const reportEvery = 100;

const reply = (message: WorkerReply | AskReply, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer });

/** What was made, and what a file said besides. */
interface Ran {
  readonly dataset: PackedDataset;
  readonly file?: FileFacts;
}

async function run(request: WorkerRequest): Promise<Ran> {
  if (request.kind === 'read') {
    const { readingStages, readPackedDataset } = await import('../core/pipeline/datasetFile.ts');
    const context = {
      bytes: request.dataset.bytes,
      onProgress: reportingProgress(readingStages),
    };
    const { dataset, ...file } = await readPackedDataset(piecesOfDataset(request.dataset), context);
    return { dataset, file };
  }
  const { packDataset } = await import('../core/pipeline/columns/packColumns.ts');
  const onPositions = (positions: CoarsePositions) =>
    reply({ kind: 'positions', positions }, [
      positions.x.buffer,
      positions.y.buffer,
      positions.communities.buffer,
    ]);
  const { runPipeline, stages } = await import('../core/pipeline/runPipeline.ts');
  const labels = stages.map(({ label }) => label);
  if (request.kind === 'rebuild') {
    const dataset = await datasetFrom(request.from);
    const { rebuildNetworks, rebuiltStages } = await import('../core/pipeline/rebuildNetworks.ts');
    const { formerPositionsOf } = await import('../core/pipeline/formerPositions.ts');
    const former = await formerPositionsOf(dataset);
    const onProgress = reportingProgress(rebuiltStages);
    const context = { former, onProgress, onPositions };
    return { dataset: packDataset(await rebuildNetworks(dataset, request.options, context)) };
  }
  const dataset = await runPipeline(request.files.map(inputOf), request.options, {
    former: request.former,
    corrections: [{ kind: 'corrections', corrections: request.corrections }],
    onProgress: reportingProgress(labels),
    onPositions,
  });
  return { dataset: packDataset(dataset) };
}

/** The dataset that another worker hands over. */
async function datasetFrom(port: MessagePort): Promise<Dataset> {
  const { openDataset } = await import('../core/pipeline/columns/openDataset.ts');
  return new Promise((resolve) => {
    port.onmessage = ({ data }: MessageEvent<PackedDataset>) => {
      port.close();
      resolve(openDataset(data));
    };
  });
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

let held: PackedDataset | undefined;
let provenance: PackedDataset['columns'] = new Map();
let desk: Promise<Desk> | undefined;

async function answer(ask: Ask): Promise<void> {
  try {
    desk ??= openDesk();
    (await desk).take(ask);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    reply({ kind: 'unanswered', id: ask.id, message });
  }
}

/** When the first question comes: the dataset may never be shown. */
async function openDesk(): Promise<Desk> {
  const { createDesk } = await import('./desk.ts');
  const { openDataset } = await import('../core/pipeline/columns/openDataset.ts');
  if (!held) throw new Error('There is no dataset to ask about.');
  const own = held;
  return createDesk(openDataset(own), reply, () => openDataset(whole(own)));
}

/** With provenance, which the page has sent before whatever needs it. */
const whole = ({ header, columns }: PackedDataset): PackedDataset => ({
  header,
  columns: new Map([...columns, ...provenance]),
  provenance: none,
});

const none: ReadonlySet<string> = new Set();

async function hear(telling: Telling): Promise<void> {
  if (telling.kind === 'provenance') provenance = telling.columns;
  else if (telling.kind === 'adopt') (await desk)?.adopt();
  else await handOver(telling.to);
}

/** Columns that stand ready are copied; those of a corrected dataset are made first. */
async function handOver(to: MessagePort): Promise<void> {
  const { packDataset } = await import('../core/pipeline/columns/packColumns.ts');
  const corrected = (await desk)?.corrected();
  if (corrected) to.postMessage(packDataset(corrected));
  else if (held) to.postMessage(whole(held));
}

/** Sends the page what was made, and keeps what questions need. */
async function finish({ dataset, file }: Ran): Promise<void> {
  const { openDataset } = await import('../core/pipeline/columns/openDataset.ts');
  const { summarise } = await import('../core/analysis/summary.ts');
  const summary = summarise(openDataset(dataset));
  // Page and worker have the same columns: the one shows rows, the other works on all, but asks
  // nobody where things were said. What both need is copied here, which keeps nobody waiting.
  held = withoutProvenance(dataset);
  const columns = new Map(
    Array.from(dataset.columns, ([name, column]) => [
      name,
      dataset.provenance.has(name) ? column : copyOf(column),
    ]),
  );
  reply({ kind: 'done', dataset: { ...dataset, columns }, summary, file }, [
    ...new Set([...columns.values()].flatMap(buffersOf)),
  ]);
}

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (isAsk(event.data)) void answer(event.data);
  if (isTelling(event.data)) void hear(event.data);
  if (!isWorkerRequest(event.data)) return;
  run(event.data)
    .then(finish)
    .catch((error: unknown) =>
      reply({
        kind: 'failed',
        code: error instanceof UserError ? error.code : 'fault',
        message: error instanceof Error ? error.message : String(error),
      }),
    );
});
