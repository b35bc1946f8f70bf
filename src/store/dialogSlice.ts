/** What is open over the page. */

import type { StateCreator } from 'zustand';
import type { AppState } from './appStore.ts';

export type DialogId =
  | 'export'
  | 'report'
  | 'statistics'
  | 'help'
  | 'panel'
  | 'paste'
  | 'commands'
  | 'recent';

export interface DialogSlice {
  readonly dialog: DialogId | null;
  readonly openDialog: (dialog: DialogId) => void;
  readonly closeDialog: () => void;
}

/** The slice with nothing open. */
export const createDialogSlice: StateCreator<AppState, [], [], DialogSlice> = (set) => ({
  dialog: null,
  openDialog: (dialog) => set({ dialog }),
  closeDialog: () => set({ dialog: null }),
});
