/** The edges of each view, before they have colours. */

import type { Dataset } from '../model/dataset.ts';
import type { NodeId } from '../model/ids.ts';
import type { Rows } from '../model/rows.ts';
import type { DatasetIndex } from '../query/datasetIndex.ts';
import { describeCoauthorship, describeSimilarity } from './describe.ts';
import type { SceneEdge, ViewId } from './scene.ts';

/** What an edge is, without its looks. */
export type PlainEdge = Pick<
  SceneEdge,
  'id' | 'kind' | 'source' | 'target' | 'weight' | 'curvature' | 'description'
>;

/** The edges of a view in the order of the dataset; what costs is made for those asked for. */
export interface ViewEdges {
  readonly count: number;
  readonly ends: (edge: number) => readonly [NodeId, NodeId];
  readonly weight: (edge: number) => number;
  readonly plain: (edge: number) => PlainEdge;
}

export function edgesOf(dataset: Dataset, index: DatasetIndex, view: ViewId): ViewEdges {
  switch (view) {
    case 'authors':
      return viewEdges(dataset.coauthorships, {
        kind: 'coauthorship',
        ends: ({ source, target }) => [source, target],
        weight: ({ weightFull, weightFractional }) =>
          dataset.options.counting === 'full' ? weightFull : weightFractional,
        curvature: 0.05,
        describe: (edge) => describeCoauthorship(index, edge),
      });
    case 'bipartite':
      return viewEdges(dataset.authorships, {
        kind: 'authorship',
        ends: ({ author, paper }) => [author, paper],
        weight: () => 1,
        curvature: 0,
        describe: ({ author, paper, position }) =>
          `${index.authors.get(author)?.name ?? author} is an author of ` +
          `${index.papers.get(paper)?.label ?? paper}, ` +
          `${position === undefined ? 'position not stated' : `at position ${position}`}.`,
      });
    case 'papers':
      return viewEdges(dataset.similarities, {
        kind: 'similarity',
        ends: ({ source, target }) => [source, target],
        weight: ({ similarity }) => similarity,
        curvature: 0.05,
        describe: (edge) => describeSimilarity(index, edge),
      });
  }
}

function viewEdges<E>(
  edges: Rows<E>,
  of: {
    readonly kind: SceneEdge['kind'];
    readonly ends: (edge: E) => readonly [NodeId, NodeId];
    readonly weight: (edge: E) => number;
    readonly curvature: number;
    readonly describe: (edge: E) => string;
  },
): ViewEdges {
  const at = (i: number): E => {
    const edge = edges.at(i);
    if (edge === undefined) throw new RangeError(`There is no edge ${i}.`);
    return edge;
  };
  return {
    count: edges.length,
    ends: (i) => of.ends(at(i)),
    weight: (i) => of.weight(at(i)),
    plain: (i) => {
      const [source, target] = of.ends(at(i));
      return {
        id: `${source}|${target}`,
        kind: of.kind,
        source,
        target,
        weight: of.weight(at(i)),
        curvature: of.curvature,
        description: of.describe(at(i)),
      };
    },
  };
}
