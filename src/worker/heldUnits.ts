/** Networks of units of a dataset, each made when it is first asked for and kept. */

import { measureShelf } from '../core/analysis/measures/measureShelf.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { UnitKind } from '../core/model/units.ts';
import type { UnitColumns } from '../core/pipeline/units/unitColumns.ts';
import { type DatasetIndex, indexDataset } from '../core/query/datasetIndex.ts';
import type { SearchIndex } from '../core/query/searchIndex.ts';
import {
  coauthorNeighbourhoods,
  filterSources,
  type PreparedSources,
} from '../core/scene/filterSources.ts';
import { type NetworkColumns, networkColumns } from '../core/scene/networkColumns.ts';

/** What questions about a view of units are answered from. */
export interface HeldUnits {
  readonly columns: UnitColumns;
  readonly dataset: Dataset;
  readonly index: DatasetIndex;
  readonly network: () => NetworkColumns;
  /** Measures of the network of units, and what filters look up in it. */
  readonly sources: PreparedSources;
}

/** Lets other questions be heard between two runs of Louvain. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** `whole` gives the dataset with its provenance, which says who is of which organisation. */
export function holdUnits(
  one: Dataset,
  texts: SearchIndex,
  whole: () => Dataset,
): (kind: UnitKind) => Promise<HeldUnits> {
  const known = new Map<UnitKind, Promise<HeldUnits>>();
  const make = async (kind: UnitKind): Promise<HeldUnits> => {
    // Loaded when somebody asks: most pictures are of authors and papers.
    const [{ unitColumns }, { needsProvenance }, { unitDataset }] = await Promise.all([
      import('../core/pipeline/units/unitColumns.ts'),
      import('../core/pipeline/units/registry.ts').then(({ unitSource }) => unitSource(kind)),
      import('../core/pipeline/units/unitDataset.ts'),
    ]);
    const columns = await unitColumns(needsProvenance ? whole() : one, kind, breath);
    const dataset = unitDataset(one, columns);
    let network: NetworkColumns | undefined;
    const networkOf = () => {
      network ??= networkColumns(dataset, columns);
      return network;
    };
    const measures = measureShelf(
      () => coauthorNeighbourhoods(networkOf()),
      dataset.options.seed,
      () => networkOf().membership.authors,
    );
    return {
      columns,
      dataset,
      index: indexDataset(dataset),
      network: networkOf,
      sources: filterSources(dataset, measures, texts),
    };
  };
  return (kind) => {
    const found = known.get(kind) ?? make(kind);
    known.set(kind, found);
    return found;
  };
}
