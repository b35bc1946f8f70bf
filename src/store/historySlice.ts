/** Undo and redo of everything that changes what is shown or how, and their steps. */

import type { StateCreator } from 'zustand';
import type { AppState } from './appStore.ts';
import type { CorrectionStep } from './correctionsSlice.ts';

/** What is undone and done again as one. */
export interface Step {
  /** As in “Undo: …”. */
  readonly label: string;
  /** A step of the same topic that follows at once becomes one with it. */
  readonly topic?: string;
  /** It goes on for so many milliseconds; a second where nothing is said. */
  readonly within?: number;
  /** What of the state was other before, and how. */
  readonly before: Partial<AppState>;
  readonly after: Partial<AppState>;
  /** The worker has to work out what it changes. */
  readonly correction?: CorrectionStep;
}

export interface HistorySlice {
  /** Of which undo takes back the last. */
  readonly done: readonly Step[];
  /** What was undone, the last of which is done again first. */
  readonly undone: readonly Step[];
  /** What was done last, for those who do not see it: undone, moved, copied. */
  readonly said: string;
  /** It is to be seen as well, for a while. */
  readonly saidAloud: boolean;
  readonly say: (said: string, aloud?: boolean) => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** From the state as it is now; what steps are is fetched when the page has come to rest. */
  readonly recordSteps: () => void;
}

/** The page is drawn first, milliseconds. */
const afterDrawing = 1200;

/** The slice with nothing done. */
export const createHistorySlice: StateCreator<AppState, [], [], HistorySlice> = (
  set,
  get,
  store,
) => {
  let since: AppState | null = null;
  let recorder: Promise<ReturnType<typeof import('./history.ts').createHistory>> | null = null;
  const started = () => {
    recorder ??= import('./history.ts').then(({ createHistory }) =>
      createHistory(get, set, store.subscribe, since ?? get()),
    );
    return recorder;
  };
  return {
    done: [],
    undone: [],
    said: '',
    saidAloud: false,
    say: (said, saidAloud = false) => set({ said, saidAloud }),
    undo: async () => (await started()).undo(),
    redo: async () => (await started()).redo(),
    recordSteps: () => {
      if (since) return;
      since = get();
      setTimeout(() => void started(), afterDrawing);
    },
  };
};
