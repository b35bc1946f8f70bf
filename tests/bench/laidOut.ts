/** A made dataset with its authors where our layout puts them. */

import { layoutNetwork } from '../../src/core/layout/layoutNetwork.ts';
import type { BuiltDataset } from '../../src/core/model/dataset.ts';

/** Radii as in the product. Takes seconds where there are tens of thousands of authors. */
export function laidOut(dataset: BuiltDataset): BuiltDataset {
  const { authors, authorships, coauthorships, communities, layouts } = dataset;
  const at = new Map(authors.map(({ id }, i) => [id, i]));
  const papers = new Uint32Array(authors.length);
  for (const { author } of authorships) {
    const i = at.get(author) ?? 0;
    papers[i] = (papers[i] ?? 0) + 1;
  }
  const network = {
    radii: Array.from(papers, (count) => 13 + 3 * Math.sqrt(Math.min(count, 100))),
    edges: coauthorships.map(({ source, target, weightFull }) => ({
      source: at.get(source) ?? 0,
      target: at.get(target) ?? 0,
      weight: weightFull,
    })),
    groups: [...communities.authors.membership],
  };
  return { ...dataset, layouts: { ...layouts, authors: layoutNetwork(network, 1) } };
}
