/** From a dataset and the viewer's choices to a picture. */

import { strongestEdges } from '../layout/strongestPart.ts';
import type { Dataset } from '../model/dataset.ts';
import type { NodeId } from '../model/ids.ts';
import type { Positions } from '../model/network.ts';
import { preferred } from '../model/source.ts';
import { type DatasetIndex, indexDataset } from '../query/datasetIndex.ts';
import { mix } from './colour.ts';
import { describeAuthor, describePaper } from './describe.ts';
import { type Group, groupNodes } from './groups.ts';
import { makeLegend } from './legend.ts';
import { methodsLine } from './methods.ts';
import { type SizeScale, sizeScale, widthScale } from './scales.ts';
import type { Bounds, Scene, SceneEdge, SceneNode, SceneOptions } from './scene.ts';
import { edgesOf } from './sceneEdges.ts';
import { shownOf } from './shown.ts';
import { themes } from './theme.ts';

/** A node before it has a place in the order and a size. */
interface Draft {
  readonly id: NodeId;
  readonly kind: SceneNode['kind'];
  readonly x: number;
  readonly y: number;
  readonly group: Group;
  readonly label: string;
  readonly description: string;
  /** What its size shows; undefined: a size that shows nothing. */
  readonly value: number | undefined;
  /** Breaks ties of importance. */
  readonly degree: number;
}

/** Half the side of a paper whose size shows nothing. */
const paperRadius = 5.5;

/** Makes the picture; the same choices give the same picture. Linear but for sorting. */
export function buildScene(dataset: Dataset, options: SceneOptions): Scene {
  const index = indexDataset(dataset);
  const grouping = groupNodes(dataset, index, options);
  const drafts = [
    ...(options.view === 'papers' ? [] : draftAuthors(dataset, index, options, grouping.ofAuthor)),
    ...(options.view === 'authors' ? [] : draftPapers(dataset, index, options, grouping.ofPaper)),
  ];
  const values = drafts.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const sizes = options.view === 'papers' ? sizeScale(values, 4.5, 20) : sizeScale(values);
  const nodes = finishNodes(drafts, sizes, options);
  const fills = new Map(nodes.map((node) => [node.id, node.fill]));
  const all = edgesOf(dataset, index, options.view);
  const plain = strongestEdges(
    all.filter(({ source, target }) => fills.has(source) && fills.has(target)),
  );
  const widths = widthScale(plain.map(({ weight }) => weight));
  const { background, ink, neutral } = themes[options.theme];
  const edges = plain.map((edge): SceneEdge => {
    const ends = mix(fills.get(edge.source) ?? neutral, fills.get(edge.target) ?? neutral, 0.5);
    return {
      ...edge,
      width: widths.width(edge.weight),
      stroke: mix(ends, background, 0.3),
      opacity: widths.opacity,
    };
  });
  const shown = shownOf(dataset, options.view, nodes.length, plain.length, all.length);
  return {
    options,
    shown,
    background,
    ink,
    nodes,
    edges: edges.sort((a, b) => a.weight - b.weight || (a.id < b.id ? -1 : 1)),
    bounds: boundsOf(nodes),
    legend: makeLegend({
      dataset,
      options,
      grouping,
      groups: [...new Map(drafts.map(({ group }) => [group.key, group])).values()],
      nodes,
      sizes,
      widths,
    }),
    methods: methodsLine(dataset, options, shown),
  };
}

function positionsOf(dataset: Dataset, options: SceneOptions): Positions {
  return dataset.layouts[options.view];
}

