/** The picture of a dataset under the present choices. */

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { CancelledError } from '../../core/model/progress.ts';
import { type Picture, pictureOf } from '../../core/scene/picture.ts';
import { type PictureColumns, pictureColumns } from '../../core/scene/pictureColumns.ts';
import type { SceneOptions } from '../../core/scene/scene.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { indexOf, networkOf } from '../../store/derived.ts';

export interface Drawn {
  /** The former picture of this dataset until the next one comes; null before the first. */
  readonly picture: Picture | null;
  /** Another picture is being made. */
  readonly pending: boolean;
  /** Why there is none. */
  readonly trouble: string | null;
}

/** Up to so many authors and papers the page is quicker than a message to the worker and back. */
const mostAtOnce = 3000;

/** Milliseconds that choices must rest, so that a slider is not answered at every step. */
const choiceRest = 60;

const isSmall = ({ authors, papers }: Dataset): boolean =>
  authors.length + papers.length <= mostAtOnce;

/**
 * Small networks are drawn at once, others by the worker; by the same functions, so that nothing
 * but the time differs. `options` must be the same object while nothing changes.
 */
export function usePictureOf(
  dataset: Dataset,
  connection: Connection,
  options: SceneOptions,
): Drawn {
  const small = isSmall(dataset);
  const own = useMemo(
    () => (small ? pictureColumns(dataset, networkOf(dataset), options) : null),
    [small, dataset, options],
  );
  const [sent, setSent] = useState<{
    readonly of: Dataset;
    readonly options: SceneOptions;
    readonly columns: PictureColumns | null;
    readonly trouble: string | null;
  } | null>(null);
  const former = sent?.of === dataset ? sent : null;
  // Not among what the effect depends on: that the first has come is no reason to ask again.
  const rest = useRef(0);
  rest.current = former === null ? 0 : choiceRest;
  useEffect(() => {
    if (small) return;
    let gone = false;
    const ask = () =>
      connection.picture(options).then(
        (columns) => {
          if (!gone) setSent({ of: dataset, options, columns, trouble: null });
        },
        (error: unknown) => {
          if (gone || error instanceof CancelledError) return;
          const trouble = error instanceof Error ? error.message : String(error);
          setSent({ of: dataset, options, columns: null, trouble });
        },
      );
    const soon = setTimeout(ask, rest.current);
    return () => {
      gone = true;
      clearTimeout(soon);
    };
  }, [small, dataset, connection, options]);

  const columns = own ?? former?.columns ?? null;
  const picture = useMemo(
    () => columns && pictureOf(dataset, indexOf(dataset), columns),
    [dataset, columns],
  );
  return {
    picture,
    pending: !small && former?.options !== options,
    trouble: former?.trouble ?? null,
  };
}
