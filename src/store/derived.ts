/** What is computed from a dataset once and used in many places; kept as long as the dataset. */

import type { Dataset } from '../core/model/dataset.ts';
import type { UnitKind } from '../core/model/units.ts';
import { type DatasetIndex, indexDataset } from '../core/query/datasetIndex.ts';
import { unitsNamed } from '../core/query/unitsNamed.ts';
import { type NetworkColumns, networkColumns } from '../core/scene/networkColumns.ts';

function perDataset<T>(make: (dataset: Dataset) => T): (dataset: Dataset) => T {
  const known = new WeakMap<Dataset, T>();
  return (dataset) => {
    const found = known.get(dataset);
    if (found !== undefined) return found;
    const made = make(dataset);
    known.set(dataset, made);
    return made;
  };
}

/** Look-ups of a dataset. */
export const indexOf: (dataset: Dataset) => DatasetIndex = perDataset(indexDataset);

/** Which units its documents name. */
export const unitsIn: (dataset: Dataset) => ReadonlySet<UnitKind> = perDataset(unitsNamed);

/** Its networks as columns. */
export const networkOf: (dataset: Dataset) => NetworkColumns = perDataset(networkColumns);
