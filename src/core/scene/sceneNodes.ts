/** The nodes of each view as columns, and one by one with words and looks. */

import type { Dataset } from '../model/dataset.ts';
import type { NodeId } from '../model/ids.ts';
import { preferred } from '../model/source.ts';
import type { DatasetIndex } from '../query/datasetIndex.ts';
import { mix } from './colour.ts';
import { describeAuthor, describePaper } from './describe.ts';
import type { Group, Grouping } from './groups.ts';
import { type SizeScale, sizeScale } from './scales.ts';
import type { SceneNode, SceneOptions } from './scene.ts';
import { themes } from './theme.ts';

/** The nodes of a view that have a place, in the order of the dataset. */
export interface ViewNodes {
  readonly ids: readonly NodeId[];
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  readonly groups: readonly Group[];
  /** Higher is drawn later and labelled first. */
  readonly importance: Float64Array;
  /** How many there are of each group, and how many of them are authors. */
  readonly sizes: SizeScale;
  readonly node: (position: number) => SceneNode;
}

/** Half the side of a paper whose size shows nothing. */
const paperRadius = 5.5;

/** What is known of a node before sizes are scaled. */
interface Draft {
  readonly kind: SceneNode['kind'];
  /** Position among the authors or papers of the dataset. */
  readonly at: number;
  readonly id: NodeId;
  readonly x: number;
  readonly y: number;
  /** What its size shows; undefined: a size that shows nothing. */
  readonly value: number | undefined;
  /** Breaks ties of importance. */
  readonly degree: number;
  readonly group: Group;
}

function draftAuthors(
  dataset: Dataset,
  index: DatasetIndex,
  { view, sizeBy }: SceneOptions,
  grouping: Grouping,
): readonly Draft[] {
  const { x, y } = dataset.layouts[view];
  return dataset.authors.flatMap(({ id }, at): Draft[] => {
    const [left, top] = [x.at(at), y.at(at)];
    if (left == null || top == null) return [];
    const degree = index.coauthorsOf(id).length;
    const papers = index.authorshipsOf(id).length;
    const [value, other] = sizeBy === 'papers' ? [papers, degree] : [degree, papers];
    const group = grouping.ofAuthor(at);
    return [{ kind: 'author', at, id, x: left, y: top, value, degree: other, group }];
  });
}

function draftPapers(
  dataset: Dataset,
  index: DatasetIndex,
  { view, sizeBy }: SceneOptions,
  grouping: Grouping,
): readonly Draft[] {
  const { x, y } = dataset.layouts[view];
  const own = view === 'papers';
  const offset = own ? 0 : dataset.authors.length;
  return dataset.papers.flatMap((paper, at): Draft[] => {
    const [left, top] = [x.at(offset + at), y.at(offset + at)];
    if (left == null || top == null) return [];
    const similar = index.similarTo(paper.id).length;
    const authors = preferred(paper.authorCount) ?? 0;
    const value = own ? (sizeBy === 'papers' ? authors : similar) : undefined;
    const degree = own ? similar : index.authorshipsOn(paper.id).length;
    const group = grouping.ofPaper(at);
    return [{ kind: 'paper', at, id: paper.id, x: left, y: top, value, degree, group }];
  });
}

/** Screen pixels of a label: larger with few nodes, and with importance (0 to 1). */
function labelSize(kind: SceneNode['kind'], importance: number, crowd: number): number {
  if (kind === 'paper') return crowd <= 300 ? 11.5 : 11;
  const [least, most] = crowd <= 40 ? [15, 20] : crowd <= 300 ? [12, 18] : [11.5, 18];
  return Math.round((least + (most - least) * importance) * 2) / 2;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Linear but for sorting the sizes. */
export function nodesOf(
  dataset: Dataset,
  index: DatasetIndex,
  options: SceneOptions,
  grouping: Grouping,
): ViewNodes {
  const { view, theme } = options;
  const drafts = [
    ...(view === 'papers' ? [] : draftAuthors(dataset, index, options, grouping)),
    ...(view === 'authors' ? [] : draftPapers(dataset, index, options, grouping)),
  ];
  const values = drafts.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const sizes = view === 'papers' ? sizeScale(values, 4.5, 20) : sizeScale(values);
  const { ink, background } = themes[theme];
  const largest = drafts.reduce((max, { value }) => Math.max(max, value ?? 0), 0);
  const busiest = drafts.reduce((max, { degree }) => Math.max(max, degree), 0);
  const authors = drafts.reduce((n, { kind }) => n + (kind === 'author' ? 1 : 0), 0);
  // Where all are alike, none deserves a large name.
  const alike = sizes.ticks.length === 0;
  const radiusOf = ({ value }: Draft) => (value === undefined ? paperRadius : sizes.radius(value));
  const importanceOf = ({ kind, value, degree }: Draft) =>
    (kind === 'author' ? 1 : 0) + 0.9 * share(value ?? 0, largest) + 0.1 * share(degree, busiest);
  return {
    ids: drafts.map(({ id }) => id),
    x: Float32Array.from(drafts, ({ x }) => x),
    y: Float32Array.from(drafts, ({ y }) => y),
    radius: Float32Array.from(drafts, radiusOf),
    groups: drafts.map(({ group }) => group),
    importance: Float64Array.from(drafts, importanceOf),
    sizes,
    node: (position) => {
      const draft = drafts[position];
      if (draft === undefined) throw new RangeError(`There is no node ${position}.`);
      const { kind, at, id, x, y, value, group } = draft;
      return {
        id,
        kind,
        shape: kind === 'author' ? 'circle' : 'square',
        x,
        y,
        radius: radiusOf(draft),
        fill: group.fill,
        stroke: mix(group.fill, theme === 'light' ? ink : background, 0.4),
        cue: group.cue,
        group: group.key,
        label:
          kind === 'author'
            ? (dataset.authors.at(at)?.name ?? '')
            : (dataset.papers.at(at)?.label ?? ''),
        labelSize: labelSize(
          kind,
          alike ? 0.25 : Math.sqrt(share(value ?? 0, largest)),
          kind === 'author' ? authors : drafts.length,
        ),
        importance: importanceOf(draft),
        description:
          kind === 'author'
            ? describeAuthor(dataset, index, at)
            : describePaper(dataset, index, at, view === 'papers'),
      };
    },
  };
}
