/** The edges of each view, before they have colours. */

import type { Dataset } from '../model/dataset.ts';
import type { DatasetIndex } from '../query/datasetIndex.ts';
import { describeCoauthorship, describeSimilarity } from './describe.ts';
import type { SceneEdge, ViewId } from './scene.ts';

/** What an edge is, without its looks. */
export type PlainEdge = Pick<
  SceneEdge,
  'id' | 'kind' | 'source' | 'target' | 'weight' | 'curvature' | 'description'
>;

/** The edges of a view in the order of the dataset. */
export function edgesOf(dataset: Dataset, index: DatasetIndex, view: ViewId): readonly PlainEdge[] {
  switch (view) {
    case 'authors':
      return dataset.coauthorships.map((edge) => ({
        id: `${edge.source}|${edge.target}`,
        kind: 'coauthorship',
        source: edge.source,
        target: edge.target,
        weight: dataset.options.counting === 'full' ? edge.weightFull : edge.weightFractional,
        curvature: 0.05,
        description: describeCoauthorship(index, edge),
      }));
    case 'bipartite':
      return dataset.authorships.map(({ author, paper, position }) => ({
        id: `${author}|${paper}`,
        kind: 'authorship',
        source: author,
        target: paper,
        weight: 1,
        curvature: 0,
        description:
          `${index.authors.get(author)?.name ?? author} is an author of ` +
          `${index.papers.get(paper)?.label ?? paper}, ` +
          `${position === undefined ? 'position not stated' : `at position ${position}`}.`,
      }));
    case 'papers':
      return dataset.similarities.map((edge) => ({
        id: `${edge.source}|${edge.target}`,
        kind: 'similarity',
        source: edge.source,
        target: edge.target,
        weight: edge.similarity,
        curvature: 0.05,
        description: describeSimilarity(index, edge),
      }));
  }
}
