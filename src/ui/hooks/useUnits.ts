/** The network of units that a view draws. */

import { useEffect, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { CancelledError } from '../../core/model/progress.ts';
import type { UnitKind } from '../../core/model/units.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { knownUnits, type Units, unitsOf } from '../../store/units.ts';

/** Null until they are there, and where none are wanted. */
export function useUnits(
  dataset: Dataset,
  connection: Connection | null,
  kind: UnitKind | undefined,
): { readonly units: Units | null; readonly trouble: string | null } {
  const [, setNews] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const known = kind && knownUnits(dataset, kind);
  useEffect(() => {
    if (!kind || known || !connection) return;
    let gone = false;
    setTrouble(null);
    unitsOf(dataset, connection, kind).then(
      () => !gone && setNews((count) => count + 1),
      (error: unknown) => {
        if (gone || error instanceof CancelledError) return;
        setTrouble(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [dataset, connection, kind, known]);
  return { units: known ?? null, trouble: kind && !known ? trouble : null };
}
