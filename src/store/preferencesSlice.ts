/** What is remembered of a person rather than of a dataset, from one visit to the next. */

import type { StateCreator } from 'zustand';
import type { AppState } from './appStore.ts';

export interface PreferencesSlice {
  /** The card that says what size, colour and width mean is shown: at the first visit, or when asked for. */
  readonly firstSteps: boolean;
  /** Whether keys without Ctrl or the like do something outside the picture. */
  readonly singleKeys: boolean;
  readonly showFirstSteps: (shown: boolean) => void;
  readonly setSingleKeys: (on: boolean) => void;
}

const keys = { firstSteps: 'coterie-first-steps', singleKeys: 'coterie-single-keys' };

/** Storage may be forbidden, which is no trouble: choices then hold for this visit. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // For this visit only.
  }
}

/** The slice as it was left. */
export const createPreferencesSlice: StateCreator<AppState, [], [], PreferencesSlice> = (set) => ({
  firstSteps: remembered(keys.firstSteps) === null,
  singleKeys: remembered(keys.singleKeys) !== 'off',
  showFirstSteps: (firstSteps) => {
    remember(keys.firstSteps, 'seen');
    set({ firstSteps });
  },
  setSingleKeys: (singleKeys) => {
    remember(keys.singleKeys, singleKeys ? 'on' : 'off');
    set({ singleKeys });
  },
});
