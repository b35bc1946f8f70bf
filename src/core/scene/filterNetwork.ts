/**
 * What a filter leaves of a view: nodes, edges and the weights of these. The years come first and
 * change what is counted; then the least weight, which changes degrees; the least number of papers
 * and the surroundings of a node only choose among what is there.
 */

import type { Filter } from '../model/filter.ts';
import type { Counting } from '../model/options.ts';
import { type NetworkColumns, unknownYear } from './networkColumns.ts';
import { keepAround } from './surroundings.ts';
import type { BaseView } from './views/view.ts';

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
}

/** Linear. `center` is the node that `filter.around` names; -1: the dataset does not have it. */
export function filterNetwork(
  network: NetworkColumns,
  view: BaseView,
  counting: Counting,
  filter: Filter,
  center: number,
): FilteredNetwork {
  const { authors, papers, authorships, byPaper } = network;
  const { counted, undated } = countedPapers(network, filter);
  const papersOf = new Uint32Array(authors);
  const paperAt = (node: number) => counted[node - authors] === 1;
  for (let i = 0; i < authorships.source.length; i++) {
    const author = authorships.source[i] ?? 0;
    if (paperAt(authorships.target[i] ?? 0)) papersOf[author] = (papersOf[author] ?? 0) + 1;
  }

  const kept = new Uint8Array(authors + papers);
  const least = view === 'papers' ? 0 : Math.max(filter.leastPapers ?? 0, filter.years ? 1 : 0);
  if (view !== 'papers') {
    for (let a = 0; a < authors; a++) kept[a] = (papersOf[a] ?? 0) >= least ? 1 : 0;
  }
  if (view !== 'authors') {
    const byAuthors = view === 'bipartite' && filter.leastPapers !== undefined;
    for (let p = 0; p < papers; p++) {
      kept[authors + p] = counted[p] === 1 && (!byAuthors || hasKept(byPaper, p, kept)) ? 1 : 0;
    }
  }

  const { ends, weightOf } = edgesOfView(network, view, counting, counted, filter);
  const threshold =
    view === 'authors'
      ? filter.leastWeight
      : view === 'papers'
        ? filter.leastSimilarity
        : undefined;
  const degree = degreesOf(network, view, counted, threshold ?? 0, weightOf, filter);
  const linked = threshold === undefined ? null : new Uint8Array(kept.length);
  let found = new Uint32Array(ends.source.length);
  const all = new Float64Array(ends.source.length);
  let count = 0;
  for (let e = 0; e < ends.source.length; e++) {
    const [a, b] = [ends.source[e] ?? 0, ends.target[e] ?? 0];
    if (kept[a] !== 1 || kept[b] !== 1) continue;
    const weight = weightOf(e);
    if (weight <= 0 || (threshold !== undefined && weight < threshold)) continue;
    if (linked) linked[a] = linked[b] = 1;
    all[count] = weight;
    found[count++] = e;
  }
  if (linked) kept.set(linked);
  found = found.subarray(0, count);
  let weight = all.subarray(0, count);

  if (filter.around) {
    keepAround(network, view, kept, { ends, edges: found }, center, filter.around.radius);
    const inside = (_: unknown, i: number) => {
      const e = found[i] ?? 0;
      return kept[ends.source[e] ?? 0] === 1 && kept[ends.target[e] ?? 0] === 1;
    };
    weight = weight.filter(inside);
    found = found.filter(inside);
  }
  return { kept, edges: found, weight, counted, papersOf, degree, undated };
}

function countedPapers({ papers, year }: NetworkColumns, { years }: Filter) {
  const counted = new Uint8Array(papers).fill(1);
  let undated = 0;
  if (years) {
    for (let p = 0; p < papers; p++) {
      const own = year[p] ?? unknownYear;
      if (own === unknownYear) undated++;
      if (own < years.from || own > years.to) counted[p] = 0;
    }
  }
  return { counted, undated };
}

function hasKept({ start, items }: NetworkColumns['byPaper'], paper: number, kept: Uint8Array) {
  for (let k = start[paper] ?? 0; k < (start[paper + 1] ?? 0); k++) {
    if (kept[items[k] ?? 0] === 1) return true;
  }
  return false;
}

/** The edges of a view in the order of the dataset, and what each weighs; 0: it is not there. */
function edgesOfView(
  network: NetworkColumns,
  view: BaseView,
  counting: Counting,
  counted: Uint8Array,
  { years }: Filter,
) {
  if (view === 'bipartite') return { ends: network.authorships, weightOf: () => 1 };
  if (view === 'papers') {
    const { similarities: ends } = network;
    return { ends, weightOf: (e: number) => ends.similarity[e] ?? 0 };
  }
  const { coauthorships: ends } = network;
  const weightOf = years
    ? (e: number) => weightWithin(network, e, counting, counted)
    : (e: number) => ends.weight[e] ?? 0;
  return { ends, weightOf };
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
  network: NetworkColumns,
  view: BaseView,
  counted: Uint8Array,
  threshold: number,
  weightOf: (edge: number) => number,
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
        ? (e: number) => weightOf(e) > 0 && weightOf(e) >= threshold
        : (e: number) =>
            weightOf(e) >= threshold &&
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
