/** The dataset that a desk answers about: as it was opened, or as it was corrected last. */

import { type MeasureShelf, measureShelf } from '../core/analysis/measures/measureShelf.ts';
import { type Summary, summarise } from '../core/analysis/summary.ts';
import type { Neighbourhoods } from '../core/graph/neighbourhoods.ts';
import type { Correction } from '../core/model/correction.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { UnitKind } from '../core/model/units.ts';
import { applyPatch } from '../core/pipeline/applyPatch.ts';
import { correctDataset } from '../core/pipeline/correctDataset.ts';
import { type ReadCorrections, readCorrectionsInput } from '../core/pipeline/correctionsFile.ts';
import { correctionsOf } from '../core/pipeline/thesaurus.ts';
import {
  type Adjacencies,
  adjacencyKinds,
  type DatasetIndex,
  indexDataset,
} from '../core/query/datasetIndex.ts';
import { type ReviewQuestion, reviewQuestions } from '../core/query/review.ts';
import { createSearch, type Search } from '../core/query/search.ts';
import { createSearchIndex, type SearchIndex, withNamesOf } from '../core/query/searchIndex.ts';
import {
  coauthorNeighbourhoods,
  filterSources,
  type PreparedSources,
} from '../core/scene/filterSources.ts';
import { type NetworkColumns, networkColumns } from '../core/scene/networkColumns.ts';
import { type HeldUnits, holdUnits } from './heldUnits.ts';

/** A dataset and what is made of it once for all questions. */
export interface Held {
  readonly dataset: Dataset;
  readonly index: DatasetIndex;
  readonly search: Search;
  /** What it looks through. */
  readonly texts: SearchIndex;
  readonly network: () => NetworkColumns;
  /** Of the co-authorship network, weighted by the counting of the dataset. */
  readonly neighbourhoods: () => Neighbourhoods;
  /** Measures of that network, each worked out once. */
  readonly measures: MeasureShelf;
  /** What filters look up. */
  readonly sources: PreparedSources;
  readonly units: (kind: UnitKind) => Promise<HeldUnits>;
}

/** With what the page would otherwise have to count before it can show the corrected dataset. */
export interface Proposal extends ReturnType<typeof correctDataset> {
  readonly summary: Summary;
  readonly adjacencies: Adjacencies;
}

export interface DeskDatasets {
  /** What questions are about now. */
  readonly held: () => Held;
  /** What is open to doubt in it. */
  readonly questions: () => { readonly all: readonly ReviewQuestion[]; readonly of: DatasetIndex };
  /** What a corrections file or a thesaurus says about it. Throws a UserError where it is neither. */
  readonly correctionsOf: (text: string) => ReadCorrections;
  /** Tries corrections on the dataset as it was opened; questions stay about what they were. */
  readonly propose: (corrections: readonly Correction[]) => Generator<undefined, Proposal>;
  /** From now on questions are about the dataset of the latest proposal. */
  readonly adopt: () => void;
  /** The dataset as it was opened, with provenance. */
  readonly opened: () => Dataset;
  /** What questions are about now, with provenance. */
  readonly whole: () => Dataset;
  /** That dataset, with provenance; null while nothing is corrected. */
  readonly corrected: () => Dataset | null;
}

/** `dataset` may lack provenance; `whole` has it, and is asked for when it is needed. */
export function deskDatasets(dataset: Dataset, whole: () => Dataset): DeskDatasets {
  const texts = createSearchIndex(dataset);
  const hold = (one: Dataset, provenance: () => Dataset, index = texts): Held => {
    let network: NetworkColumns | undefined;
    let neighbourhoods: Neighbourhoods | undefined;
    const networkOf = () => {
      network ??= networkColumns(one);
      return network;
    };
    const neighbourhoodsIn = () => {
      neighbourhoods ??= coauthorNeighbourhoods(networkOf());
      return neighbourhoods;
    };
    const measures = measureShelf(
      neighbourhoodsIn,
      one.options.seed,
      () => networkOf().membership.authors,
    );
    return {
      dataset: one,
      units: holdUnits(one, index, provenance),
      index: indexDataset(one),
      search: createSearch(one, index),
      texts: index,
      network: networkOf,
      neighbourhoods: neighbourhoodsIn,
      measures,
      sources: filterSources(one, measures, index),
    };
  };
  let proposed: Dataset | undefined;
  let questions: { readonly all: readonly ReviewQuestion[]; readonly of: DatasetIndex } | undefined;
  let opened: Dataset | undefined;
  const openedWhole = (): Dataset => {
    opened ??= whole();
    return opened;
  };
  let held = hold(dataset, openedWhole);
  /** Of the same rows as `held`, with provenance. */
  let current = openedWhole;
  return {
    held: () => held,
    correctionsOf: (text) => {
      const { input, issues } = readCorrectionsInput(text);
      if (input.kind === 'corrections') return { corrections: input.corrections, issues };
      return correctionsOf(input.lines, current());
    },
    questions: () => {
      if (!questions) {
        const index = indexDataset(current());
        questions = { all: reviewQuestions(current(), index), of: index };
      }
      return questions;
    },
    propose: function* (corrections) {
      const corrected = correctDataset(openedWhole(), corrections);
      yield undefined;
      const next = applyPatch(openedWhole(), corrected.patch);
      proposed = next;
      const summary = summarise(next);
      yield undefined;
      const { at } = indexDataset(next);
      for (const kind of adjacencyKinds) if (at[kind]) yield undefined;
      return { ...corrected, summary, adjacencies: { ...at } };
    },
    opened: openedWhole,
    whole: () => current(),
    corrected: () => (current === openedWhole ? null : current()),
    adopt: () => {
      const next = proposed;
      if (!next) return;
      current = () => next;
      held = hold(next, () => next, withNamesOf(next, texts));
      questions = undefined;
    },
  };
}
