/** How large nodes are, for formats that have room for looks. */

import { measureOf } from '../../scene/choices.ts';
import { filled } from '../../scene/filled.ts';
import type { FilteredNetwork } from '../../scene/filterNetwork.ts';
import type { FilterSources } from '../../scene/filters/filterPart.ts';
import type { NetworkColumns } from '../../scene/networkColumns.ts';
import { paperRadius } from '../../scene/nodeColumns.ts';
import { radiusOf, sizeScale } from '../../scene/scales.ts';
import type { SceneOptions } from '../../scene/scene.ts';
import { baseOf } from '../../scene/views/registry.ts';

/** Layout units with two decimals, as in pictures, where papers among authors are of one size. */
export function nodeRadii(
  { authors, authorCount, members }: NetworkColumns,
  { papersOf }: FilteredNetwork,
  nodes: Uint32Array,
  degree: Uint32Array,
  { view: drawn, sizeBy }: SceneOptions,
  { measured }: Pick<FilterSources, 'measured'>,
): Float64Array {
  const view = baseOf(drawn);
  const id = view === 'papers' ? undefined : measureOf(sizeBy);
  const measure = id === undefined ? undefined : measured?.(id);
  const at = (i: number) => nodes[i] ?? 0;
  const sized = (i: number) => at(i) < authors || view === 'papers';
  const papers = (i: number) =>
    (at(i) < authors ? papersOf[at(i)] : authorCount[at(i) - authors]) ?? 0;
  const shows = measure
    ? (i: number) => measure.values[at(i)] || 0
    : sizeBy === 'degree'
      ? (i: number) => degree[i] ?? 0
      : sizeBy === 'members' && members
        ? (i: number) => members[at(i)] ?? 0
        : papers;
  const value = filled(new Float64Array(nodes.length), (i) => (sized(i) ? shows(i) : 0));
  const shown = value.filter((_, i) => sized(i));
  const scale = view === 'papers' ? sizeScale(shown, 4.5, 20) : sizeScale(shown);
  return filled(new Float64Array(nodes.length), (i) => {
    const radius = sized(i) ? radiusOf(scale, value[i] ?? 0) : paperRadius;
    return Math.round(radius * 100) / 100;
  });
}
