/** What filters look up in a dataset, texts and measures included. */

import { type MeasureShelf, measureShelf } from '../analysis/measures/measureShelf.ts';
import { measures } from '../analysis/measures/registry.ts';
import { neighbourhoodsOf } from '../graph/neighbourhoods.ts';
import type { Dataset } from '../model/dataset.ts';
import { actingFilter, type Filter } from '../model/filter.ts';
import { createSearchIndex, type SearchIndex } from '../query/searchIndex.ts';
import { textMatches } from '../query/textMatches.ts';
import { densityImage } from './densityImage.ts';
import type { FilterSources } from './filters/filterPart.ts';
import { byMeasure } from './measureGroups.ts';
import type { NetworkColumns } from './networkColumns.ts';
import { nodeNumbers } from './quickSources.ts';

export interface PreparedSources extends FilterSources {
  /**
   * Works out what a filter, and colours and sizes by measures, will ask, a little at a time;
   * unprepared, asking does it in one go.
   */
  readonly prepare: (filter: Filter, measures: readonly string[]) => Generator<undefined, void>;
}

/** Texts that are kept with what they match. */
const mostTexts = 8;

export function filterSources(
  dataset: Dataset,
  shelf: MeasureShelf,
  texts: SearchIndex = createSearchIndex(dataset),
): PreparedSources {
  const counts = { authors: dataset.authors.length, papers: dataset.papers.length };
  const matches = new Map<string, Uint8Array>();
  function* match(text: string): Generator<undefined, Uint8Array> {
    const known = matches.get(text);
    if (known) return known;
    const steps = textMatches(texts, text, counts);
    for (let step = steps.next(); ; step = steps.next()) {
      if (!step.done) {
        yield undefined;
        continue;
      }
      const [oldest] = matches.keys();
      if (matches.size >= mostTexts && oldest !== undefined) matches.delete(oldest);
      matches.set(text, step.value);
      return step.value;
    }
  }
  return {
    ...nodeNumbers(dataset),
    matching: (text) => ended(match(text)),
    measure: (id) => ended(shelf.measured(id))?.values,
    density: densityImage,
    measured: (id) => {
      const [found, told] = [ended(shelf.measured(id)), measures.find((each) => each.id === id)];
      if (!found || !told) return undefined;
      const shown = { ...found, label: told.label, decimals: told.decimals };
      return {
        ...shown,
        grouping: (theme, filtered) => byMeasure(shown, theme, filtered),
      };
    },
    prepare: function* (filter, ids) {
      const { text, measures: ranges = [] } = actingFilter(filter);
      if (text !== undefined) yield* match(text);
      for (const { id } of ranges) yield* shelf.measured(id);
      for (const id of ids) yield* shelf.measured(id);
    },
  };
}

/** For one use of a dataset. */
export const filterSourcesOf = (dataset: Dataset, network: NetworkColumns): FilterSources =>
  filterSources(
    dataset,
    measureShelf(
      () => coauthorNeighbourhoods(network),
      dataset.options.seed,
      () => network.membership.authors,
    ),
  );

/** The co-authorship network, weighted by the counting of the dataset. */
export function coauthorNeighbourhoods({ coauthorships, authors }: NetworkColumns) {
  const { source, target, weight } = coauthorships;
  return neighbourhoodsOf({ nodes: authors, sources: source, targets: target, weights: weight });
}

function ended<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
