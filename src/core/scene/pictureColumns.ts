/**
 * From the networks of a dataset and the viewer's choices to a picture as columns. This is the part
 * that grows with the network; it runs in a worker where that would be felt.
 */

import type { Dataset } from '../model/dataset.ts';
import { noFilter } from '../model/filter.ts';
import { type CommunityMark, communityMarks, communityOfNodes } from './communityCentres.ts';
import type { DensityImage } from './densityImage.ts';
import { type FieldColumns, incidenceOf } from './field.ts';
import { buffersOfLookups, type FieldLookups } from './fieldLookups.ts';
import { filled } from './filled.ts';
import { type FilteredNetwork, filterNetwork, type Remainder } from './filterNetwork.ts';
import type { FilterRanges } from './filterRanges.ts';
import type { FilterSources } from './filters/filterPart.ts';
import { filterFor } from './filters/registry.ts';
import { filterWords } from './filterWords.ts';
import { type Group, groupNodes } from './groups.ts';
import { importanceOrder } from './importanceOrder.ts';
import { buffersOfInk } from './inkColumns.ts';
import { makeLegend } from './legend.ts';
import { withMoves } from './movedPlaces.ts';
import type { NetworkColumns } from './networkColumns.ts';
import { type NodeColumns, nodeColumns } from './nodeColumns.ts';
import { offeredChoices } from './offered.ts';
import { filterNames, quickSources } from './quickSources.ts';
import type { InkColumns } from './rasterise.ts';
import { type SizeScale, type WidthScale, widthOf, widthScale } from './scales.ts';
import type { Bounds, Legend, SceneOptions } from './scene.ts';
import type { Tally } from './shown.ts';
import { baseOf } from './views/registry.ts';
import type { BaseView } from './views/view.ts';

/** Plain data: it can be sent from a worker. */
export interface PictureColumns {
  /** The filter is what confines this view. */
  readonly options: SceneOptions;
  readonly field: FieldColumns;
  /** Beneath the nodes, where it is asked for. */
  readonly density?: DensityImage;
  /** Where a worker made them with the rest; else the picture does when they are needed. */
  readonly lookups?: FieldLookups;
  /** Likewise: a copy of the columns that painting needs, to be handed on. */
  readonly ink?: InkColumns;
  /** By place: what the size shows, and how many neighbours the network has for it. */
  readonly value: Float64Array;
  readonly degree: Uint32Array;
  /** By place: papers of an author that count; of papers, 0. */
  readonly papersOf: Uint32Array;
  readonly groups: readonly Group[];
  /** Each with at least two nodes here, by number. */
  readonly communities: readonly CommunityMark[];
  readonly sizes: SizeScale;
  readonly widths: WidthScale;
  readonly legend: Legend;
  readonly nodes: Tally;
  readonly edges: Tally;
  /** What the filter says, in words; empty without one. */
  readonly filterWords: readonly string[];
  /** What is there after each part of the filter, in the order in which they act. */
  readonly remains: readonly Remainder[];
  /** What a filter could be, in the whole dataset. */
  readonly ranges: FilterRanges;
  /** Of the whole dataset. */
  readonly papersWithNamedAuthors: number;
}

/** Over a density, edges are so much fainter. */
const faint = 0.25;

/** Linear in the network but for sorting. Filters that are not quick need sources of their own. */
export function pictureColumns(
  dataset: Dataset,
  laidOut: NetworkColumns,
  asked: SceneOptions,
  sources: FilterSources = quickSources(dataset),
): PictureColumns {
  const view = baseOf(asked.view);
  const network = withMoves(laidOut, dataset, view, asked.moved);
  const filter = filterFor(asked.view, asked.filter ?? noFilter);
  const options = offeredChoices(dataset, asked.filter ? { ...asked, filter } : asked);
  const filtered = filterNetwork(network, view, dataset.options.counting, filter, sources);
  const grouping = groupNodes(dataset, network, filtered.counted, options, sources);
  const nodes = nodeColumns(network, filtered, grouping, options, sources);
  const { edges, widths: full } = edgeColumns(network, filtered, nodes.nodes, view);
  const widths = options.density ? { ...full, opacity: full.opacity * faint } : full;
  const { x, y, radius, group, doubtful, importance } = nodes;
  const community = communityOfNodes(nodes.nodes, network, view);
  const count = nodes.nodes.length;
  const colours = nodes.groups.map(rgbOf);
  const field: FieldColumns = {
    nodes: nodes.nodes,
    x,
    y,
    radius,
    rgb: filled(new Uint32Array(count), (i) => colours[group[i] ?? 0] ?? 0),
    group,
    doubtful,
    community,
    importance,
    // Nodes are in the order of their ids, which decides among equals.
    order: importanceOrder(importance),
    edges,
    incidence: incidenceOf(nodes.nodes.length, edges),
    bounds: boundsOf(x, y, radius),
    ...(options.density ? { withoutLines: true as const } : {}),
  };
  const density =
    options.density &&
    sources.density?.(
      { x, y, rgb: field.rgb, weight: nodes.value },
      options.density,
      options.theme,
    );
  return {
    options,
    field,
    ...(density ? { density } : {}),
    value: nodes.value,
    degree: nodes.nodes.map((node) => filtered.degree[node] ?? 0),
    papersOf: nodes.nodes.map((node) => filtered.papersOf[node] ?? 0),
    groups: nodes.groups,
    communities: communityMarks({ community, x, y }, dataset, options),
    sizes: nodes.sizes,
    widths,
    legend: makeLegend({
      dataset,
      options,
      grouping,
      groups: nodes.groups,
      members: membersOf(nodes, network.authors),
      doubtful: doubtful.reduce((sum, one) => sum + one, 0),
      sizes: nodes.sizes,
      sizedBy: nodes.sizedBy,
      hasMembers: network.members !== undefined,
      widths,
    }),
    nodes: {
      of: (view === 'papers' ? 0 : network.authors) + (view === 'authors' ? 0 : network.papers),
      left: filtered.kept.reduce((sum, kept) => sum + kept, 0),
      drawn: nodes.nodes.length,
    },
    edges: {
      of: edgesIn(network, view).source.length,
      left: filtered.edges.length,
      drawn: edges.source.length,
    },
    filterWords: filterWords(filter, filtered.undated, filterNames(dataset, sources)),
    remains: filtered.remains,
    ranges: network.ranges,
    papersWithNamedAuthors: namedPapers(network),
  };
}

