/** How the tables are looked at. */

import type { StateCreator } from 'zustand';
import type { AppState } from './appStore.ts';

export type ChosenColumns = Readonly<Record<string, readonly string[]>>;

export interface TableSlice {
  /** By the name of a table: the columns that somebody chose; absent: the usual ones. */
  readonly tableColumns: ChosenColumns;
  /** Whether the tables leave out what the filter does. */
  readonly onlyShown: boolean;
  /** Undefined: the usual ones. */
  readonly setTableColumns: (table: string, columns: readonly string[] | undefined) => void;
  readonly setOnlyShown: (onlyShown: boolean) => void;
}

/** The slice with nothing chosen. */
export const createTableSlice: StateCreator<AppState, [], [], TableSlice> = (set) => ({
  tableColumns: {},
  onlyShown: false,
  setTableColumns: (table, columns) =>
    set(({ tableColumns: { [table]: _, ...others } }) => ({
      tableColumns: columns ? { ...others, [table]: columns } : others,
    })),
  setOnlyShown: (onlyShown) => set({ onlyShown }),
});

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads what was kept; what is no list of columns is let go. */
export function readTableColumns(kept: unknown): Partial<AppState> {
  if (typeof kept !== 'object' || kept === null) return {};
  const tables = Object.entries(kept).filter(
    ([, columns]) => Array.isArray(columns) && columns.every(isText),
  );
  return { tableColumns: Object.fromEntries(tables) as ChosenColumns };
}
