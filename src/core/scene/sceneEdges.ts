/** Edges of a picture one by one: their looks, and their words where somebody asks for them. */

import type { Dataset } from '../model/dataset.ts';
import { noFilter } from '../model/filter.ts';
import type { DatasetIndex } from '../query/datasetIndex.ts';
import { mix } from './colour.ts';
import { describeAuthorship, describeCoauthorship, describeSimilarity } from './describe.ts';
import type { PictureColumns } from './pictureColumns.ts';
import { widthOf } from './scales.ts';
import type { SceneEdge, SceneNode, ViewId } from './scene.ts';
import { themes } from './theme.ts';

const looks = {
  authors: { kind: 'coauthorship', curvature: 0.05 },
  bipartite: { kind: 'authorship', curvature: 0 },
  papers: { kind: 'similarity', curvature: 0.05 },
} as const satisfies Record<ViewId, Pick<SceneEdge, 'kind' | 'curvature'>>;

/** The edge at a place among the field's edges, between these nodes. */
export function sceneEdge(
  { options, field, widths }: PictureColumns,
  place: number,
  source: SceneNode,
  target: SceneNode,
): SceneEdge {
  const weight = field.edges.weight[place] ?? 0;
  return {
    id: `${source.id}|${target.id}`,
    source: source.id,
    target: target.id,
    place,
    weight,
    ...looks[options.view],
    width: widthOf(widths, weight),
    stroke: mix(mix(source.fill, target.fill, 0.5), themes[options.theme].background, 0.3),
    opacity: widths.opacity,
  };
}

/** One sentence on the edge at a place among the field's edges; empty where there is none. */
export function describeEdge(
  { coauthorships, authorships, similarities }: Dataset,
  index: DatasetIndex,
  { options: { view, filter = noFilter }, field }: PictureColumns,
  place: number,
): string {
  const at = field.edges.at[place] ?? -1;
  if (view === 'authors') {
    const edge = coauthorships.at(at);
    return edge ? describeCoauthorship(index, edge, filter.years) : '';
  }
  if (view === 'papers') {
    const edge = similarities.at(at);
    return edge ? describeSimilarity(index, edge) : '';
  }
  const edge = authorships.at(at);
  return edge ? describeAuthorship(index, edge) : '';
}
