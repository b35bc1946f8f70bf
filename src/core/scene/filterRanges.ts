/** What there is to choose from: the spans of a dataset's years and weights. */

import { type NetworkColumns, unknownYear } from './networkColumns.ts';

export interface FilterRanges {
  /** Papers of each year from `first` on, years between without papers included; null: no years. */
  readonly years: { readonly first: number; readonly papers: readonly number[] } | null;
  /** Papers without a year. */
  readonly undated: number;
  /** Of co-authorship edges, as they are weighted. */
  readonly largestWeight: number;
  readonly largestSimilarity: number;
  /** Of one author. */
  readonly mostPapers: number;
}

/** Years that are farther apart than this are not told a year at a time. */
const mostYears = 3000;

/** Linear. */
export function filterRanges(network: Omit<NetworkColumns, 'ranges'>): FilterRanges {
  const { year, authors, authorships, coauthorships, similarities } = network;
  const dated = year.filter((own) => own !== unknownYear).sort();
  const first = dated[0] ?? 0;
  const last = dated.at(-1) ?? 0;
  const told = dated.length > 0 && last - first < mostYears;
  const papers = new Array<number>(told ? last - first + 1 : 0).fill(0);
  for (const own of dated) if (told) papers[own - first] = (papers[own - first] ?? 0) + 1;
  const written = new Uint32Array(authors);
  for (const author of authorships.source) written[author] = (written[author] ?? 0) + 1;
  return {
    years: told ? { first, papers } : null,
    undated: year.length - dated.length,
    largestWeight: largest(coauthorships.weight),
    largestSimilarity: largest(similarities.similarity),
    mostPapers: largest(written),
  };
}

function largest(values: Float64Array | Uint32Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
