/** The picture of a dataset under the present choices. */

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { CancelledError } from '../../core/model/progress.ts';
import { measuresIn } from '../../core/scene/choices.ts';
import { isQuick } from '../../core/scene/filters/registry.ts';
import { type Picture, pictureOf } from '../../core/scene/picture.ts';
import { type PictureColumns, pictureColumns } from '../../core/scene/pictureColumns.ts';
import type { SceneOptions } from '../../core/scene/scene.ts';
import { viewOf } from '../../core/scene/views/registry.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { indexOf, networkOf } from '../../store/derived.ts';
import { useUnits } from './useUnits.ts';

export interface Drawn {
  /** The former picture until the next one comes; null before the first. */
  readonly picture: Picture | null;
  /** What it is a picture of: until then the dataset as it was before a correction. */
  readonly dataset: Dataset;
  /** Another picture is being made. */
  readonly pending: boolean;
  /** Why there is none. */
  readonly trouble: string | null;
}

/** Up to so many authors and papers the page is quicker than a message to the worker and back. */
const mostAtOnce = 3000;

/** Milliseconds that choices must rest, so that a slider is not answered at every step. */
const choiceRest = 60;

const isSmall = ({ authors, papers }: Dataset, options: SceneOptions): boolean =>
  authors.length + papers.length <= mostAtOnce &&
  measuresIn(options).length === 0 &&
  options.density === undefined &&
  (options.filter === undefined || isQuick(options.view, options.filter));

/**
 * Small networks are drawn at once, others by the worker; by the same functions, so that nothing
 * but the time differs. `options` must be the same object while nothing changes.
 */
export function usePictureOf(whole: Dataset, connection: Connection, options: SceneOptions): Drawn {
  const { units: of } = viewOf(options.view);
  const { units, trouble: unitTrouble } = useUnits(whole, connection, of);
  // What is drawn: of units, a dataset that has these for its authors.
  const dataset = of ? (units?.dataset ?? null) : whole;
  const small = !of && isSmall(whole, options);
  const own = useMemo(
    () => (small ? pictureColumns(whole, networkOf(whole), options) : null),
    [small, whole, options],
  );
  const [sent, setSent] = useState<{
    readonly of: Dataset;
    readonly by: Connection;
    readonly options: SceneOptions;
    readonly columns: PictureColumns | null;
    readonly trouble: string | null;
  } | null>(null);
  // A correction leaves the connection as it is, and the picture of before until there is another.
  const former = sent?.by === connection ? sent : null;
  // What the page drew last, until what the worker draws instead has come.
  const lately = useRef<{ readonly of: Dataset; readonly columns: PictureColumns } | null>(null);
  // Not among what the effect depends on: that the first has come is no reason to ask again.
  const rest = useRef(0);
  rest.current = former?.of === dataset ? choiceRest : 0;
  useEffect(() => {
    if (small || !dataset) return;
    let gone = false;
    const ask = () =>
      connection.picture(options).then(
        (columns) => {
          if (gone) return;
          lately.current = null;
          setSent({ of: dataset, by: connection, options, columns, trouble: null });
        },
        (error: unknown) => {
          if (gone || error instanceof CancelledError) return;
          const trouble = error instanceof Error ? error.message : String(error);
          setSent({ of: dataset, by: connection, options, columns: null, trouble });
        },
      );
    const soon = setTimeout(ask, rest.current);
    return () => {
      gone = true;
      clearTimeout(soon);
    };
  }, [small, dataset, connection, options]);

  if (own) lately.current = { of: whole, columns: own };
  const bridge = own || lately.current?.of !== whole ? null : lately.current.columns;
  const columns = own ?? bridge ?? former?.columns ?? null;
  const drawn = own || bridge ? whole : (former?.of ?? whole);
  const picture = useMemo(
    () => columns && pictureOf(drawn, indexOf(drawn), columns),
    [drawn, columns],
  );
  return {
    picture,
    dataset: drawn,
    pending: !small && (former?.options !== options || former.of !== dataset),
    trouble: unitTrouble ?? former?.trouble ?? null,
  };
}
