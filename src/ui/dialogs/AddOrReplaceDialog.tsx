/** Asks what becomes of the files that are there when further ones are opened. */

import { Button } from '@mantine/core';
import { counted, listed } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { isUnsaved } from '../../store/correctionsSlice.ts';
import type { Question } from '../../store/jobSlice.ts';
import { Sheet } from '../components/Sheet.tsx';
import classes from './Dialogs.module.css';

/** Add, replace, or leave all as it is. */
export function AddOrReplaceDialog({ question }: { readonly question: Question }) {
  const answer = useApp((state) => state.answer);
  const unsaved = useApp(isUnsaved);
  const { files, present, reading } = question;
  const names = listed(files.map(({ name }) => `“${name}”`));
  return (
    <Sheet title="Add or replace?" size="md" from="middle" onClose={() => void answer('cancel')}>
      <p className={classes.text}>
        {names} {files.length === 1 ? 'was' : 'were'} opened.
      </p>
      {unsaved && (
        <p className={classes.text}>
          Corrections by hand that are not saved stay with what is shown: who adds keeps them, who
          replaces loses them.
        </p>
      )}
      <div className={classes.stack}>
        <Button data-autofocus onClick={() => void answer('add')}>
          Add to the {counted(present, 'file')} {reading ? 'being read' : 'shown'}
        </Button>
        <Button variant="default" onClick={() => void answer('replace')}>
          {present === 1 ? 'Replace it' : 'Replace them'}
        </Button>
        <Button variant="default" onClick={() => void answer('cancel')}>
          Cancel
        </Button>
      </div>
    </Sheet>
  );
}
