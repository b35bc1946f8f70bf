/** What was corrected so far: how much, and whether it is saved. */

import { counted } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { correctionsIn, isUnsaved } from '../../store/correctionsSlice.ts';
import classes from './Identity.module.css';
import { SaveCorrections } from './SaveCorrections.tsx';

export function CorrectionsState() {
  const count = useApp((state) => correctionsIn(state).length);
  const unsaved = useApp(isUnsaved);
  return (
    <>
      <p className={classes.state}>
        {counted(count, 'correction')} by hand{unsaved ? ', not saved' : ''}
      </p>
      <div className={classes.tools}>
        <SaveCorrections />
      </div>
    </>
  );
}
