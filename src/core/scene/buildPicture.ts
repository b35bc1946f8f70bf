/**
 * From a dataset and the viewer's choices to a picture: everything as columns, and the part that
 * is drawn as elements of its own, with words and looks.
 */

import type { Dataset } from '../model/dataset.ts';
import { indexDataset } from '../query/datasetIndex.ts';
import { mix } from './colour.ts';
import { type Field, type Incidence, incidenceOf } from './field.ts';
import { groupNodes } from './groups.ts';
import { makeLegend } from './legend.ts';
import { methodsLine } from './methods.ts';
import { type WidthScale, widthScale } from './scales.ts';
import type { Bounds, Scene, SceneEdge, SceneNode, SceneOptions, Shown } from './scene.ts';
import { edgesOf, type ViewEdges } from './sceneEdges.ts';
import { nodesOf, type ViewNodes } from './sceneNodes.ts';
import { shownOf } from './shown.ts';
import { strongest } from './strongest.ts';
import { themes } from './theme.ts';

/** How many nodes and edges become elements of their own. */
export interface Budget {
  readonly nodes: number;
  readonly edges: number;
}

/** Enough for print, and for all that is not large. */
export const wholeBudget: Budget = { nodes: 4000, edges: 12_000 };

export interface Picture {
  /** The strongest part of what has a place, within `wholeBudget`; usually all of it. */
  readonly scene: Scene;
  readonly field: Field;
  /** How much of the network the field holds. */
  readonly shown: Shown;
  /** Whether the scene holds all of the field. */
  readonly isWhole: boolean;
  /** Who is next to whom, made when first asked for. */
  readonly incidence: () => Incidence;
  /** Some nodes of the field and the strongest edges between them, as a scene shows them. */
  readonly detail: (nodes: readonly number[], mostEdges: number) => Pick<Scene, 'nodes' | 'edges'>;
}

/** Linear in the dataset but for sorting. */
export function buildPicture(dataset: Dataset, options: SceneOptions): Picture {
  const index = indexDataset(dataset);
  const grouping = groupNodes(dataset, index, options);
  const nodes = nodesOf(dataset, index, options, grouping);
  const all = edgesOf(dataset, index, options.view);
  const { field, edgeAt, widths } = makeField(nodes, all);
  let incidence: Incidence | undefined;
  const getIncidence = () => {
    incidence ??= incidenceOf(field);
    return incidence;
  };

  const detail: Picture['detail'] = (wanted, mostEdges) => {
    const chosen = wanted.map((i) => nodes.node(i)).sort(inDrawingOrder);
    const fills = new Map(chosen.map((node) => [node.id, node.fill]));
    const kept = strongestEdges(edgesAmong(field, getIncidence(), wanted), field, mostEdges);
    return {
      nodes: chosen,
      edges: kept
        .map((e) => sceneEdge(all, edgeAt[e] ?? 0, fills, widths, options))
        .sort((a, b) => a.weight - b.weight || (a.id < b.id ? -1 : 1)),
    };
  };

  const isWhole =
    field.ids.length <= wholeBudget.nodes && field.edges.source.length <= wholeBudget.edges;
  const strongestPart = [...field.order.subarray(0, wholeBudget.nodes)];
  const part = detail(strongestPart, wholeBudget.edges);
  const shown = shownOf(dataset, options.view, part.nodes.length, part.edges.length, all.count);
  const { background, ink } = themes[options.theme];
  const scene: Scene = {
    options,
    shown,
    background,
    ink,
    ...part,
    bounds: isWhole ? field.bounds : boundsOf(part.nodes),
    legend: makeLegend({
      dataset,
      options,
      grouping,
      groups: [...new Map(nodes.groups.map((group) => [group.key, group])).values()],
      members: membersOf(nodes),
      sizes: nodes.sizes,
      widths,
    }),
    methods: methodsLine(dataset, options, shown),
  };
  const { ids, edges } = field;
  return {
    scene,
    field,
    shown: shownOf(dataset, options.view, ids.length, edges.source.length, all.count),
    isWhole,
    incidence: getIncidence,
    detail,
  };
}

const inDrawingOrder = (a: SceneNode, b: SceneNode): number =>
  a.importance - b.importance || (a.id < b.id ? 1 : -1);

/** The columns, and for each edge of the field which edge of the dataset it is. */
function makeField(
  nodes: ViewNodes,
  all: ViewEdges,
): { field: Field; edgeAt: Uint32Array; widths: WidthScale } {
  const placeOf = new Map(nodes.ids.map((id, i) => [id, i]));
  const source = new Uint32Array(all.count);
  const target = new Uint32Array(all.count);
  const edgeAt = new Uint32Array(all.count);
  let count = 0;
  for (let e = 0; e < all.count; e++) {
    const [from, to] = all.ends(e);
    const [a, b] = [placeOf.get(from), placeOf.get(to)];
    if (a === undefined || b === undefined) continue;
    source[count] = a;
    target[count] = b;
    edgeAt[count++] = e;
  }
  const kept = edgeAt.slice(0, count);
  const weight = Float32Array.from(kept, (e) => all.weight(e));
  const widths = widthScale(Array.from(kept, (e) => all.weight(e)));
  const { ids, x, y, radius, groups, importance } = nodes;
  const order = Uint32Array.from(ids, (_, i) => i).sort(
    (a, b) =>
      (importance[b] ?? 0) - (importance[a] ?? 0) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1),
  );
  const field: Field = {
    ids,
    x,
    y,
    radius,
    rgb: Uint32Array.from(groups, ({ fill }) => Number.parseInt(fill.slice(1), 16)),
    order,
    edges: {
      source: source.slice(0, count),
      target: target.slice(0, count),
      weight,
      width: weight.map((value) => widths.width(value)),
    },
    bounds: boundsOf(ids.map((_, i) => ({ x: x[i] ?? 0, y: y[i] ?? 0, radius: radius[i] ?? 0 }))),
  };
  return { field, edgeAt: kept, widths };
}

/** Edges of the field with both ends among some nodes, in the order of the dataset. */
function edgesAmong(field: Field, incidence: Incidence, nodes: readonly number[]): number[] {
  const { source, target } = field.edges;
  if (nodes.length === field.ids.length) return Array.from(source, (_, e) => e);
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

const strongestEdges = (edges: readonly number[], field: Field, most: number): readonly number[] =>
  strongest(
    edges.map((e) => field.edges.weight[e] ?? 0),
    most,
  ).flatMap((i) => edges[i] ?? []);

function sceneEdge(
  all: ViewEdges,
  edge: number,
  fills: ReadonlyMap<string, string>,
  widths: WidthScale,
  { theme }: SceneOptions,
): SceneEdge {
  const { background, neutral } = themes[theme];
  const plain = all.plain(edge);
  const ends = mix(fills.get(plain.source) ?? neutral, fills.get(plain.target) ?? neutral, 0.5);
  return {
    ...plain,
    width: widths.width(plain.weight),
    stroke: mix(ends, background, 0.3),
    opacity: widths.opacity,
  };
}

function membersOf({ groups, ids }: ViewNodes) {
  const members = new Map<string, { count: number; circles: number }>();
  for (const [i, { key }] of groups.entries()) {
    const tally = members.get(key) ?? { count: 0, circles: 0 };
    tally.count++;
    if (ids[i]?.startsWith('a:')) tally.circles++;
    members.set(key, tally);
  }
  return members;
}

function boundsOf(
  nodes: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
): Bounds {
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
