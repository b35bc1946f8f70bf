/** Reading files that the person opened or dropped: progress, cancel, and what went wrong. */

import type { StateCreator } from 'zustand';
import { defaultOptions } from '../core/model/options.ts';
import { CancelledError } from '../core/model/progress.ts';
import { buildInWorker, readInWorker } from '../worker/client.ts';
import type { JobProgress, NamedFile } from '../worker/protocol.ts';
import type { AppState } from './appStore.ts';

export type { NamedFile } from '../worker/protocol.ts';

export type Job =
  | { readonly state: 'running'; readonly files: number; readonly progress: JobProgress | null }
  /** Stays until the person dismisses it or opens other files. */
  | { readonly state: 'failed'; readonly message: string; readonly files: readonly string[] };

export interface JobSlice {
  readonly job: Job | null;
  /** Builds a dataset from files and shows it; a single dataset file is opened as it is. */
  readonly openFiles: (read: () => Promise<readonly NamedFile[]>) => Promise<void>;
  readonly cancelJob: () => void;
  readonly dismissJob: () => void;
}

/** Whether a file is a dataset that Coterie wrote. */
async function isDataset({ name, file }: NamedFile): Promise<boolean> {
  const beginning = await file
    .slice(0, 200)
    .text()
    .catch(() => {
      throw new Error(`“${name}” was moved, deleted or changed after it was opened.`);
    });
  return beginning.trimStart().startsWith('{"format":"coterie-dataset"');
}

/** The slice with no job. */
export const createJobSlice: StateCreator<AppState, [], [], JobSlice> = (set, get) => {
  let controller: AbortController | null = null;
  return {
    job: null,
    openFiles: async (read) => {
      controller?.abort();
      const own = new AbortController();
      controller = own;
      set({ job: { state: 'running', files: 0, progress: null } });
      let names: readonly string[] = [];
      try {
        const inputs = await read();
        if (own.signal.aborted) return;
        names = inputs.map(({ name }) => name);
        const [first] = inputs;
        if (first === undefined) {
          set({
            job: {
              state: 'failed',
              message:
                'There was no file in what was opened. Choose text files or a folder of them.',
              files: [],
            },
          });
          return;
        }
        set({ job: { state: 'running', files: inputs.length, progress: null } });
        const context = {
          signal: own.signal,
          onProgress: (progress: JobProgress) =>
            set({ job: { state: 'running', files: inputs.length, progress } }),
        };
        const dataset =
          inputs.length === 1 && (await isDataset(first))
            ? await readInWorker(first.file, context)
            : await buildInWorker(inputs, defaultOptions, context);
        if (dataset.papers.length === 0) {
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
        get().showDataset(dataset, 'opened');
        set({ job: null });
      } catch (error) {
        if (error instanceof CancelledError || own.signal.aborted) return;
        const message = error instanceof Error ? error.message : String(error);
        set({ job: { state: 'failed', message, files: names } });
      }
    },
    cancelJob: () => {
      controller?.abort();
      controller = null;
      set({ job: null });
    },
    dismissJob: () => set({ job: null }),
  };
};
