/** The nodes of a view that stay and have a place, as columns. */

import type { Dataset } from '../model/dataset.ts';
import type { FilteredNetwork } from './filterNetwork.ts';
import type { Group, Grouping } from './groups.ts';
import type { NetworkColumns } from './networkColumns.ts';
import { radiusOf, type SizeScale, sizeScale } from './scales.ts';
import type { SceneOptions } from './scene.ts';

export interface NodeColumns {
  /** Ascending; authors, then papers from the number of authors on. */
  readonly nodes: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  /** What the size shows; 0 where it shows nothing. */
  readonly value: Uint32Array;
  readonly groups: readonly Group[];
  /** By node: position in `groups`. */
  readonly group: Uint16Array;
  readonly importance: Float64Array;
  readonly sizes: SizeScale;
}

/** Half the side of a paper whose size shows nothing. */
export const paperRadius = 5.5;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const largestOf = (values: Uint32Array): number => values.reduce((a, b) => Math.max(a, b), 0);

/** Linear but for sorting the sizes. */
export function nodeColumns(
  dataset: Dataset,
  network: NetworkColumns,
  filtered: FilteredNetwork,
  grouping: Grouping,
  { view, sizeBy }: SceneOptions,
): NodeColumns {
  const { authors } = network;
  const nodes = nodesWithPlace(dataset, network, filtered.kept, view);
  const { x, y } = dataset.layouts[view];
  const offset = view === 'papers' ? authors : 0;
  // In the picture of both, papers are of one size.
  const sized = (node: number) => node < authors || view === 'papers';
  const papersOf = (node: number) =>
    node < authors ? (filtered.papersOf[node] ?? 0) : (network.authorCount[node - authors] ?? 0);
  const degreeOf = (node: number) => filtered.degree[node] ?? 0;
  const [shownOf, otherOf] = sizeBy === 'papers' ? [papersOf, degreeOf] : [degreeOf, papersOf];
  const value = Uint32Array.from(nodes, (node) => (sized(node) ? shownOf(node) : 0));
  // Breaks ties of importance.
  const other = Uint32Array.from(nodes, (node) =>
    node < authors ? otherOf(node) : degreeOf(node),
  );
  const shown = value.filter((_, i) => sized(nodes[i] ?? 0));
  const sizes = view === 'papers' ? sizeScale(shown, 4.5, 20) : sizeScale(shown);
  const [largest, busiest] = [largestOf(value), largestOf(other)];

  const groups: Group[] = [];
  const known = new Map<string, number>();
  const group = Uint16Array.from(nodes, (node) => {
    const own = node < authors ? grouping.ofAuthor(node) : grouping.ofPaper(node - authors);
    const at = known.get(own.key) ?? groups.push(own) - 1;
    known.set(own.key, at);
    return at;
  });
  return {
    nodes,
    x: Float32Array.from(nodes, (node) => x.at(node - offset) ?? 0),
    y: Float32Array.from(nodes, (node) => y.at(node - offset) ?? 0),
    radius: Float32Array.from(nodes, (node, i) =>
      sized(node) ? radiusOf(sizes, value[i] ?? 0) : paperRadius,
    ),
    value,
    groups,
    group,
    importance: Float64Array.from(
      nodes,
      (node, i) =>
        (node < authors ? 1 : 0) +
        0.9 * share(value[i] ?? 0, largest) +
        0.1 * share(other[i] ?? 0, busiest),
    ),
    sizes,
  };
}

function nodesWithPlace(
  { layouts }: Dataset,
  { authors }: NetworkColumns,
  kept: Uint8Array,
  view: SceneOptions['view'],
): Uint32Array {
  const { x, y } = layouts[view];
  const offset = view === 'papers' ? authors : 0;
  const nodes = new Uint32Array(kept.length);
  let count = 0;
  for (let node = 0; node < kept.length; node++) {
    if (kept[node] !== 1 || x.at(node - offset) == null || y.at(node - offset) == null) continue;
    nodes[count++] = node;
  }
  return nodes.slice(0, count);
}
