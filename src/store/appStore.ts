/** The page's state: choices and the states of jobs, never anything that can be derived. */

import { create } from 'zustand';
import { type CorrectionsSlice, createCorrectionsSlice } from './correctionsSlice.ts';
import { createDatasetSlice, type DatasetSlice } from './datasetSlice.ts';
import { createDialogSlice, type DialogSlice } from './dialogSlice.ts';
import { createHistorySlice, type HistorySlice } from './historySlice.ts';
import { createJobSlice, type JobSlice } from './jobSlice.ts';
import { createKeepSlice, type KeepSlice } from './keep/keepSlice.ts';
import { createMovesSlice, type MovesSlice } from './movesSlice.ts';
import { createPreferencesSlice, type PreferencesSlice } from './preferencesSlice.ts';
import { createRosterSlice, type RosterSlice } from './rosterSlice.ts';
import { createSelectionSlice, type SelectionSlice } from './selectionSlice.ts';
import { createTableSlice, type TableSlice } from './tableSlice.ts';
import { createViewSlice, type ViewSlice } from './viewSlice.ts';

export type AppState = DatasetSlice &
  SelectionSlice &
  ViewSlice &
  JobSlice &
  DialogSlice &
  CorrectionsSlice &
  MovesSlice &
  TableSlice &
  KeepSlice &
  RosterSlice &
  HistorySlice &
  PreferencesSlice;

/** The store, as a hook and with `getState`, `setState` and `subscribe`. */
export const useApp = create<AppState>()((...tools) => ({
  ...createDatasetSlice(...tools),
  ...createSelectionSlice(...tools),
  ...createViewSlice(...tools),
  ...createJobSlice(...tools),
  ...createDialogSlice(...tools),
  ...createCorrectionsSlice(...tools),
  ...createMovesSlice(...tools),
  ...createTableSlice(...tools),
  ...createKeepSlice(...tools),
  ...createRosterSlice(...tools),
  ...createHistorySlice(...tools),
  ...createPreferencesSlice(...tools),
}));
