/** How the dataset is looked at: view, colour, size, filter, camera, theme. */

import type { StateCreator } from 'zustand';
import type { Dataset } from '../core/model/dataset.ts';
import {
  changedFilter,
  type Filter,
  type FilterChange,
  type FilterPart,
  noFilter,
  sameFilter,
  switchedFilter,
} from '../core/model/filter.ts';
import type { DensityBy } from '../core/scene/densityImage.ts';
import type { ColourBy, SizeBy, ViewId } from '../core/scene/scene.ts';
import type { AppState } from './appStore.ts';

/** The pictures, and the table that holds the same things. */
export type PageView = ViewId | 'table';
export type TableTab =
  | 'authors'
  | 'papers'
  | 'edges'
  | 'authorships'
  | 'similarities'
  | 'communities'
  | 'organisations'
  | 'countries';
/** Of a finished network there is a table of what it has. */
export const offersTable = ({ given }: Pick<Dataset, 'given'>, tab: TableTab): boolean =>
  !given || tab === 'authors' || tab === 'edges' || tab === 'communities';

export type ThemeChoice = 'auto' | 'light' | 'dark';

/** The layout point at the middle of the window, and screen pixels a layout unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What an address can say about the view. */
export interface ViewChoices {
  readonly view: PageView;
  readonly colourBy: ColourBy;
  readonly sizeBy: SizeBy;
  /** Null: none. */
  readonly density: DensityBy | null;
  readonly tableTab: TableTab;
  /** Null: all of the picture. */
  readonly camera: Camera | null;
  /** Acts on the pictures; the tables hold all. */
  readonly filter: Filter;
}

export interface ViewSlice extends ViewChoices {
  readonly theme: ThemeChoice;
  /** Null: where there is room for it. */
  readonly timelineOpen: boolean | null;
  readonly openTimeline: (open: boolean) => void;
  readonly setView: (view: PageView) => void;
  readonly setColourBy: (colourBy: ColourBy) => void;
  readonly setSizeBy: (sizeBy: SizeBy) => void;
  readonly setDensity: (density: DensityBy | null) => void;
  readonly setTableTab: (tab: TableTab) => void;
  readonly setCamera: (camera: Camera | null) => void;
  /** Changes some parts; an undefined one is taken away. */
  readonly setFilter: (parts: FilterChange) => void;
  /** Switches a part off without forgetting it, or on again. */
  readonly switchFilter: (part: FilterPart, on: boolean) => void;
  readonly showEverything: () => void;
  readonly setTheme: (theme: ThemeChoice) => void;
}

const themeKey = 'coterie-theme';

/** The theme chosen at an earlier visit. Storage may be forbidden, which is no trouble. */
function storedTheme(): ThemeChoice {
  try {
    const stored = localStorage.getItem(themeKey);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

function storeTheme(theme: ThemeChoice): void {
  try {
    localStorage.setItem(themeKey, theme);
  } catch {
    // The choice then holds for this visit only.
  }
}

/** The slice with its starting choices. */
export const createViewSlice: StateCreator<AppState, [], [], ViewSlice> = (set) => ({
  view: 'bipartite',
  colourBy: 'community',
  sizeBy: 'papers',
  density: null,
  tableTab: 'authors',
  camera: null,
  filter: noFilter,
  theme: storedTheme(),
  timelineOpen: null,
  openTimeline: (timelineOpen) => set({ timelineOpen }),
  // Each view has positions of its own, so a camera does not carry over.
  setView: (view) => set((state) => (state.view === view ? state : { view, camera: null })),
  setColourBy: (colourBy) => set({ colourBy }),
  setSizeBy: (sizeBy) => set({ sizeBy }),
  setDensity: (density) => set({ density }),
  setTableTab: (tableTab) => set({ tableTab }),
  setCamera: (camera) => set({ camera }),
  setFilter: (parts) =>
    set(({ filter }) => {
      const next = changedFilter(filter, parts);
      return sameFilter(filter, next) ? {} : { filter: next };
    }),
  switchFilter: (part, on) => set(({ filter }) => ({ filter: switchedFilter(filter, part, on) })),
  showEverything: () => set({ filter: noFilter }),
  setTheme: (theme) => {
    storeTheme(theme);
    set({ theme });
  },
});
