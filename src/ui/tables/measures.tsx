/** Measures of authors as columns of their table, computed by the worker when they are asked for. */

import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import {
  type AuthorMeasures,
  measures as allMeasures,
} from '../../core/analysis/measures/registry.ts';
import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { formatCount, formatDecimal } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import type { Column } from './column.ts';

/** The table has these without being asked. */
const shownAnyway: ReadonlySet<string> = new Set(['degree', 'weighted-degree']);
const offered = allMeasures.filter(({ id }) => !shownAnyway.has(id));
const ids: readonly string[] = offered.map(({ id }) => id);

/** Without values before they are there. */
export const measureColumns = (
  found: AuthorMeasures | null,
  placeOf: (author: Author) => number | undefined,
): readonly Column<Author>[] =>
  offered.map(({ id, label, decimals }): Column<Author> => {
    const measured = found?.[id];
    const given = (author: Author) => {
      const value = measured?.values[placeOf(author) ?? -1];
      return value === undefined || Number.isNaN(value) ? undefined : value;
    };
    return {
      id,
      label: measured?.sampled === undefined ? label : `${label}, estimated`,
      width: 130,
      numeric: true,
      optional: true,
      value: given,
      show: (author) => {
        if (!measured) return '…';
        const value = given(author);
        return value === undefined ? undefined : formatDecimal(value, decimals);
      },
    };
  });

/**
 * What was computed for a dataset, and the button that asks for all of them. One whose column is chosen
 * is computed without being asked for. `usual`: the columns that are shown where nobody chose.
 */
export function useMeasures(
  dataset: Dataset,
  table: string,
  usual: readonly string[],
): { readonly measures: AuthorMeasures | null; readonly button: ReactNode } {
  const connection = useApp(({ data }) => (data.kind === 'ready' ? data.connection : null));
  const chosen = useApp((state) => state.tableColumns[table]);
  const choose = useApp((state) => state.setTableColumns);
  const [found, setFound] = useState<{
    readonly of: Dataset;
    readonly measures: AuthorMeasures;
  } | null>(null);
  const measures = found?.of === dataset ? found.measures : null;
  const wanted = chosen?.some((id) => ids.includes(id)) === true;
  const missing = wanted && !measures;
  useEffect(() => {
    if (!missing || !connection) return;
    let gone = false;
    connection.measures().then(
      (made) => gone || setFound({ of: dataset, measures: made }),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [missing, connection, dataset]);
  const all = ids.every((id) => chosen?.includes(id) === true);
  const others = (chosen ?? usual).filter((id) => !ids.includes(id));
  const sampled = measures?.betweenness.sampled;
  const button = (
    <>
      <Button
        size="compact-sm"
        variant={all ? 'filled' : 'default'}
        aria-pressed={all}
        loading={missing}
        onClick={() => choose(table, all ? others : [...others, ...ids])}
      >
        Measures
      </Button>
      {wanted && sampled !== undefined && (
        <span>
          Betweenness and closeness are estimated from {formatCount(sampled)} authors of the largest
          components.
        </span>
      )}
    </>
  );
  return { measures, button };
}
