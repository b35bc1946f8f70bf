/**
 * A picture: everything as columns, and the part that is drawn as elements of its own, and words,
 * made when asked for.
 */

import type { Dataset } from '../model/dataset.ts';
import type { NodeId } from '../model/ids.ts';
import type { DatasetIndex } from '../query/datasetIndex.ts';
import type { CommunityMark } from './communityCentres.ts';
import type { DensityImage } from './densityImage.ts';
import { type Field, placeIn } from './field.ts';
import { type FieldLookups, lookupsOf } from './fieldLookups.ts';
import type { Remainder } from './filterNetwork.ts';
import type { FilterRanges } from './filterRanges.ts';
import type { Group } from './groups.ts';
import { copyOfInk, inkOf } from './inkColumns.ts';
import { methodsLine } from './methods.ts';
import { boundsOf, type PictureColumns } from './pictureColumns.ts';
import type { InkColumns } from './rasterise.ts';
import type { Scene, SceneEdge, SceneNode, Shown } from './scene.ts';
import { describeEdge, sceneEdge } from './sceneEdges.ts';
import { describeNode, nodeMaker } from './sceneNodes.ts';
import { shownOf } from './shown.ts';
import { strongest } from './strongest.ts';
import { themes } from './theme.ts';

/** Enough elements for print, and for all that is not large. */
export const wholeBudget = { nodes: 4000, edges: 12_000 };

export interface Picture {
  /** All that a scene says of the whole field, without its nodes and edges. */
  readonly frame: Scene;
  /** The strongest part of what has a place, within `wholeBudget`; made when first asked for. */
  readonly scene: Scene;
  readonly field: Field;
  /** Beneath the nodes, where it is asked for. */
  readonly density: DensityImage | null;
  /** What finds nodes of the field by place. */
  readonly lookups: FieldLookups;
  /** The columns that painting needs, which may be handed over to a worker. */
  readonly giveInk: () => InkColumns;
  /** How much of the network the field holds. */
  readonly shown: Shown;
  /** Whether the scene holds all of the field. */
  readonly isWhole: boolean;
  /** By `field.group`. */
  readonly groups: readonly Pick<Group, 'key' | 'fill'>[];
  /** Communities with at least two nodes in the field, by number. */
  readonly communities: readonly CommunityMark[];
  /** What is there after each part of the filter, in the order in which they act. */
  readonly remains: readonly Remainder[];
  /** What a filter could be. */
  readonly ranges: FilterRanges;
  /** Some nodes of the field and the strongest edges between them, as a scene shows them. */
  readonly detail: (nodes: readonly number[], mostEdges: number) => Pick<Scene, 'nodes' | 'edges'>;
  /** One sentence that a screen reader says in place of the picture; empty for what is not in it. */
  readonly describe: (what: NodeId | SceneEdge) => string;
}

