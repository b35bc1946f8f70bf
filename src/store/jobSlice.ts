/** Reading files that the person opened, dropped or pasted: progress, cancel, what went wrong. */

import type { StateCreator } from 'zustand';
import type { Identity } from '../core/model/options.ts';
import { UserError } from '../core/model/progress.ts';
import type { CoarsePositions } from '../core/pipeline/coarsePositions.ts';
import { isDatasetBeginning } from '../core/pipeline/datasetBeginning.ts';
import type { NetworkOptions } from '../core/pipeline/rebuildNetworks.ts';
import type { JobProgress, NamedFile } from '../worker/protocol.ts';
import { addFiles } from './addFiles.ts';
import type { AppState } from './appStore.ts';
import { beginningOf, isCorrections, isSvgBeginning, noBeginning } from './fileKind.ts';
import { createJobRunner, fresh, type Plan } from './jobRunner.ts';

export type { NamedFile } from '../worker/protocol.ts';

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
  /** Makes the networks of what is shown anew, with other options; needs no files. */
  readonly rebuild: (options: NetworkOptions) => Promise<void>;
  readonly cancelJob: () => void;
  readonly dismissJob: () => void;
}

const correctionsAlone = (name: string): string =>
  `“${name}” says who is who in papers that are not here. Open the papers first, then this file.`;

const nodesAreAsTheyAre = (name: string): string =>
  `“${name}” says who is who. This is a finished network, whose nodes are neither joined nor told apart.`;

/** Of that name, and then not what its name says. */
const isNamedProject = (files: readonly NamedFile[]): boolean =>
  files.length === 1 && files[0]?.name.endsWith('.coterie') === true;

const noProject = (name: string): UserError =>
  new UserError(
    'not-a-project',
    `“${name}” is no project file, nor a dataset. A project is what “Save project” writes: a line that begins with {"format":"coterie-project", and a dataset after it.`,
  );

/** The slice with no job. */
export const createJobSlice: StateCreator<AppState, [], [], JobSlice> = (set, get) => {
  const { run, rebuild, fail, cancel } = createJobRunner(get, set);
  // What is still being looked at outlives a job that ends meanwhile, but not a cancel.
  let looking = new AbortController();
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
          if (data.dataset.given) throw new UserError('no-papers', nodesAreAsTheyAre(first.name));
          if (job?.state === 'looking') set({ job: null });
          await get().correctFromFile(first.name, await first.file.text());
          return;
        }
        if (!readyMade && isSvgBeginning(beginning)) {
          const { choicesOfFigure } = await import('./restoreFigure.ts');
          const shown = data.kind === 'ready' ? data.dataset : undefined;
          const choices = await choicesOfFigure(first.name, first.file, shown);
          if (signal.aborted) return;
          if (choices) {
            if (job?.state === 'looking') set({ job: null });
            set(choices);
            get().say(`The view of “${first.name}” is shown again.`, true);
            return;
          }
        }
        if (!readyMade && isNamedProject(files)) throw noProject(first.name);
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
    rebuild,
    cancelJob: () => {
      cancel();
      looking.abort();
      looking = new AbortController();
      set({ job: null });
    },
    dismissJob: () => set({ job: null }),
  };
};
