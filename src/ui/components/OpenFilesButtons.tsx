/** Chooses files or a folder, or takes text, for those who do not drop or paste them. */

import { Button } from '@mantine/core';
import { IconClipboardText, IconFiles, IconFolder } from '@tabler/icons-react';
import { useRef } from 'react';
import { useApp } from '../../store/appStore.ts';
import { readChosen } from '../hooks/readFiles.ts';
import classes from './OpenFilesButtons.module.css';

/** Folder inputs are no standard, but every current browser has them. */
const folder = { webkitdirectory: '' };

/** "Open files…", "Open folder…" and "Paste text…". */
export function OpenFilesButtons() {
  const openFiles = useApp((state) => state.openFiles);
  const openDialog = useApp((state) => state.openDialog);
  const filesInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    input.value = '';
    if (chosen.length > 0) void openFiles(async () => readChosen(chosen));
  };
  return (
    <div className={classes.buttons}>
      <Button
        size="xs"
        variant="default"
        px={5}
        leftSection={<IconFiles size={15} aria-hidden />}
        onClick={() => filesInput.current?.click()}
      >
        Open files…
      </Button>
      <Button
        size="xs"
        variant="default"
        px={5}
        leftSection={<IconFolder size={15} aria-hidden />}
        onClick={() => folderInput.current?.click()}
      >
        Open folder…
      </Button>
      <Button
        size="xs"
        variant="default"
        px={5}
        leftSection={<IconClipboardText size={15} aria-hidden />}
        onClick={() => openDialog('paste')}
      >
        Paste text…
      </Button>
      <input
        ref={filesInput}
        type="file"
        multiple
        hidden
        aria-label="Files to read"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folderInput}
        type="file"
        multiple
        hidden
        aria-label="Folder to read"
        {...folder}
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  );
}
