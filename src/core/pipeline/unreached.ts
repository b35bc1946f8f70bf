/** What stages that were not run leave open. */

import type { BuiltDataset } from '../model/dataset.ts';

const filled = <T>(given: readonly T[], length: number, value: T): readonly T[] =>
  given.length === length ? given : Array.from({ length }, () => value);

/**
 * The dataset with everybody in no community and in no place where these were not looked for, so that
 * it is read like any other; the same where all stages were run.
 */
export function withUnreached(dataset: BuiltDataset): BuiltDataset {
  const { communities, layouts } = dataset;
  const [authors, papers] = [dataset.authors.length, dataset.papers.length];
  const structure = (of: 'authors' | 'papers', length: number) => ({
    ...communities[of],
    membership: filled([...communities[of].membership], length, 0),
    confidence: filled([...communities[of].confidence], length, 0),
  });
  const places = (of: keyof typeof layouts, length: number) => ({
    x: filled([...layouts[of].x], length, null),
    y: filled([...layouts[of].y], length, null),
  });
  return {
    ...dataset,
    communities: { authors: structure('authors', authors), papers: structure('papers', papers) },
    layouts: {
      authors: places('authors', authors),
      bipartite: places('bipartite', authors + papers),
      papers: places('papers', papers),
    },
  };
}
