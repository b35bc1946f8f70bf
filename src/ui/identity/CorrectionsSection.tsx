/** In the left panel: the way to the questions, what was corrected, and how names are joined. */

import { Button } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { useApp } from '../../store/appStore.ts';
import { correctionsIn } from '../../store/correctionsSlice.ts';
import panel from '../panels/DatasetPanel.module.css';
import { Caution } from './Caution.tsx';

const CorrectionsState = lazy(async () => ({
  default: (await import('./CorrectionsState.tsx')).CorrectionsState,
}));

/** Undo and the like come with the first correction. */
export function CorrectionsSection({ dataset }: { readonly dataset: Dataset }) {
  const setReviewing = useApp((state) => state.setReviewing);
  const begun = useApp(
    (state) => correctionsIn(state).length + state.past.length + state.future.length > 0,
  );
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
      <Suspense fallback={null}>{begun && <CorrectionsState />}</Suspense>
      {dataset.identities && <Caution dataset={dataset} identities={dataset.identities} />}
    </section>
  );
}
