/** The dataset that is shown, or why there is none. */

import type { StateCreator } from 'zustand';
import type { Dataset } from '../core/model/dataset.ts';
import { noFilter } from '../core/model/filter.ts';
import { UserError } from '../core/model/progress.ts';
import { mostTellingView } from '../core/scene/mostTellingView.ts';
import { offersView } from '../core/scene/offered.ts';
import { type OpenedDataset, readInWorker } from '../worker/client.ts';
import type { Connection } from '../worker/connection.ts';
import type { DatasetSource, JobProgress, NamedFile } from '../worker/protocol.ts';
import type { AppState } from './appStore.ts';
import { noCorrections } from './correctionsSlice.ts';
import { indexOf } from './derived.ts';
import { followCommunities } from './follow.ts';
import { formerDatasets } from './formerDatasets.ts';
import { rosterElsewhere } from './rosterSlice.ts';
import { selectionExists } from './selection.ts';
import type { PageView, ViewChoices } from './viewSlice.ts';

export type { Connection } from '../worker/connection.ts';
export type { PapersAsked } from '../worker/exportWork.ts';
export type { JobProgress } from '../worker/protocol.ts';

/** Why there is no dataset to show. */
export type DatasetTrouble = 'missing' | 'unreachable' | 'not-a-dataset' | 'newer' | 'broken';

export type DatasetState =
  | { readonly kind: 'loading'; readonly progress: JobProgress | null }
  | {
      readonly kind: 'ready';
      /** As it is corrected. */
      readonly dataset: Dataset;
      /** As it was opened, which corrections made since are relative to. */
      readonly opened: Dataset;
      /** To the worker that holds the dataset too. */
      readonly connection: Connection;
      readonly origin: 'served' | 'opened';
      /** The files it was built from on this page; none when it came ready-made. */
      readonly files: readonly NamedFile[];
      /** Of the file that it was read from; undefined where it was made on this page. */
      readonly fingerprint: string | undefined;
      /** The same as before where something was only added to what was shown, or made anew. */
      readonly lineage: number;
    }
  | { readonly kind: 'trouble'; readonly trouble: DatasetTrouble; readonly message: string };

/** How a dataset came to be shown. */
export interface Showing {
  readonly origin: 'served' | 'opened';
  readonly files?: readonly NamedFile[];
  readonly wanted?: Partial<ViewChoices>;
  /** It is what was shown with something added: the view stays, and the selection if it can. */
  readonly stay?: boolean;
}

/** What is shown where another dataset is to be, and what is done as soon as it is. */
export interface Taken {
  readonly opened: OpenedDataset;
  readonly origin?: 'served' | 'opened';
  readonly files?: readonly NamedFile[];
  readonly after: () => void;
}

export interface DatasetSlice {
  readonly data: DatasetState;
  /**
   * Fetches and checks the dataset beside the page; `wanted` is what the address asks for. `take` may
   * show it in another state, as it was left at an earlier visit.
   */
  readonly loadDataset: (
    wanted: Partial<ViewChoices>,
    take?: (served: OpenedDataset) => Promise<Taken | null>,
  ) => Promise<void>;
  /** The dataset that was shown before is kept for a while, for undo. */
  readonly showDataset: (opened: OpenedDataset, showing: Showing) => void;
}

/** Relative to the page, so that the page can stand in any folder of a server. */
const datasetAddress = 'data/network.json';

const troubleOfCode: Readonly<Record<string, DatasetTrouble>> = {
  'not-a-dataset': 'not-a-dataset',
  'newer-dataset': 'newer',
  'broken-dataset': 'broken',
};

/** What the server sends. Its length is that of the file only where nothing packs it on the way. */
async function sourceOf(response: Response): Promise<DatasetSource> {
  const { headers, body } = response;
  if (!body) {
    const contents = await response.blob();
    return { contents, bytes: contents.size };
  }
  const known = headers.get('content-encoding') === null;
  return { contents: body, bytes: known ? Number(headers.get('content-length') ?? 0) : 0 };
}

/** A view that there is in this dataset. */
const offeredView = (dataset: Dataset, view: PageView): PageView =>
  view === 'table' || offersView(dataset, view) ? view : 'authors';

/** So many there were; undo may bring a former one back. */
let lineages = 0;

/** The slice before anything is loaded. */
export const createDatasetSlice: StateCreator<AppState, [], [], DatasetSlice> = (set, get) => ({
  data: { kind: 'loading', progress: null },
  loadDataset: async (wanted, take) => {
    const fail = (trouble: DatasetTrouble, message: string) => {
      // Files opened meanwhile are what the person wants to see.
      if (get().data.kind === 'loading') set({ data: { kind: 'trouble', trouble, message } });
    };
    const show = async (source: DatasetSource) => {
      const opened = await readInWorker(source, {
        onProgress: (progress) => {
          if (get().data.kind === 'loading') set({ data: { kind: 'loading', progress } });
        },
      });
      const taken = (await take?.(opened)) ?? { opened, after: () => undefined };
      if (taken.opened !== opened) opened.connection.close();
      if (get().data.kind === 'loading') {
        const { origin = 'served', files = [] } = taken;
        get().showDataset(taken.opened, { origin, wanted, files });
        taken.after();
      } else taken.opened.connection.close();
    };
    try {
      const own = document.querySelector('script[data-dataset]')
        ? (await import('./ownFile.ts')).ownDataset()
        : null;
      if (own) {
        await show(own);
        return;
      }
      const response = await fetch(datasetAddress);
      const isPage = response.headers.get('content-type')?.includes('text/html') === true;
      if (response.status === 404 || (response.ok && isPage)) {
        fail('missing', `There is no ${datasetAddress} beside this page.`);
        return;
      }
      if (!response.ok) {
        fail('unreachable', `The server answered ${response.status} for ${datasetAddress}.`);
        return;
      }
      await show(await sourceOf(response));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const code = error instanceof UserError ? error.code : '';
      fail(troubleOfCode[code] ?? 'unreachable', message);
    }
  },
  showDataset: (
    { dataset, connection, file },
    { origin, files = [], wanted = {}, stay = false },
  ) => {
    const { data } = get();
    if (data.kind === 'ready' && data.connection !== connection) formerDatasets.keep(data);
    const lineage = stay && data.kind === 'ready' ? data.lineage : ++lineages;
    // Who needs them sooner makes them here.
    connection.adjacencies().then(indexOf(dataset).keep, () => undefined);
    set(({ selection, view, filter, moved, roster, savedCorrections, reviewing }) => ({
      ...noCorrections,
      savedCorrections: stay ? savedCorrections : (dataset.corrections ?? []),
      reviewing: stay && reviewing,
      data: {
        ...{ kind: 'ready', dataset, opened: dataset, connection, origin, files, lineage },
        fingerprint: file?.fingerprint,
      },
      view: offeredView(dataset, wanted.view ?? (stay ? view : mostTellingView(dataset))),
      camera: wanted.camera ?? null,
      pointedGroup: null,
      filter:
        stay && data.kind === 'ready'
          ? followCommunities(filter, data.dataset, dataset)
          : origin === 'served'
            ? filter
            : noFilter,
      moved: stay ? moved : {},
      roster: stay ? roster : rosterElsewhere(roster),
      selection:
        selection !== null && (origin === 'served' || stay) && selectionExists(dataset, selection)
          ? selection
          : null,
    }));
  },
});
