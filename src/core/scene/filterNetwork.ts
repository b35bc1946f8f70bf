/**
 * What a filter leaves of a view: nodes, edges and the weights of these. The years come first and
 * change what is counted, and so do least weights, of which degrees are; all other parts only choose
 * among what the ones before them leave.
 */

import type { Filter, FilterPart } from '../model/filter.ts';
import type { Counting } from '../model/options.ts';
import { filled } from './filled.ts';
import type { FilterSources, Given, Standing } from './filters/filterPart.ts';
import { allParts } from './filters/registry.ts';
import { countedPapers } from './filters/years.ts';
import type { NetworkColumns } from './networkColumns.ts';
import type { BaseView } from './views/view.ts';

/** What is there after a part of a filter and all before it. */
export interface Remainder {
  readonly part: FilterPart;
  readonly nodes: number;
  readonly edges: number;
}

export interface FilteredNetwork {
  /** 1 for each node that stays; nodes of other views are 0. */
  readonly kept: Uint8Array;
  /** Edges that stay, by their position in the dataset. */
  readonly edges: Uint32Array;
  /** By edge that stays. */
  readonly weight: Float64Array;
  /** By paper: whether it is of the years. */
  readonly counted: Uint8Array;
  /** By author: papers of the years. */
  readonly papersOf: Uint32Array;
  /** By node: co-authors, similar papers; of papers beside authors, the authors that are named. */
  readonly degree: Uint32Array;
  /** Papers left out because no document gives their year. */
  readonly undated: number;
  /** One for each part, in the order in which they act. */
  readonly remains: readonly Remainder[];
}

/** Linear in the network for each part. `filter` is what confines this view (`filterFor`). */
export function filterNetwork(
  network: NetworkColumns,
  view: BaseView,
  counting: Counting,
  filter: Filter,
  sources: FilterSources,
): FilteredNetwork {
  const { authors, papers, authorships } = network;
  const { counted, undated } = countedPapers(network, filter);
  const papersOf = new Uint32Array(authors);
  for (let i = 0; i < authorships.source.length; i++) {
    const author = authorships.source[i] ?? 0;
    const paper = (authorships.target[i] ?? 0) - authors;
    if (counted[paper] === 1) papersOf[author] = (papersOf[author] ?? 0) + 1;
  }
  const { ends, weightOf } = edgesOfView(network, view, counting, counted, filter);
  const given: Given = { network, view, counted, papersOf, ends, weightOf, sources };

  const kept = new Uint8Array(authors + papers);
  if (view !== 'papers') kept.fill(1, 0, authors);
  if (view !== 'authors') kept.fill(1, authors);
  const { outside } = network;
  if (view === 'authors' && outside)
    for (let a = 0; a < authors; a++) kept[a] = 1 - (outside[a] ?? 0);
  const there = filled(new Uint32Array(ends.source.length), (edge) => edge);
  const standing: Standing = { kept, edges: edgesAmong(kept, there, given) };
  const remains: Remainder[] = [];
  for (const { part, leave } of allParts) {
    if (filter[part] === undefined) continue;
    leave(filter, standing, given);
    standing.edges = edgesAmong(kept, standing.edges, given);
    remains.push({
      part,
      nodes: countOf(kept),
      edges: standing.edges.length,
    });
  }
  const { edges } = standing;
  return {
    kept,
    edges,
    weight: filled(new Float64Array(edges.length), (i) => weightOf(edges[i] ?? 0)),
    counted,
    papersOf,
    degree: degreesOf(given, leastOf(view, filter), filter),
    undated,
    remains,
  };
}

function countOf(kept: Uint8Array): number {
  let count = 0;
  for (let node = 0; node < kept.length; node++) count += kept[node] ?? 0;
  return count;
}

/** Edges that are there between nodes that stay. */
function edgesAmong(kept: Uint8Array, edges: Uint32Array, { ends, weightOf }: Given): Uint32Array {
  const { source, target } = ends;
  const there = new Uint32Array(edges.length);
  let count = 0;
  for (let i = 0; i < edges.length; i++) {
    const e = edges[i] ?? 0;
    if (kept[source[e] ?? 0] === 1 && kept[target[e] ?? 0] === 1 && weightOf(e) > 0) {
      there[count++] = e;
    }
  }
  return there.slice(0, count);
}

const leastOf = (view: BaseView, { leastWeight, leastSimilarity }: Filter): number =>
  (view === 'authors' ? leastWeight : view === 'papers' ? leastSimilarity : undefined) ?? 0;

/** The edges of a view in the order of the dataset, and what each weighs; 0: it is not there. */
function edgesOfView(
  network: NetworkColumns,
  view: BaseView,
  counting: Counting,
  counted: Uint8Array,
  { years }: Filter,
): Pick<Given, 'ends' | 'weightOf'> {
  if (view === 'bipartite') return { ends: network.authorships, weightOf: () => 1 };
  if (view === 'papers') {
    const { similarities: ends } = network;
    return { ends, weightOf: (e) => ends.similarity[e] ?? 0 };
  }
  const { coauthorships: ends } = network;
  const weights = years
    ? filled(new Float64Array(ends.source.length), (e) =>
        weightWithin(network, e, counting, counted),
      )
    : ends.weight;
  return { ends, weightOf: (e) => weights[e] ?? 0 };
}

/** As the projection weighs an edge, from the papers that count. */
function weightWithin(
  { coauthorships, authorTotal }: NetworkColumns,
  edge: number,
  counting: Counting,
  counted: Uint8Array,
): number {
  const { start, items } = coauthorships.joint;
  let weight = 0;
  for (let k = start[edge] ?? 0; k < (start[edge + 1] ?? 0); k++) {
    const paper = items[k] ?? 0;
    if (counted[paper] === 1)
      weight += counting === 'full' ? 1 : 1 / ((authorTotal[paper] ?? 2) - 1);
  }
  return weight;
}

function degreesOf(
  { network, view, counted, weightOf }: Given,
  least: number,
  { years }: Filter,
): Uint32Array {
  const { authors, papers, byPaper, coauthorships, similarities } = network;
  const degree = new Uint32Array(authors + papers);
  const add = (node: number) => {
    degree[node] = (degree[node] ?? 0) + 1;
  };
  const { source, target } = view === 'papers' ? similarities : coauthorships;
  const isThere =
    view === 'bipartite'
      ? (e: number) => !years || weightWithin(network, e, 'full', counted) > 0
      : view === 'authors'
        ? (e: number) => weightOf(e) > 0 && weightOf(e) >= least
        : (e: number) =>
            weightOf(e) >= least &&
            counted[(source[e] ?? 0) - authors] === 1 &&
            counted[(target[e] ?? 0) - authors] === 1;
  for (let e = 0; e < source.length; e++) {
    if (!isThere(e)) continue;
    add(source[e] ?? 0);
    add(target[e] ?? 0);
  }
  if (view === 'bipartite') {
    for (let p = 0; p < papers; p++) {
      degree[authors + p] = (byPaper.start[p + 1] ?? 0) - (byPaper.start[p] ?? 0);
    }
  }
  return degree;
}
