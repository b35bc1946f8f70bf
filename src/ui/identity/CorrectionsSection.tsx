/** In the left panel: the way to the questions, what was corrected, and how names are joined. */

import { Button } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import type { Dataset } from '../../core/model/dataset.ts';
import { counted } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { correctionsIn, isUnsaved } from '../../store/correctionsSlice.ts';
import panel from '../panels/DatasetPanel.module.css';
import { Caution } from './Caution.tsx';
import classes from './Identity.module.css';
import { SaveCorrections } from './SaveCorrections.tsx';
import { UndoRedo } from './UndoRedo.tsx';

/** Undo and the like come with the first correction. */
export function CorrectionsSection({ dataset }: { readonly dataset: Dataset }) {
  const count = useApp((state) => correctionsIn(state).length);
  const begun = useApp((state) => state.past.length + state.future.length > 0);
  const unsaved = useApp(isUnsaved);
  const setReviewing = useApp((state) => state.setReviewing);
  return (
    <section className={panel.section} aria-label="Who is who">
      <h2>Who is who</h2>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconUserQuestion size={15} aria-hidden />}
        onClick={() => setReviewing(true)}
      >
        Review identities…
      </Button>
      {(begun || count > 0) && (
        <>
          <p className={classes.state}>
            {counted(count, 'correction')} by hand{unsaved ? ', not saved' : ''}
          </p>
          <div className={classes.tools}>
            <UndoRedo />
            <SaveCorrections dataset={dataset} />
          </div>
        </>
      )}
      {dataset.identities && <Caution dataset={dataset} identities={dataset.identities} />}
    </section>
  );
}
