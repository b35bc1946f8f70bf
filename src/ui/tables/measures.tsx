/** Measures of authors as columns of their table, computed by the worker when they are asked for. */

import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import {
  type AuthorMeasures,
  measures as allMeasures,
} from '../../core/analysis/measures/registry.ts';
import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { formatCount, formatDecimal } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import type { Column } from './DataTable.tsx';

/** The table has these without being asked. */
const shownAnyway: ReadonlySet<string> = new Set(['degree', 'weighted-degree']);
const offered = allMeasures.filter(({ id }) => !shownAnyway.has(id));

/** None before they are there. */
export function measureColumns(
  found: AuthorMeasures | null,
  placeOf: (author: Author) => number | undefined,
): readonly Column<Author>[] {
  if (!found) return [];
  return offered.map(({ id, label, decimals }): Column<Author> => {
    const given = (author: Author) => {
      const value = found[id].values[placeOf(author) ?? -1];
      return value === undefined || Number.isNaN(value) ? undefined : value;
    };
    return {
      id,
      label: found[id].sampled === undefined ? label : `${label}, estimated`,
      width: 118,
      numeric: true,
      value: given,
      show: (author) => {
        const value = given(author);
        return value === undefined ? undefined : formatDecimal(value, decimals);
      },
    };
  });
}

/** What was computed for a dataset, and the button that asks for it. */
export function useMeasures(dataset: Dataset): {
  readonly measures: AuthorMeasures | null;
  readonly button: ReactNode;
} {
  const connection = useApp(({ data }) => (data.kind === 'ready' ? data.connection : null));
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<{
    readonly of: Dataset;
    readonly measures: AuthorMeasures;
  } | null>(null);
  const measures = found?.of === dataset ? found.measures : null;
  const compute = async () => {
    if (!connection) return;
    setBusy(true);
    const made = await connection.measures().catch(() => null);
    setBusy(false);
    if (made) setFound({ of: dataset, measures: made });
  };
  const sampled = measures?.betweenness.sampled;
  const button = measures ? (
    sampled !== undefined && (
      <span>
        Betweenness and closeness are estimated from {formatCount(sampled)} authors of the largest
        components.
      </span>
    )
  ) : (
    <Button size="compact-sm" variant="default" loading={busy} onClick={() => void compute()}>
      Measures
    </Button>
  );
  return { measures, button };
}