/** The buffers of the columns, for handing over rather than copying. */
export const buffersOf = (columns: PictureColumns): ArrayBuffer[] => [
  ...columnBuffers(columns),
  ...(columns.lookups ? buffersOfLookups(columns.lookups) : []),
  ...(columns.ink ? buffersOfInk(columns.ink) : []),
];

const columnBuffers = ({ field, value, degree, papersOf }: PictureColumns): ArrayBuffer[] =>
  [
    ...[field.nodes, field.x, field.y, field.radius, field.rgb, field.group, field.community],
    ...[field.doubtful, field.importance, field.order, field.incidence.start, field.incidence.edge],
    ...[field.edges.source, field.edges.target, field.edges.weight, field.edges.width],
    ...[field.edges.at, value, degree, papersOf],
  ].map(({ buffer }) => buffer as ArrayBuffer);

const rgbOf = ({ fill }: Group): number => Number.parseInt(fill.slice(1), 16);

const edgesIn = (network: NetworkColumns, view: BaseView) =>
  view === 'bipartite'
    ? network.authorships
    : view === 'papers'
      ? network.similarities
      : network.coauthorships;

/** Edges between nodes that have a place. */
function edgeColumns(
  network: NetworkColumns,
  { edges, weight, kept }: FilteredNetwork,
  nodes: Uint32Array,
  view: BaseView,
) {
  const place = new Int32Array(kept.length).fill(-1);
  for (let i = 0; i < nodes.length; i++) place[nodes[i] ?? 0] = i;
  const ends = edgesIn(network, view);
  const from = (i: number) => place[ends.source[edges[i] ?? 0] ?? 0] ?? -1;
  const to = (i: number) => place[ends.target[edges[i] ?? 0] ?? 0] ?? -1;
  const all = new Uint32Array(edges.length);
  let count = 0;
  for (let i = 0; i < edges.length; i++) if (from(i) >= 0 && to(i) >= 0) all[count++] = i;
  const drawn = all.subarray(0, count);
  const at = (e: number) => drawn[e] ?? 0;
  const own = filled(new Float64Array(count), (e) => weight[at(e)] ?? 0);
  const widths = widthScale(own);
  return {
    edges: {
      source: filled(new Uint32Array(count), (e) => from(at(e))),
      target: filled(new Uint32Array(count), (e) => to(at(e))),
      weight: own,
      width: filled(new Float32Array(count), (e) => widthOf(widths, own[e] ?? 0)),
      at: filled(new Uint32Array(count), (e) => edges[at(e)] ?? 0),
    },
    widths,
  };
}

function membersOf({ nodes, group, groups }: NodeColumns, authors: number) {
  const tallies = groups.map(() => ({ count: 0, circles: 0 }));
  for (const [i, at] of group.entries()) {
    const tally = tallies[at];
    if (!tally) continue;
    tally.count++;
    if ((nodes[i] ?? 0) < authors) tally.circles++;
  }
  return new Map(groups.map(({ key }, at) => [key, tallies[at] ?? { count: 0, circles: 0 }]));
}

const namedPapers = ({ byPaper: { start } }: NetworkColumns): number =>
  start.reduce((sum, from, p) => sum + ((start[p + 1] ?? from) > from ? 1 : 0), 0);

/** Around discs; a unit square around the origin where there are none. */
export function boundsOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  radius: ArrayLike<number>,
): Bounds {
  if (x.length === 0) return { left: -0.5, top: -0.5, right: 0.5, bottom: 0.5 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    const [px, py, r] = [x[i] ?? 0, y[i] ?? 0, radius[i] ?? 0];
    left = Math.min(left, px - r);
    top = Math.min(top, py - r);
    right = Math.max(right, px + r);
    bottom = Math.max(bottom, py + r);
  }
  return { left, top, right, bottom };
}
