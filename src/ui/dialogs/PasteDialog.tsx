/** A place to paste records as text, for those who do not paste them on the page. */

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useApp } from '../../store/appStore.ts';
import { Sheet } from '../components/Sheet.tsx';
import { fileOfText } from '../hooks/readFiles.ts';
import classes from './Dialogs.module.css';

/** Reads what is in the box as if it were a file. */
export function PasteDialog() {
  const close = useApp((state) => state.closeDialog);
  const openFiles = useApp((state) => state.openFiles);
  const [text, setText] = useState('');
  const empty = text.trim() === '';
  return (
    <Sheet title="Paste text" size="lg" from="middle" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!empty) void openFiles(async () => [fileOfText(text)]);
        }}
      >
        <Textarea
          data-autofocus
          label="Records or a page as text"
          description="In any of the formats that are read, as they would stand in a file."
          rows={12}
          spellCheck={false}
          classNames={{ input: classes.pasted ?? '' }}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" disabled={empty}>
            Read
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
