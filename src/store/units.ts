/** Networks of units of a dataset, made by its worker when they are first looked at, and kept. */

import type { Dataset } from '../core/model/dataset.ts';
import type { UnitKind } from '../core/model/units.ts';
import type { UnitColumns } from '../core/pipeline/units/unitColumns.ts';
import type { Connection } from '../worker/connection.ts';

export interface Units {
  readonly kind: UnitKind;
  readonly columns: UnitColumns;
  /** Its authors are the units. */
  readonly dataset: Dataset;
}

interface Kept {
  readonly found: Map<UnitKind, Units>;
  readonly asked: Map<UnitKind, Promise<Units>>;
}

const kept = new WeakMap<Dataset, Kept>();

function keptOf(dataset: Dataset): Kept {
  const own = kept.get(dataset) ?? { found: new Map(), asked: new Map() };
  kept.set(dataset, own);
  return own;
}

/** Those that are there already. */
export const knownUnits = (dataset: Dataset, kind: UnitKind): Units | undefined =>
  keptOf(dataset).found.get(kind);

/** Asks for them once; what failed is asked for again the next time. */
export function unitsOf(dataset: Dataset, connection: Connection, kind: UnitKind): Promise<Units> {
  const { found, asked } = keptOf(dataset);
  const present = asked.get(kind);
  if (present) return present;
  const opening = import('../core/pipeline/units/unitDataset.ts');
  const coming = Promise.all([connection.units(kind), opening]).then(
    ([columns, { unitDataset }]): Units => {
      const units = { kind, columns, dataset: unitDataset(dataset, columns) };
      found.set(kind, units);
      return units;
    },
  );
  asked.set(kind, coming);
  coming.catch(() => asked.delete(kind));
  return coming;
}
