/** Edges of a picture one by one, with words and looks. */

import type { Dataset } from '../model/dataset.ts';
import { noFilter } from '../model/filter.ts';
import type { NodeId } from '../model/ids.ts';
import type { DatasetIndex } from '../query/datasetIndex.ts';
import { mix } from './colour.ts';
import { describeAuthorship, describeCoauthorship, describeSimilarity } from './describe.ts';
import type { PictureColumns } from './pictureColumns.ts';
import { widthOf } from './scales.ts';
import type { SceneEdge, ViewId } from './scene.ts';
import { themes } from './theme.ts';

const looks = {
  authors: { kind: 'coauthorship', curvature: 0.05 },
  bipartite: { kind: 'authorship', curvature: 0 },
  papers: { kind: 'similarity', curvature: 0.05 },
} as const satisfies Record<ViewId, Pick<SceneEdge, 'kind' | 'curvature'>>;

/** The edge at a place among the field's edges, between nodes of these colours. */
export function sceneEdge(
  dataset: Dataset,
  index: DatasetIndex,
  { options, field, widths }: PictureColumns,
  place: number,
  fills: ReadonlyMap<string, string>,
): SceneEdge {
  const { view, theme, filter = noFilter } = options;
  const { background, neutral } = themes[theme];
  const at = field.edges.at[place] ?? -1;
  const { source, target, description } = said(dataset, index, view, at, filter);
  const weight = field.edges.weight[place] ?? 0;
  const ends = mix(fills.get(source) ?? neutral, fills.get(target) ?? neutral, 0.5);
  return {
    id: `${source}|${target}`,
    source,
    target,
    weight,
    ...looks[view],
    width: widthOf(widths, weight),
    stroke: mix(ends, background, 0.3),
    opacity: widths.opacity,
    description,
  };
}

interface Said {
  readonly source: NodeId;
  readonly target: NodeId;
  readonly description: string;
}

function said(
  dataset: Dataset,
  index: DatasetIndex,
  view: ViewId,
  at: number,
  { years }: { readonly years?: { readonly from: number; readonly to: number } },
): Said {
  if (view === 'authors') {
    const edge = dataset.coauthorships.at(at);
    if (edge) {
      const { source, target } = edge;
      return { source, target, description: describeCoauthorship(index, edge, years) };
    }
  } else if (view === 'papers') {
    const edge = dataset.similarities.at(at);
    if (edge) {
      const { source, target } = edge;
      return { source, target, description: describeSimilarity(index, edge) };
    }
  } else {
    const edge = dataset.authorships.at(at);
    if (edge) {
      const { author: source, paper: target } = edge;
      return { source, target, description: describeAuthorship(index, edge) };
    }
  }
  throw new RangeError(`There is no edge ${at}.`);
}