function draftAuthors(
  dataset: Dataset,
  index: DatasetIndex,
  options: SceneOptions,
  groupOf: (position: number) => Group,
): readonly Draft[] {
  const { x, y } = positionsOf(dataset, options);
  return dataset.authors.flatMap((author, i): Draft[] => {
    const [left, top] = [x[i], y[i]];
    if (left == null || top == null) return [];
    const degree = index.coauthorsOf(author.id).length;
    const papers = index.authorshipsOf(author.id).length;
    return [
      {
        id: author.id,
        kind: 'author',
        x: left,
        y: top,
        group: groupOf(i),
        label: author.name,
        description: describeAuthor(dataset, index, i),
        value: options.sizeBy === 'papers' ? papers : degree,
        degree: options.sizeBy === 'papers' ? degree : papers,
      },
    ];
  });
}

function draftPapers(
  dataset: Dataset,
  index: DatasetIndex,
  options: SceneOptions,
  groupOf: (position: number) => Group,
): readonly Draft[] {
  const { x, y } = positionsOf(dataset, options);
  const own = options.view === 'papers';
  const offset = own ? 0 : dataset.authors.length;
  return dataset.papers.flatMap((paper, i): Draft[] => {
    const [left, top] = [x[offset + i], y[offset + i]];
    if (left == null || top == null) return [];
    const similar = index.similarTo(paper.id).length;
    const named = index.authorshipsOn(paper.id).length;
    const authors = preferred(paper.authorCount) ?? 0;
    return [
      {
        id: paper.id,
        kind: 'paper',
        x: left,
        y: top,
        group: groupOf(i),
        label: paper.label,
        description: describePaper(dataset, index, i, own),
        value: own ? (options.sizeBy === 'papers' ? authors : similar) : undefined,
        degree: own ? similar : named,
      },
    ];
  });
}

/** Screen pixels of a label: larger with few nodes, and with importance (0 to 1). */
function labelSize(kind: SceneNode['kind'], importance: number, crowd: number): number {
  if (kind === 'paper') return crowd <= 300 ? 11.5 : 11;
  const [least, most] = crowd <= 40 ? [15, 20] : crowd <= 300 ? [12, 18] : [11.5, 18];
  return Math.round((least + (most - least) * importance) * 2) / 2;
}

function finishNodes(
  drafts: readonly Draft[],
  sizes: SizeScale,
  options: SceneOptions,
): readonly SceneNode[] {
  const { ink, background } = themes[options.theme];
  const largest = drafts.reduce((max, { value }) => Math.max(max, value ?? 0), 0);
  const busiest = drafts.reduce((max, { degree }) => Math.max(max, degree), 0);
  const authors = drafts.reduce((n, { kind }) => n + (kind === 'author' ? 1 : 0), 0);
  // Where all are alike, none deserves a large name.
  const alike = sizes.ticks.length === 0;
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return drafts
    .map((draft): SceneNode => {
      const { id, kind, x, y, group, label, description, value, degree } = draft;
      const weight = 0.9 * share(value ?? 0, largest) + 0.1 * share(degree, busiest);
      return {
        id,
        kind,
        shape: kind === 'author' ? 'circle' : 'square',
        x,
        y,
        radius: value === undefined ? paperRadius : sizes.radius(value),
        fill: group.fill,
        stroke: mix(group.fill, options.theme === 'light' ? ink : background, 0.4),
        cue: group.cue,
        group: group.key,
        label,
        labelSize: labelSize(
          kind,
          alike ? 0.25 : Math.sqrt(share(value ?? 0, largest)),
          kind === 'author' ? authors : drafts.length,
        ),
        importance: (kind === 'author' ? 1 : 0) + weight,
        description,
      };
    })
    .sort((a, b) => a.importance - b.importance || (a.id < b.id ? 1 : -1));
}

function boundsOf(nodes: readonly SceneNode[]): Bounds {
  if (nodes.length === 0) return { left: -0.5, top: -0.5, right: 0.5, bottom: 0.5 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, radius } of nodes) {
    left = Math.min(left, x - radius);
    top = Math.min(top, y - radius);
    right = Math.max(right, x + radius);
    bottom = Math.max(bottom, y + radius);
  }
  return { left, top, right, bottom };
}
