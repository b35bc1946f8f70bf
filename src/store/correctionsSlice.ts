/** What the person says about who is who: done, undone, saved, and what came of it. */

import type { StateCreator } from 'zustand';
import type { Correction } from '../core/model/correction.ts';
import type { AuthorId } from '../core/model/ids.ts';
import type { AppState } from './appStore.ts';

/** What is done, undone and done again as one. */
export interface CorrectionStep {
  /** As in “Undo: …”, e.g. `join “J. Nivre” and “Joakim Nivre”`. */
  readonly label: string;
  /** At least one. */
  readonly corrections: readonly Correction[];
}

/** What became of a step, until it is dismissed or another comes. */
export interface CorrectionNews {
  /**
   * `partly`: some of it was not possible, or there is something to know about it. Nothing was
   * changed where it was `refused`, or where all was so already (`unchanged`).
   */
  readonly state: 'done' | 'partly' | 'refused' | 'unchanged';
  /** One sentence. */
  readonly message: string;
  /** What was in the way, a sentence each. */
  readonly details: readonly string[];
}

/** A dialog about one author. */
export interface IdentityDialog {
  readonly kind: 'split' | 'merge' | 'rename';
  readonly author: AuthorId;
}

export interface CorrectionsSlice {
  /** What holds since the dataset was opened. */
  readonly past: readonly CorrectionStep[];
  /** What was taken back, the next to be done again first. */
  readonly future: readonly CorrectionStep[];
  /** The list as it was opened or saved last; another one would be lost with the page. */
  readonly savedCorrections: readonly Correction[];
  readonly correcting: boolean;
  readonly news: CorrectionNews | null;
  /** The list of questions is open. */
  readonly reviewing: boolean;
  readonly identityDialog: IdentityDialog | null;
  /** Resolves when it is shown, or refused. */
  readonly correct: (step: CorrectionStep) => Promise<void>;
  /** Corrections of a file, or of a thesaurus, as one step. */
  readonly correctFromFile: (name: string, text: string) => Promise<void>;
  /** The history's, which knows of other steps between them; everybody else calls `undo`. */
  readonly undoCorrection: () => Promise<void>;
  readonly redoCorrection: () => Promise<void>;
  /** Takes note that the list as it is now stands in a file. */
  readonly noteSaved: () => void;
  readonly dismissNews: () => void;
  readonly setReviewing: (reviewing: boolean) => void;
  readonly openIdentityDialog: (dialog: IdentityDialog | null) => void;
}

/** Nothing said yet. */
export const noCorrections = { past: [], future: [], news: null, identityDialog: null } as const;

/** All that holds of the dataset that is shown, in order: what it was opened with, and what was said since. */
export function correctionsIn({
  data,
  past,
}: Pick<AppState, 'data' | 'past'>): readonly Correction[] {
  const before = data.kind === 'ready' ? (data.opened.corrections ?? []) : [];
  return [...before, ...past.flatMap(({ corrections }) => corrections)];
}

type Savable = Pick<AppState, 'data' | 'past' | 'savedCorrections'>;

/** Whether something would be lost with the page. Asked at every change of the store, so remembered. */
export const isUnsaved: (state: Savable) => boolean = (() => {
  let known: { readonly of: Savable; readonly unsaved: boolean } | undefined;
  const opened = ({ data }: Savable) => (data.kind === 'ready' ? data.opened : null);
  return (state) => {
    const { past, savedCorrections: saved } = state;
    const before = known?.of;
    if (
      !known ||
      before?.past !== past ||
      before.savedCorrections !== saved ||
      opened(before) !== opened(state)
    ) {
      known = { of: state, unsaved: !sameList(correctionsIn(state), saved) };
    }
    return known.unsaved;
  };
})();

const sameList = (a: readonly Correction[], b: readonly Correction[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => one === b[i] || JSON.stringify(one) === JSON.stringify(b[i]));

/** The slice with nothing corrected. What it takes to correct is fetched when it is first needed. */
export const createCorrectionsSlice: StateCreator<AppState, [], [], CorrectionsSlice> = (
  set,
  get,
) => {
  /** One after the other, for each goes on from the one before. */
  let queue: Promise<void> = Promise.resolve();
  const inTurn = (
    work: (tools: typeof import('./correcting.ts')) => Promise<void>,
  ): Promise<void> => {
    set({ correcting: true });
    const own = queue.then(async () => work(await import('./correcting.ts')));
    queue = own.catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      set({ news: { state: 'refused', message, details: [] } });
    });
    const last = queue;
    return last.then(() => {
      if (queue === last) set({ correcting: false });
    });
  };
  return {
    ...noCorrections,
    savedCorrections: [],
    correcting: false,
    reviewing: false,
    correct: (step) => inTurn(({ doStep }) => doStep(get, set, step)),
    correctFromFile: (name, text) =>
      inTurn(({ doStepFromFile }) => doStepFromFile(get, set, name, text)),
    undoCorrection: () => inTurn(({ undoStep }) => undoStep(get, set)),
    redoCorrection: () => inTurn(({ redoStep }) => redoStep(get, set)),
    noteSaved: () => set((state) => ({ savedCorrections: correctionsIn(state) })),
    dismissNews: () => set({ news: null }),
    // Where there is no room, the left panel is a dialog, which gives way.
    setReviewing: (reviewing) => set({ reviewing, dialog: null }),
    openIdentityDialog: (identityDialog) => set({ identityDialog }),
  };
};
