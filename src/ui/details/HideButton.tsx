/** Takes authors and papers out of the pictures, and brings them back. */

import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { tidyList } from '../../core/model/filter.ts';
import type { NodeId } from '../../core/model/ids.ts';
import { useApp } from '../../store/appStore.ts';

/** Of several: hides those that are not hidden yet, or brings all back where all are. */
export function HideButton({ nodes }: { readonly nodes: readonly NodeId[] }) {
  const hidden = useApp((state) => state.filter.hidden);
  const off = useApp((state) => state.filter.off?.includes('hidden') === true);
  const setFilter = useApp((state) => state.setFilter);
  const known = new Set(off ? [] : hidden);
  const all = nodes.every((id) => known.has(id));
  const toggle = () => {
    const own = new Set(nodes);
    const others = (hidden ?? []).filter((id) => !own.has(id));
    setFilter({ hidden: tidyList(all ? others : [...others, ...nodes]) });
  };
  const Icon = all ? IconEye : IconEyeOff;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon size={15} aria-hidden />}
      onClick={toggle}
    >
      {all ? 'Show again' : 'Hide'}
    </Button>
  );
}
