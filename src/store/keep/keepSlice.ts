/** Whether what was done is kept in this browser, and what there is to say about it. */

import type { StateCreator } from 'zustand';
import type { AppState } from '../appStore.ts';

/** Why nothing can be kept: no room, storage is forbidden, or it fails for another reason. */
export type KeepTrouble = 'full' | 'forbidden' | 'broken';

export type KeepNews =
  /** Work of an earlier visit is shown. */
  | { readonly kind: 'restored'; readonly name: string; readonly savedAt: number }
  /** There is work on other papers than those shown, or on a former state of them. */
  | {
      readonly kind: 'other' | 'changed';
      readonly id: string;
      readonly name: string;
      readonly savedAt: number;
    }
  /** The same work was open in another tab, so that this one goes on with a copy. */
  | { readonly kind: 'copy'; readonly name: string }
  | { readonly kind: 'trouble'; readonly trouble: KeepTrouble }
  /** Kept work could not be brought back, or a part of it. */
  | { readonly kind: 'partly'; readonly message: string; readonly details: readonly string[] };

/** `nothing`: there is nothing that needs keeping. `pending`: it will be kept in a moment. */
export type Kept = 'nothing' | 'pending' | 'kept' | 'failed';

export interface KeepSlice {
  readonly kept: Kept;
  /** Something made by hand is in no file, and would be lost if nothing is kept. */
  readonly atStake: boolean;
  readonly keepNews: KeepNews | null;
  readonly dismissKeepNews: () => void;
}

/** The slice with nothing kept. */
export const createKeepSlice: StateCreator<AppState, [], [], KeepSlice> = (set) => ({
  kept: 'nothing',
  atStake: false,
  keepNews: null,
  dismissKeepNews: () => set({ keepNews: null }),
});

/** Whether leaving the page now would lose something. */
export const wouldLose = ({ kept, atStake }: Pick<AppState, 'kept' | 'atStake'>): boolean =>
  atStake && (kept === 'pending' || kept === 'failed');
