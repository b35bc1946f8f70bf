/** In the left panel: the project as a file, and what was worked on before. */

import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useApp } from '../../store/appStore.ts';
import classes from './Keep.module.css';
import { saveProject } from './saveProject.ts';

/** "Save project" and "Recent work…". */
export function WorkButtons() {
  const openDialog = useApp((state) => state.openDialog);
  const kept = useApp((state) => state.kept);
  const [saving, setSaving] = useState(false);
  return (
    <div className={classes.buttons} data-kept={kept}>
      <Button
        size="xs"
        px={5}
        variant="default"
        loading={saving}
        leftSection={<IconDeviceFloppy size={15} aria-hidden />}
        onClick={() => {
          setSaving(true);
          void saveProject().finally(() => setSaving(false));
        }}
      >
        Save project
      </Button>
      <RecentButton onOpen={() => openDialog('recent')} />
    </div>
  );
}

function RecentButton({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <Button
      size="xs"
      px={5}
      variant="default"
      leftSection={<IconHistory size={15} aria-hidden />}
      onClick={onOpen}
    >
      Recent work…
    </Button>
  );
}
