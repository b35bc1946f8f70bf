/** Nodes that were moved by hand, in each view of their own. */

import type { StateCreator } from 'zustand';
import { type MovedInViews, type Moves, noMoves } from '../core/model/moves.ts';
import type { ViewId } from '../core/scene/scene.ts';
import type { AppState } from './appStore.ts';

export interface MovesSlice {
  /** Views without moved nodes are absent. */
  readonly moved: MovedInViews;
  /** Puts nodes of a view somewhere; the others stay where they were put before. */
  readonly moveNodes: (view: ViewId, places: Moves) => void;
  /** Back to where the layout has them: these, or all of a view; who was not moved stays. */
  readonly putBack: (view: ViewId, ids?: readonly string[]) => void;
}

/** The slice with all nodes where the layout has them. */
export const createMovesSlice: StateCreator<AppState, [], [], MovesSlice> = (set) => ({
  moved: {},
  moveNodes: (view, places) =>
    set(({ moved }) => ({ moved: { ...moved, [view]: { ...moved[view], ...places } } })),
  putBack: (view, ids) =>
    set(({ moved }) => {
      const { [view]: here = noMoves, ...others } = moved;
      const back = new Set(ids ?? Object.keys(here));
      const left = Object.entries(here).filter(([id]) => !back.has(id));
      if (left.length === Object.keys(here).length) return {};
      return { moved: left.length > 0 ? { ...others, [view]: Object.fromEntries(left) } : others };
    }),
});