/** Makes nothing that grows with the network. */
export function pictureOf(dataset: Dataset, index: DatasetIndex, columns: PictureColumns): Picture {
  const { options } = columns;
  const field = fieldOf(dataset, index, columns);
  const { edges } = field;
  const isWhole = field.count <= wholeBudget.nodes && edges.source.length <= wholeBudget.edges;
  const tell = (nodes: number, drawnEdges: number): Shown =>
    shownOf(
      options.view,
      { ...columns.nodes, drawn: nodes },
      { ...columns.edges, drawn: drawnEdges },
      columns.filterWords,
    );
  const { background, ink } = themes[options.theme];
  const shown = tell(field.count, edges.source.length);
  const frame: Scene = {
    options,
    shown,
    background,
    ink,
    nodes: [],
    edges: [],
    bounds: field.bounds,
    legend: columns.legend,
    methods: methodsLine(dataset, options, shown, columns.papersWithNamedAuthors),
  };
  let makeNode: ((place: number) => SceneNode) | undefined;
  const detail: Picture['detail'] = (wanted, mostEdges) => {
    makeNode ??= nodeMaker(dataset, columns);
    const nodeAt = makeNode;
    const made = new Map(wanted.map((place) => [place, nodeAt(place)]));
    const kept = mostEdges === 0 ? [] : strongestEdges(field, wanted, mostEdges);
    const edgesOf = (e: number): SceneEdge | readonly SceneEdge[] => {
      const [source, target] = [made.get(edges.source[e] ?? -1), made.get(edges.target[e] ?? -1)];
      return source && target ? sceneEdge(columns, e, source, target) : [];
    };
    return {
      nodes: [...made.values()].sort(inDrawingOrder),
      edges: kept.flatMap(edgesOf).sort(byWeight),
    };
  };
  const makeScene = (): Scene => {
    const part = detail([...field.order.subarray(0, wholeBudget.nodes)], wholeBudget.edges);
    const drawn = tell(part.nodes.length, part.edges.length);
    const { nodes } = part;
    const bounds = boundsOf(
      nodes.map(({ x }) => x),
      nodes.map(({ y }) => y),
      nodes.map(({ radius }) => radius),
    );
    return {
      ...frame,
      ...part,
      shown: drawn,
      bounds: isWhole ? field.bounds : bounds,
      methods: methodsLine(dataset, options, drawn, columns.papersWithNamedAuthors),
    };
  };
  let scene: Scene | undefined;
  let lookups = columns.lookups;
  return {
    frame,
    density: columns.density ?? null,
    get scene() {
      scene ??= makeScene();
      return scene;
    },
    field,
    get lookups() {
      lookups ??= lookupsOf(field);
      return lookups;
    },
    giveInk: () => {
      const { ink } = columns;
      // What was handed over is empty here.
      return ink && ink.x.length === field.count ? ink : copyOfInk(inkOf(field));
    },
    shown,
    isWhole,
    groups: columns.groups,
    communities: columns.communities,
    remains: columns.remains,
    ranges: columns.ranges,
    detail,
    describe: (what) =>
      typeof what === 'string'
        ? describeNode(dataset, index, columns, field.placeOf(what))
        : describeEdge(dataset, index, columns, what.place),
  };
}

const inDrawingOrder = (a: SceneNode, b: SceneNode): number =>
  a.importance - b.importance || (a.id < b.id ? 1 : -1);

const byWeight = (a: SceneEdge, b: SceneEdge): number =>
  a.weight - b.weight || (a.id < b.id ? -1 : 1);

function fieldOf(
  { authors, papers }: Dataset,
  index: DatasetIndex,
  { field }: PictureColumns,
): Field {
  return {
    ...field,
    count: field.nodes.length,
    idOf: (place) => {
      const node = field.nodes[place];
      if (node === undefined) return undefined;
      return (node < authors.length ? authors.at(node) : papers.at(node - authors.length))?.id;
    },
    placeOf: (id) => {
      const author = index.authorOrder.get(id as Parameters<typeof index.authorOrder.get>[0]);
      if (author !== undefined) return placeIn(field.nodes, author);
      const paper = index.paperOrder.get(id as Parameters<typeof index.paperOrder.get>[0]);
      return paper === undefined ? -1 : placeIn(field.nodes, authors.length + paper);
    },
  };
}

/** The strongest edges with both ends among some nodes, in the order of the dataset. */
function strongestEdges(field: Field, nodes: readonly number[], most: number): readonly number[] {
  const edges = edgesAmong(field, nodes);
  return strongest(
    edges.map((e) => field.edges.weight[e] ?? 0),
    most,
  ).flatMap((i) => edges[i] ?? []);
}

function edgesAmong({ count, edges, incidence }: Field, nodes: readonly number[]): number[] {
  const { source, target } = edges;
  if (nodes.length === count) return Array.from(source, (_, e) => e);
  const chosen = new Set(nodes);
  const found: number[] = [];
  for (const node of nodes) {
    for (let k = incidence.start[node] ?? 0; k < (incidence.start[node + 1] ?? 0); k++) {
      const e = incidence.edge[k] ?? 0;
      if (source[e] === node && chosen.has(target[e] ?? -1)) found.push(e);
    }
  }
  return found.sort((a, b) => a - b);
}
