/** Runs one job at a time: a dataset is made, or made anew, and shown. */

import { defaultOptions, type Identity } from '../core/model/options.ts';
import { CancelledError } from '../core/model/progress.ts';
import type { CoarsePositions } from '../core/pipeline/coarsePositions.ts';
import type { NetworkOptions } from '../core/pipeline/rebuildNetworks.ts';
import {
  buildInWorker,
  type JobContext,
  type OpenedDataset,
  readInWorker,
  rebuildInWorker,
} from '../worker/client.ts';
import type { FileFacts, JobProgress, NamedFile } from '../worker/protocol.ts';
import type { AppState } from './appStore.ts';
import { type CorrectionStep, correctionsIn } from './correctionsSlice.ts';
import { formerPositions } from './formerPositions.ts';

/** How files become what is shown. */
export interface Plan {
  /** False for a dataset file, which is opened as it is. */
  readonly builds: boolean;
  /** How much evidence joins names. */
  readonly identity: Identity;
  /** They hold what is shown, whose places are kept. */
  readonly adds: boolean;
  /** They are those of what is shown, so that nothing is to be said of them. */
  readonly again: boolean;
}

export const fresh: Plan = { builds: true, identity: 'balanced', adds: false, again: false };

/** What was corrected while files were added, once these are there. */
async function correctAgain(
  before: readonly CorrectionStep[],
  after: readonly CorrectionStep[],
  get: () => AppState,
): Promise<void> {
  if (before.some((step, i) => after[i] !== step)) return;
  for (const step of after.slice(before.length)) await get().correct(step);
}

/** What brings a project back; of a dataset alone the file is kept as it is. */
async function takeUp(
  opened: OpenedDataset,
  { project }: FileFacts,
  [given]: readonly NamedFile[],
): Promise<{ readonly after: () => void } | null> {
  const { noteGivenFile, prepareProject } = await import('./keep/project.ts');
  if (project) return prepareProject(opened, project);
  if (given) noteGivenFile(opened.connection, given.file);
  return null;
}

export interface JobRunner {
  /** Builds a dataset from files, or opens the one that they are. */
  readonly run: (files: readonly NamedFile[], plan: Plan) => Promise<void>;
  /** Makes the networks of what is shown anew; who stays keeps the place. */
  readonly rebuild: (options: NetworkOptions) => Promise<void>;
  readonly fail: (error: unknown, files: readonly NamedFile[]) => void;
  readonly cancel: () => void;
}

export function createJobRunner(
  get: () => AppState,
  set: (part: Partial<AppState>) => void,
): JobRunner {
  let running = new AbortController();
  const fail = (error: unknown, files: readonly NamedFile[]) =>
    set({
      job: {
        state: 'failed',
        message: error instanceof Error ? error.message : String(error),
        files: files.map(({ name }) => name),
      },
    });

  /** Runs what opens a dataset, tells how it is going, and shows what came of it. */
  const perform = async (
    files: readonly NamedFile[],
    plan: Plan,
    make: (context: JobContext) => Promise<OpenedDataset>,
    origin: 'served' | 'opened' = 'opened',
  ) => {
    const { builds, adds, again } = plan;
    running.abort();
    running = new AbortController();
    const { signal } = running;
    let [progress, positions]: [JobProgress | null, CoarsePositions?] = [null];
    const tell = () => set({ job: { state: 'running', files, ...plan, progress, positions } });
    const onProgress = (now: JobProgress) => {
      progress = now;
      tell();
    };
    const onPositions = (now: CoarsePositions) => {
      positions = now;
      tell();
    };
    tell();
    const { data, past } = get();
    const replacedReadyMade = data.kind === 'ready' && data.files.length === 0;
    try {
      const opened = await make({ signal, onProgress, onPositions });
      const { dataset, connection } = opened;
      if (dataset.papers.length === 0 && !dataset.given) {
        connection.close();
        const errors = dataset.issues.filter(({ severity }) => severity === 'error');
        set({
          job: {
            state: 'failed',
            message: 'No paper could be read, so what was shown before stays.',
            files: errors.map(({ file, message }) => `${file ?? ''}: ${message}`),
          },
        });
        return;
      }
      const prepared = opened.file && (await takeUp(opened, opened.file, files));
      if (signal.aborted) {
        connection.close();
        return;
      }
      const { past: now } = get();
      const wanted = again ? { camera: get().camera } : {};
      const showing = { files: builds ? files : [], stay: adds, wanted };
      get().showDataset(opened, { origin, ...showing });
      prepared?.after();
      if (adds) void correctAgain(past, now, get);
      set({ job: builds && !again ? { state: 'done', replacedReadyMade } : null });
    } catch (error) {
      if (error instanceof CancelledError || signal.aborted) return;
      fail(error, files);
    }
  };

  return {
    run: (files, plan) => {
      const { data } = get();
      const shown = plan.adds && data.kind === 'ready' ? data.dataset : undefined;
      const [first] = files;
      return perform(files, plan, (context) =>
        first && !plan.builds
          ? readInWorker({ contents: first.file, bytes: first.file.size }, context)
          : buildInWorker(
              files,
              { ...(shown?.options ?? defaultOptions), identity: plan.identity },
              {
                ...context,
                former: shown && (() => formerPositions(shown)),
                corrections: plan.adds ? correctionsIn(get()) : [],
              },
            ),
      );
    },
    rebuild: async (options) => {
      const { data } = get();
      if (data.kind !== 'ready') return;
      const { connection, files, origin, dataset } = data;
      const identity = dataset.options.identity ?? fresh.identity;
      const plan: Plan = { builds: true, identity, adds: true, again: true };
      await perform(
        files,
        plan,
        (context) => rebuildInWorker(connection, options, context),
        origin,
      );
    },
    fail,
    cancel: () => running.abort(),
  };
}
