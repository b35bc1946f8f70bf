/** How wide the ego network is. */

import { SegmentedControl } from '@mantine/core';
import type { EgoRadius, FilterChange } from '../../../core/model/filter.ts';
import type { NodeId } from '../../../core/model/ids.ts';
import type { AppState } from '../../../store/appStore.ts';
import { useApp } from '../../../store/appStore.ts';

const radii: readonly EgoRadius[] = [1, 2, 3];

/** The author or paper that is selected. */
export const selectedNode = ({ selection }: AppState): NodeId | null =>
  selection?.kind === 'author' || selection?.kind === 'paper' ? selection.id : null;

/** Around what is selected. */
export function addAround(state: AppState): FilterChange | string {
  const node = selectedNode(state);
  return node ? { around: { node, radius: 1 } } : 'select an author or a paper first';
}

export function AroundEditor() {
  const around = useApp(({ filter }) => filter.around);
  const setFilter = useApp((state) => state.setFilter);
  if (!around) return null;
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label="Steps"
      data={radii.map((radius) => ({
        value: String(radius),
        label: radius === 1 ? '1 step' : `${radius} steps`,
      }))}
      value={String(around.radius)}
      onChange={(value) => {
        const radius = radii.find((candidate) => String(candidate) === value);
        if (radius) setFilter({ around: { node: around.node, radius } });
      }}
    />
  );
}
