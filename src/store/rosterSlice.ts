/** A list of people that somebody brought, and who of the dataset they are. */

import type { StateCreator } from 'zustand';
import { type AuthorId, isAuthorId } from '../core/model/ids.ts';
import type { AppState } from './appStore.ts';
import type { StepWords } from './stepWords.ts';

export interface Roster {
  /** As it was pasted or read from a file. */
  readonly text: string;
  /** By `entryKey`, as in `core/query/roster/members.ts`. */
  readonly choices: Readonly<Record<string, AuthorId | null>>;
  /** Who was found, by id; none before it is matched with the dataset. */
  readonly members: readonly AuthorId[];
  /** They stand out of the pictures while nothing is selected. */
  readonly lit: boolean;
}

export interface RosterSlice {
  readonly roster: Roster | null;
  /** The panel is open. */
  readonly rosterOpen: boolean;
  readonly setRoster: (roster: Roster | null) => void;
  readonly openRoster: (open: boolean) => void;
}

/** The slice without a roster. */
export const createRosterSlice: StateCreator<AppState, [], [], RosterSlice> = (set) => ({
  roster: null,
  rosterOpen: false,
  setRoster: (roster) => set({ roster }),
  // Where there is no room, the left panel is a dialog, which gives way.
  openRoster: (rosterOpen) =>
    set(rosterOpen ? { rosterOpen, reviewing: false, dialog: null } : { rosterOpen }),
});

/** The same list before another dataset: who they are there is still to be found. */
export const rosterElsewhere = (roster: Roster | null): Roster | null =>
  roster && { text: roster.text, choices: {}, members: [], lit: roster.lit };

/** What changed, as undo names it. */
export const wordsOfRoster = (
  { roster: after }: AppState,
  { roster: before }: AppState,
): StepWords => {
  if (!after) return { label: 'remove the roster' };
  if (after.text !== before?.text) return { label: 'match a roster' };
  if (after.lit !== before.lit) {
    return { label: after.lit ? 'highlight the roster' : 'no highlight of the roster' };
  }
  return { label: 'choose who of the roster is meant' };
};

/** Reads a roster that was kept; what is not of the form is left out. */
export function readKeptRoster(kept: unknown): Partial<AppState> {
  if (typeof kept !== 'object' || kept === null) return {};
  const { text, choices, members, lit } = kept as Partial<Record<keyof Roster, unknown>>;
  if (typeof text !== 'string') return {};
  const isChoice = (entry: [string, unknown]): entry is [string, AuthorId | null] =>
    entry[1] === null || isId(entry[1]);
  return {
    roster: {
      text,
      choices: Object.fromEntries(
        typeof choices === 'object' && choices !== null
          ? Object.entries(choices).filter(isChoice)
          : [],
      ),
      members: Array.isArray(members) ? members.filter(isId) : [],
      lit: lit === true,
    },
  };
}

const isId = (id: unknown): id is AuthorId => typeof id === 'string' && isAuthorId(id as never);
