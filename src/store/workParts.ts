/**
 * The parts of the state that are somebody's work: one line a part. What the address says of a view
 * needs a line only so that it can be undone.
 */

import { parseMoves } from '../core/model/moves.ts';
import type { AppState } from './appStore.ts';
import { readFilter, unwrittenFilter, writeFilter } from './filterAddress.ts';
import { readKeptRoster, wordsOfRoster } from './rosterSlice.ts';
import {
  type ChoiceWords,
  wordsOfColour,
  wordsOfFilter,
  wordsOfMoves,
  wordsOfSize,
  wordsOfView,
} from './stepWords.ts';
import { readTableColumns } from './tableSlice.ts';

/** Values are plain JSON or made of it, and never changed in place. */
export interface WorkPart {
  readonly key: keyof AppState;
  /** Undefined where the address says it, and where there is nothing to keep. */
  readonly write?: (state: AppState) => unknown;
  /** From what anybody may have written; throws nothing. */
  readonly read?: (kept: unknown) => Partial<AppState>;
  /**
   * What changed, as in “Undo: …”; such a change is a step that can be undone. Absent: it is kept,
   * and is no step.
   */
  readonly step?: ChoiceWords;
}

/** In the order in which they name a step that changes several. */
export const workParts: readonly WorkPart[] = [
  { key: 'view', step: wordsOfView },
  { key: 'moved', write: writeMoved, read: readMoved, step: wordsOfMoves },
  { key: 'filter', write: writeLongFilter, read: readLongFilter, step: wordsOfFilter },
  { key: 'colourBy', step: wordsOfColour },
  { key: 'sizeBy', step: wordsOfSize },
  { key: 'tableTab', step: ({ tableTab }) => ({ label: `table of ${tableTab}` }) },
  {
    key: 'roster',
    write: ({ roster }) => roster ?? undefined,
    read: readKeptRoster,
    step: wordsOfRoster,
  },
  {
    key: 'tableColumns',
    write: ({ tableColumns }) => (Object.keys(tableColumns).length > 0 ? tableColumns : undefined),
    read: readTableColumns,
    step: () => ({ label: 'columns of a table', topic: 'columns' }),
  },
  {
    key: 'onlyShown',
    write: ({ onlyShown }) => onlyShown || undefined,
    read: (kept) => ({ onlyShown: kept === true }),
    step: ({ onlyShown }) => ({ label: onlyShown ? 'rows that are shown' : 'all rows' }),
  },
  { key: 'selection' },
  { key: 'camera' },
];

/** Only what an address has no room for, such as a roster of thousands. */
function writeLongFilter({ filter }: AppState): unknown {
  return Object.keys(unwrittenFilter(filter)).length > 0 ? writeFilter(filter) : undefined;
}

function readLongFilter(kept: unknown): Partial<AppState> {
  return { filter: readFilter(kept) };
}

function writeMoved({ moved }: AppState): unknown {
  return Object.keys(moved).length > 0 ? moved : undefined;
}

function readMoved(kept: unknown): Partial<AppState> {
  if (typeof kept !== 'object' || kept === null) return {};
  const views = Object.entries(kept).flatMap(([view, given]: [string, unknown]) => {
    const places = parseMoves(given);
    return Object.keys(places).length > 0 ? [[view, places]] : [];
  });
  // Views that are not there, or not any more, do no harm.
  return { moved: Object.fromEntries(views) };
}
