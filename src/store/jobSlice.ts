/** Reading files that the person opened, dropped or pasted: progress, cancel, what went wrong. */

import type { StateCreator } from 'zustand';
import { defaultOptions, type Identity } from '../core/model/options.ts';
import { CancelledError, UserError } from '../core/model/progress.ts';
import type { CoarsePositions } from '../core/pipeline/coarsePositions.ts';
import { isDatasetBeginning, tellingLength } from '../core/pipeline/datasetBeginning.ts';
import { buildInWorker, readInWorker } from '../worker/client.ts';
import type { JobProgress, NamedFile } from '../worker/protocol.ts';
import { addFiles } from './addFiles.ts';
import type { AppState } from './appStore.ts';
import { type CorrectionStep, correctionsIn } from './correctionsSlice.ts';
import { formerPositions } from './formerPositions.ts';

export type { NamedFile } from '../worker/protocol.ts';

/** How files become what is shown. */
interface Plan {
  /** False for a dataset file, which is opened as it is. */
  readonly builds: boolean;
  /** How much evidence joins names. */
  readonly identity: Identity;
  /** They hold what is shown, whose places are kept. */
  readonly adds: boolean;
  /** They are those of what is shown, so that nothing is to be said of them. */
  readonly again: boolean;
}

export type Job =
  /** Folders are being walked. */
  | { readonly state: 'looking' }
  | ({
      readonly state: 'running';
      readonly files: readonly NamedFile[];
      readonly progress: JobProgress | null;
      /** Where authors will be, as far as the layout knows. */
      readonly positions?: CoarsePositions | undefined;
    } & Plan)
  /** These two stay until the person dismisses them or opens other files. */
  | { readonly state: 'failed'; readonly message: string; readonly files: readonly string[] }
  | {
      readonly state: 'done';
      /** What was shown before had come ready-made, so that nothing could be added to it. */
      readonly replacedReadyMade: boolean;
    };

/** Files that were opened while there were others: add them, or replace those? */
export interface Question {
  readonly files: readonly NamedFile[];
  readonly present: number;
  /** The others are still being read; else they are shown. */
  readonly reading: boolean;
}

export type Answer = 'add' | 'replace' | 'cancel';

export interface JobSlice {
  readonly job: Job | null;
  readonly question: Question | null;
  /**
   * Builds a dataset from files and shows it, or asks first when there are others to add them to;
   * a single dataset file is opened as it is.
   */
  readonly openFiles: (read: () => Promise<readonly NamedFile[]>) => Promise<void>;
  readonly answer: (answer: Answer) => Promise<void>;
  /**
   * Builds what is shown, or is being built, anew from its files with names joined on more or less
   * evidence; who stays keeps the place. Does nothing where the dataset came ready-made.
   */
  readonly chooseIdentity: (identity: Identity) => Promise<void>;
  readonly cancelJob: () => void;
  readonly dismissJob: () => void;
}

const fresh: Plan = { builds: true, identity: 'balanced', adds: false, again: false };

const noBeginning = new Uint8Array();

/** Enough of a file to know what Coterie wrote itself. */
async function beginningOf({ name, file }: NamedFile): Promise<Uint8Array> {
  const beginning = await file
    .slice(0, tellingLength)
    .arrayBuffer()
    .catch(() => {
      throw new UserError(
        'file-gone',
        `“${name}” was moved, deleted or changed after it was opened.`,
      );
    });
  return new Uint8Array(beginning);
}

/** What stands in the beginning of all files that say who is who, and of few others. */
const correctionsHint = /coterie-corrections|replace by/iu;

/** Whether a file that begins so says who is who rather than what papers there are. */
async function isCorrections(beginning: Uint8Array): Promise<boolean> {
  const text = new TextDecoder().decode(beginning);
  // What reads them is fetched for those alone that may be some.
  if (!correctionsHint.test(text)) return false;
  const { isCorrectionsInput } = await import('../core/pipeline/correctionsFile.ts');
  return isCorrectionsInput(text);
}

const correctionsAlone = (name: string): string =>
  `“${name}” says who is who in papers that are not here. Open the papers first, then this file.`;

/** What was corrected while files were added, once these are there. */
async function correctAgain(
  before: readonly CorrectionStep[],
  after: readonly CorrectionStep[],
  get: () => AppState,
): Promise<void> {
  if (before.some((step, i) => after[i] !== step)) return;
  for (const step of after.slice(before.length)) await get().correct(step);
}

