/** Saves what was said by hand: as a corrections file, or as a thesaurus for VOSviewer. */

import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useApp } from '../../store/appStore.ts';
import { correctionsIn, isUnsaved } from '../../store/correctionsSlice.ts';
import { saveFile } from '../dialogs/saveFile.ts';

async function saveCorrections(): Promise<void> {
  const { writeCorrections } = await import('../../core/pipeline/correctionsFile.ts');
  const state = useApp.getState();
  saveFile('corrections.json', writeCorrections(correctionsIn(state)), 'application/json');
  state.noteSaved();
}

async function saveThesaurus(): Promise<void> {
  const { data } = useApp.getState();
  if (data.kind !== 'ready') return;
  const { text } = await data.connection.thesaurus();
  saveFile('thesaurus.txt', text, 'text/plain');
}

/** A menu with both; its button says whether something is not saved yet. */
export function SaveCorrections() {
  const unsaved = useApp(isUnsaved);
  const count = useApp((state) => correctionsIn(state).length);
  return (
    <Menu
      position="bottom-start"
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button
          size="xs"
          px={10}
          variant={unsaved ? 'filled' : 'default'}
          leftSection={<IconDownload size={15} aria-hidden />}
        >
          Save…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={count === 0} onClick={() => void saveCorrections()}>
          Corrections (JSON)
        </Menu.Item>
        <Menu.Item onClick={() => void saveThesaurus()}>Thesaurus for VOSviewer</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
