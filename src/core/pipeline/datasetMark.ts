/** A short mark of a dataset, by which a figure knows the network that it shows. */

import type { Dataset } from '../model/dataset.ts';
import type { Rows } from '../model/rows.ts';
import { createFingerprint } from './fingerprint.ts';

/** Rows of each list that are looked at. */
const samples = 64;

/** Rows spread over a list, the first and the last among them. */
function sampled<T, U>(rows: Rows<T>, tell: (row: T) => U): readonly U[] {
  const count = Math.min(samples, rows.length);
  return Array.from({ length: count }, (_, i) => {
    const row = rows.at(count === 1 ? 0 : Math.floor((i * (rows.length - 1)) / (count - 1)));
    return row === undefined ? [] : [tell(row)];
  }).flat();
}

/**
 * Of how much there is and how it was made, and of some papers, authors and edges by their ids: in
 * time of these alone, and the same for a dataset in whatever form it is kept. For what nobody wants
 * to forge.
 */
export function datasetMark(dataset: Dataset): string {
  const { papers, authors, authorships, coauthorships, communities, options } = dataset;
  const print = createFingerprint();
  const told = {
    counts: [papers, authors, authorships, coauthorships].map(({ length }) => length),
    made: [
      options.counting,
      options.louvainResolution,
      options.seed,
      communities.authors.communities.length,
      communities.papers.communities.length,
    ],
    papers: sampled(papers, ({ id }) => id),
    authors: sampled(authors, ({ id }) => id),
    edges: sampled(coauthorships, ({ source, target }) => [source, target]),
  };
  print.add(new TextEncoder().encode(JSON.stringify(told)));
  return print.end();
}