/** The slice with no job. */
export const createJobSlice: StateCreator<AppState, [], [], JobSlice> = (set, get) => {
  let running = new AbortController();
  // What is still being looked at outlives a job that ends meanwhile, but not a cancel.
  let looking = new AbortController();
  const fail = (error: unknown, files: readonly NamedFile[]) =>
    set({
      job: {
        state: 'failed',
        message: error instanceof Error ? error.message : String(error),
        files: files.map(({ name }) => name),
      },
    });
  /** What more files can be added to: those being read, else those that built what is shown. */
  const present = (): readonly NamedFile[] => {
    const { job, data } = get();
    if (job?.state === 'running') return job.builds ? job.files : [];
    return data.kind === 'ready' ? data.files : [];
  };

  /** What was chosen for them. */
  const presentIdentity = (): Identity => {
    const { job, data } = get();
    if (job?.state === 'running') return job.identity;
    const used = data.kind === 'ready' && data.files.length > 0 && data.dataset.options.identity;
    return used || fresh.identity;
  };

  const run = async (files: readonly NamedFile[], plan: Plan) => {
    const { builds, identity, adds, again } = plan;
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
    const shown = adds && data.kind === 'ready' ? data.dataset : undefined;
    const replacedReadyMade = data.kind === 'ready' && data.files.length === 0;
    const [first] = files;
    try {
      const opened =
        first && !builds
          ? await readInWorker(
              { contents: first.file, bytes: first.file.size },
              { signal, onProgress },
            )
          : await buildInWorker(
              files,
              { ...defaultOptions, identity },
              {
                ...{ signal, onProgress, onPositions },
                former: shown && (() => formerPositions(shown)),
                corrections: adds ? correctionsIn(get()) : [],
              },
            );
      const { dataset, connection } = opened;
      if (dataset.papers.length === 0) {
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
      const { past: now } = get();
      const wanted = again ? { camera: get().camera } : {};
      const showing = { files: builds ? files : [], stay: adds, wanted };
      get().showDataset(opened, { origin: 'opened', ...showing });
      if (adds) void correctAgain(past, now, get);
      set({ job: builds && !again ? { state: 'done', replacedReadyMade } : null });
    } catch (error) {
      if (error instanceof CancelledError || signal.aborted) return;
      fail(error, files);
    }
  };

  return {
    job: null,
    question: null,
    openFiles: async (read) => {
      const { signal } = looking;
      // What runs goes on until the person has said what to do with the new files.
      if (get().job?.state !== 'running') set({ job: { state: 'looking' } });
      set({ dialog: null });
      try {
        const files = await read();
        if (signal.aborted) return;
        const [first] = files;
        if (first === undefined) {
          throw new UserError(
            'no-files',
            'There was no file in what was opened. Choose text files or a folder of them.',
          );
        }
        const beginning = files.length === 1 ? await beginningOf(first) : noBeginning;
        const readyMade = await isDatasetBeginning(beginning);
        if (signal.aborted) return;
        const { question, job, data } = get();
        if (!readyMade && (await isCorrections(beginning))) {
          if (data.kind !== 'ready') throw new UserError('no-papers', correctionsAlone(first.name));
          if (job?.state === 'looking') set({ job: null });
          await get().correctFromFile(first.name, await first.file.text());
          return;
        }
        const others = present();
        if (readyMade) await run(files, { ...fresh, builds: false });
        else if (question)
          set({ question: { ...question, files: addFiles(question.files, files) } });
        else if (others.length === 0) await run(files, fresh);
        else {
          const reading = job?.state === 'running';
          const shown = data.kind === 'ready' ? data.dataset.files.length : 0;
          set({
            question: { files, present: reading ? others.length : shown, reading },
            ...(reading ? {} : { job: null }),
          });
        }
      } catch (error) {
        // A job that runs is not to be covered by the failure of something else.
        if (!signal.aborted && get().job?.state !== 'running') fail(error, []);
      }
    },
    answer: async (answer) => {
      const { question } = get();
      set({ question: null });
      if (!question || answer === 'cancel') return;
      if (answer === 'replace') {
        await run(question.files, fresh);
        return;
      }
      const identity = presentIdentity();
      const files = addFiles(present(), question.files);
      await run(files, { ...fresh, adds: true, identity });
    },
    chooseIdentity: async (identity) => {
      const { job, data, cancelJob } = get();
      const files = present();
      if (files.length === 0 || identity === presentIdentity()) return;
      const running = job?.state === 'running' ? job : undefined;
      const shown = data.kind === 'ready' ? data.dataset.options.identity : undefined;
      if (running?.again && identity === shown) cancelJob();
      else {
        const { adds, again } = running ?? { adds: true, again: true };
        await run(files, { builds: true, identity, adds, again });
      }
    },
    cancelJob: () => {
      running.abort();
      looking.abort();
      looking = new AbortController();
      set({ job: null });
    },
    dismissJob: () => set({ job: null }),
  };
};
