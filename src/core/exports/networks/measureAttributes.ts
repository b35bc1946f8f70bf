/** Measures as attributes of nodes: those that colours and sizes show, or all. */

import { measures } from '../../analysis/measures/registry.ts';
import { measureOf } from '../../scene/choices.ts';
import type { SceneOptions } from '../../scene/scene.ts';
import type { ParameterValues } from '../format.ts';
import type { Attribute, NetworkParts } from './exportedNetwork.ts';

/** Ids of measures, each once. */
export function measuresFor(
  values: ParameterValues,
  { colourBy, sizeBy }: Pick<SceneOptions, 'colourBy' | 'sizeBy'>,
): readonly string[] {
  const shown: readonly (string | undefined)[] = [measureOf(colourBy), measureOf(sizeBy)];
  return measures
    .map(({ id }) => id)
    .filter((id) => values['all-measures'] === true || shown.includes(id));
}

/** Of authors, or of units in their place, in the whole network; unknown of papers. */
export function measureAttributes(
  { network, nodes, sources }: NetworkParts,
  ids: readonly string[],
): readonly Attribute[] {
  return ids.flatMap((id): readonly Attribute[] => {
    const found = sources.measured?.(id);
    if (!found) return [];
    return [
      {
        id: `measure_${id.replaceAll('-', '_')}`,
        type: 'double',
        says: `${found.label}, in the whole network`,
        at: (i) => {
          const node = nodes[i] ?? 0;
          return node < network.authors ? found.values[node] : undefined;
        },
      },
    ];
  });
}
