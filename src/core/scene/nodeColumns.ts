/** The nodes of a view that stay and have a place, as columns. */

import { measureOf } from './choices.ts';
import { filled } from './filled.ts';
import type { FilteredNetwork } from './filterNetwork.ts';
import type { FilterSources, ShownMeasure } from './filters/filterPart.ts';
import type { Group, Grouping } from './groups.ts';
import type { NetworkColumns } from './networkColumns.ts';
import { radiusOf, type SizeScale, sizeScale } from './scales.ts';
import type { SceneOptions } from './scene.ts';
import { baseOf } from './views/registry.ts';
import type { BaseView } from './views/view.ts';

export interface NodeColumns {
  /** Ascending; authors, then papers from the number of authors on. */
  readonly nodes: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  /** What the size shows; 0 where it shows nothing. */
  readonly value: Float64Array;
  readonly groups: readonly Group[];
  /** By node: position in `groups`. */
  readonly group: Uint16Array;
  /** By node: 1 for an author of whom it is doubtful that this is one person. */
  readonly doubtful: Uint8Array;
  readonly importance: Float64Array;
  readonly sizes: SizeScale;
  /** The measure that sizes show, where they show one. */
  readonly sizedBy?: ShownMeasure;
}

/** Half the side of a paper whose size shows nothing. */
export const paperRadius = 5.5;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function largestOf(values: Float64Array | Uint32Array): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, value);
  return largest;
}

/** Linear but for sorting the sizes. */
export function nodeColumns(
  network: NetworkColumns,
  filtered: FilteredNetwork,
  grouping: Grouping,
  options: SceneOptions,
  { measured }: Pick<FilterSources, 'measured'> = {},
): NodeColumns {
  const { sizeBy } = options;
  const view = baseOf(options.view);
  const { authors } = network;
  const nodes = nodesWithPlace(network, filtered.kept, view);
  const { x, y } = network.places[view];
  const offset = view === 'papers' ? authors : 0;
  const count = nodes.length;
  const at = (i: number) => nodes[i] ?? 0;
  // In the picture of both, papers are of one size.
  const sized = (node: number) => node < authors || view === 'papers';
  const papersOf = (node: number) =>
    node < authors ? (filtered.papersOf[node] ?? 0) : (network.authorCount[node - authors] ?? 0);
  const degreeOf = (node: number) => filtered.degree[node] ?? 0;
  const { members } = network;
  const id = view === 'papers' ? undefined : measureOf(sizeBy);
  const measure = id === undefined ? undefined : measured?.(id);
  const shownOf = measure
    ? (node: number) => measure.values[node] || 0
    : sizeBy === 'degree'
      ? degreeOf
      : sizeBy === 'members' && members
        ? (node: number) => members[node] ?? 0
        : papersOf;
  const otherOf = shownOf === papersOf ? degreeOf : papersOf;
  const value = filled(new Float64Array(count), (i) => (sized(at(i)) ? shownOf(at(i)) : 0));
  // Breaks ties of importance.
  const other = filled(new Uint32Array(count), (i) =>
    at(i) < authors ? otherOf(at(i)) : degreeOf(at(i)),
  );
  const shown = value.filter((_, i) => sized(at(i)));
  const full = view === 'papers' ? sizeScale(shown, 4.5, 20) : sizeScale(shown);
  // Over a density, nodes only mark their places.
  const sizes = options.density
    ? { ...full, unit: full.unit * 0.45, smallest: full.smallest * 0.45 }
    : full;
  const [largest, busiest] = [largestOf(value), largestOf(other)];

  const groups: Group[] = [];
  const known = new Map<string, number>();
  const group = filled(new Uint16Array(count), (i) => {
    const node = at(i);
    const own = node < authors ? grouping.ofAuthor(node) : grouping.ofPaper(node - authors);
    const place = known.get(own.key) ?? groups.push(own) - 1;
    known.set(own.key, place);
    return place;
  });
  return {
    nodes,
    x: filled(new Float32Array(count), (i) => x[at(i) - offset] ?? 0),
    y: filled(new Float32Array(count), (i) => y[at(i) - offset] ?? 0),
    radius: filled(new Float32Array(count), (i) =>
      sized(at(i)) ? radiusOf(sizes, value[i] ?? 0) : paperRadius,
    ),
    value,
    groups,
    group,
    doubtful: filled(new Uint8Array(count), (i) => network.doubtful[at(i)] ?? 0),
    importance: filled(
      new Float64Array(count),
      (i) =>
        (at(i) < authors ? 1 : 0) +
        0.9 * share(value[i] ?? 0, largest) +
        0.1 * share(other[i] ?? 0, busiest),
    ),
    sizes,
    ...(measure ? { sizedBy: measure } : {}),
  };
}

function nodesWithPlace(
  { authors, places }: NetworkColumns,
  kept: Uint8Array,
  view: BaseView,
): Uint32Array {
  const { x, y } = places[view];
  const offset = view === 'papers' ? authors : 0;
  const nodes = new Uint32Array(kept.length);
  let count = 0;
  for (let node = 0; node < kept.length; node++) {
    if (kept[node] !== 1) continue;
    const at = node - offset;
    if (Number.isNaN(x[at] ?? Number.NaN) || Number.isNaN(y[at] ?? Number.NaN)) continue;
    nodes[count++] = node;
  }
  return nodes.slice(0, count);
}
