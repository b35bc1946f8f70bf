/** What is selected, and which legend entry is being pointed at. */

import type { StateCreator } from 'zustand';
import type { NodeId } from '../core/model/ids.ts';
import type { AppState } from './appStore.ts';
import { type Selection, toggleNode } from './selection.ts';

export interface SelectionSlice {
  readonly selection: Selection | null;
  /** The legend entry (`group` of a scene) under the pointer or focus. */
  readonly pointedGroup: string | null;
  /** Counts requests to bring the selection into sight, as a search does and a click does not. */
  readonly revealCount: number;
  readonly select: (selection: Selection | null) => void;
  /** Adds a node to what is selected, or takes it away. */
  readonly toggleSelected: (id: NodeId) => void;
  /** Selects and moves the picture to it. */
  readonly reveal: (selection: Selection) => void;
  readonly pointAtGroup: (group: string | null) => void;
}

/** The slice with nothing selected. */
export const createSelectionSlice: StateCreator<AppState, [], [], SelectionSlice> = (set) => ({
  selection: null,
  pointedGroup: null,
  revealCount: 0,
  select: (selection) => set({ selection }),
  toggleSelected: (id) => set(({ selection }) => ({ selection: toggleNode(selection, id) })),
  reveal: (selection) => set(({ revealCount }) => ({ selection, revealCount: revealCount + 1 })),
  pointAtGroup: (pointedGroup) => set({ pointedGroup }),
});
