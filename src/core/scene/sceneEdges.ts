/** Edges of a picture one by one: their looks, and their words where somebody asks for them. */

import type { Dataset } from '../model/dataset.ts';
import { noFilter } from '../model/filter.ts';
import type { DatasetIndex } from '../query/datasetIndex.ts';
import { mix } from './colour.ts';
import { describeAuthorship, describeCoauthorship, describeSimilarity } from './describe.ts';
import type { PictureColumns } from './pictureColumns.ts';
import { widthOf } from './scales.ts';
import type { SceneEdge, SceneNode } from './scene.ts';
import { themes } from './theme.ts';
import { baseOf, viewOf } from './views/registry.ts';

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
    ...viewOf(options.view).edge,
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
  const base = baseOf(view);
  if (base === 'authors') {
    const edge = coauthorships.at(at);
    return edge ? describeCoauthorship(index, edge, filter.years) : '';
  }
  if (base === 'papers') {
    const edge = similarities.at(at);
    return edge ? describeSimilarity(index, edge) : '';
  }
  const edge = authorships.at(at);
  return edge ? describeAuthorship(index, edge) : '';
}
