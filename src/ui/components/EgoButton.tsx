/** Confines the picture to a node and its surroundings, and opens it again. */

import { Button } from '@mantine/core';
import { IconCircleDot } from '@tabler/icons-react';
import type { NodeId } from '../../core/model/ids.ts';
import { useApp } from '../../store/appStore.ts';

/** Steps from the node unless more were chosen before. */
const usualRadius = 1;

export function EgoButton({ node }: { readonly node: NodeId }) {
  const around = useApp((state) => state.filter.around);
  const setFilter = useApp((state) => state.setFilter);
  const setCamera = useApp((state) => state.setCamera);
  const isOn = around?.node === node;
  return (
    <Button
      size="compact-sm"
      variant={isOn ? 'filled' : 'default'}
      aria-pressed={isOn}
      leftSection={<IconCircleDot size={15} aria-hidden />}
      onClick={() => {
        setFilter({ around: isOn ? undefined : { node, radius: around?.radius ?? usualRadius } });
        setCamera(null);
      }}
    >
      Ego network
    </Button>
  );
}
