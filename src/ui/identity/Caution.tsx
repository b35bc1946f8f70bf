/** How much evidence makes names one person; closed, it says which way is used. */

import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import classes from './Caution.module.css';

const CautionWays = lazy(async () => ({
  default: (await import('./CautionWays.tsx')).CautionWays,
}));

/** Opens on demand. */
export function Caution(props: {
  readonly dataset: Dataset;
  readonly identities: NonNullable<Dataset['identities']>;
}) {
  const [opened, setOpened] = useState(false);
  const Icon = opened ? IconChevronUp : IconChevronDown;
  return (
    <>
      <h3 className={classes.heading}>
        <button type="button" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          <span>
            Names are joined: <b>{props.dataset.options.identity ?? 'balanced'}</b>
          </span>
          <Icon size={15} aria-hidden />
        </button>
      </h3>
      <Suspense fallback={null}>{opened && <CautionWays {...props} />}</Suspense>
    </>
  );
}
