/** Nodes of a picture one by one: their looks, and their words where somebody asks for them. */

import type { Dataset } from '../model/dataset.ts';
import { noFilter } from '../model/filter.ts';
import type { DatasetIndex } from '../query/datasetIndex.ts';
import { mix } from './colour.ts';
import { describeAuthor, describePaper, describeUnit } from './describe.ts';
import { withinYears } from './filterWords.ts';
import { paperRadius } from './nodeColumns.ts';
import type { PictureColumns } from './pictureColumns.ts';
import { radiusOf } from './scales.ts';
import type { SceneNode } from './scene.ts';
import { themes } from './theme.ts';
import { baseOf, viewOf } from './views/registry.ts';

/** Screen pixels of a label: larger with few nodes, and with importance (0 to 1). */
function labelSize(kind: SceneNode['kind'], importance: number, crowd: number): number {
  if (kind === 'paper') return crowd <= 300 ? 11.5 : 11;
  const [least, most] = crowd <= 40 ? [15, 20] : crowd <= 300 ? [12, 18] : [11.5, 18];
  return Math.round((least + (most - least) * importance) * 2) / 2;
}

/** Makes the node at a place; what all have in common is worked out once. */
export function nodeMaker(dataset: Dataset, columns: PictureColumns): (place: number) => SceneNode {
  const { options, field, sizes } = columns;
  const { theme } = options;
  const view = baseOf(options.view);
  const authorsInAll = dataset.authors.length;
  const offset = view === 'papers' ? authorsInAll : 0;
  const { ink, background } = themes[theme];
  const largest = columns.value.reduce((max, value) => Math.max(max, value), 0);
  const crowd = {
    author: field.nodes.reduce((n, node) => n + (node < authorsInAll ? 1 : 0), 0),
    paper: field.nodes.length,
  };
  // Where all are alike, none deserves a large name.
  const alike = sizes.ticks.length === 0;
  return (place) => {
    const node = field.nodes[place];
    const group = columns.groups[field.group[place] ?? 0];
    if (node === undefined || group === undefined) throw new RangeError(`No node at ${place}.`);
    const { x, y } = dataset.layouts[view];
    const kind = node < authorsInAll ? 'author' : 'paper';
    const at = kind === 'author' ? node : node - authorsInAll;
    const own = kind === 'author' ? dataset.authors.at(at) : dataset.papers.at(at);
    if (own === undefined) throw new RangeError(`No node ${node}.`);
    const value = columns.value[place] ?? 0;
    const put = options.moved?.[own.id];
    return {
      id: own.id,
      kind,
      shape: kind === 'author' ? 'circle' : 'square',
      x: put?.x ?? x.at(node - offset) ?? 0,
      y: put?.y ?? y.at(node - offset) ?? 0,
      radius: kind === 'author' || view === 'papers' ? radiusOf(sizes, value) : paperRadius,
      fill: group.fill,
      stroke: mix(group.fill, theme === 'light' ? ink : background, 0.4),
      cue: group.cue,
      doubtful: field.doubtful[place] === 1,
      group: group.key,
      label: 'name' in own ? own.name : own.label,
      labelSize: labelSize(
        kind,
        alike || largest === 0 ? 0.25 : Math.sqrt(value / largest),
        crowd[kind],
      ),
      importance: field.importance[place] ?? 0,
    };
  };
}

/** One sentence on the node at a place; empty where there is none. */
export function describeNode(
  dataset: Dataset,
  index: DatasetIndex,
  { options: { view, filter = noFilter }, field, degree, papersOf }: PictureColumns,
  place: number,
): string {
  const node = field.nodes[place];
  if (node === undefined) return '';
  const neighbours = degree[place] ?? 0;
  const authors = dataset.authors.length;
  if (node >= authors) {
    return describePaper(
      dataset,
      index,
      node - authors,
      baseOf(view) === 'papers' ? neighbours : null,
    );
  }
  const described = viewOf(view);
  const counts = {
    papers: papersOf[place] ?? 0,
    coauthors: neighbours,
    within: withinYears(filter),
    doubtful: field.doubtful[place] === 1,
  };
  return described.units
    ? describeUnit(dataset, node, described, counts)
    : describeAuthor(dataset, node, counts);
}
