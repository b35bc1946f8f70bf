/** How much evidence makes names one person; closed, it says which way is used. */

import { lazy, Suspense, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { FoldButton } from '../components/FoldButton.tsx';

const CautionWays = lazy(async () => ({
  default: (await import('./CautionWays.tsx')).CautionWays,
}));

/** Opens on demand. */
export function Caution(props: {
  readonly dataset: Dataset;
  readonly identities: NonNullable<Dataset['identities']>;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <h3>
        <FoldButton opened={opened} onChange={setOpened}>
          Names are joined: <b>{props.dataset.options.identity ?? 'balanced'}</b>
        </FoldButton>
      </h3>
      <Suspense fallback={null}>{opened && <CautionWays {...props} />}</Suspense>
    </>
  );
}
