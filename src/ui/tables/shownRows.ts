/** Which rows of the tables the filter leaves, where the tables hold only these. */

import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { actingFilter, type Filter } from '../../core/model/filter.ts';
import type { ShownRows } from '../../core/scene/shownRows.ts';
import { useApp } from '../../store/appStore.ts';

/** Null: all rows, or nobody knows yet which. */
export const ShownRowsContext = createContext<ShownRows | null>(null);

/** Whether anything is left out of the pictures. */
export const isConfining = (filter: Filter): boolean =>
  Object.keys(actingFilter(filter)).length > 0;

/** Asks the worker, where `onlyShown` is on and a filter confines the pictures. */
export function useShownRows(dataset: Dataset): ShownRows | null {
  const filter = useApp((state) => state.filter);
  const only = useApp((state) => state.onlyShown);
  const connection = useApp(({ data }) => (data.kind === 'ready' ? data.connection : null));
  const wanted = only && isConfining(filter);
  const [found, setFound] = useState<{ dataset: Dataset; rows: ShownRows } | null>(null);
  useEffect(() => {
    if (!wanted || !connection) return;
    let gone = false;
    connection.shownRows(filter).then(
      (rows) => gone || setFound({ dataset, rows }),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [connection, dataset, filter, wanted]);
  return wanted && found?.dataset === dataset ? found.rows : null;
}

/** Of one table: 1 for each row that the filter leaves; undefined: all rows. */
export const useKept = (table: Exclude<keyof ShownRows, 'communities'>): Uint8Array | undefined =>
  useContext(ShownRowsContext)?.[table];

/** The same of communities, by what they are of and their numbers. */
export function useKeptCommunities(
  rows: readonly {
    readonly of: 'authors' | 'papers';
    readonly community: { readonly number: number };
  }[],
): Uint8Array | undefined {
  const shown = useContext(ShownRowsContext);
  return useMemo(
    () =>
      shown
        ? Uint8Array.from(rows, ({ of, community }) => shown.communities[of][community.number] ?? 0)
        : undefined,
    [rows, shown],
  );
}
