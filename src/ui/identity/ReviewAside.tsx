/** The list of questions: in the place of the left panel, or from below where there is no room. */

import { CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { useApp } from '../../store/appStore.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { Sheet } from '../components/Sheet.tsx';
import classes from './Identity.module.css';
import { ReviewPanel } from './ReviewPanel.tsx';

/** Beside the picture there is nothing to give way. */
const stay = () => undefined;

/** `className`: of the panel. */
export function ReviewAside(props: {
  readonly dataset: Dataset;
  readonly connection: Connection;
  readonly compact: boolean;
  readonly className: string | undefined;
}) {
  const { dataset, connection, compact, className } = props;
  const setReviewing = useApp((state) => state.setReviewing);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => {
    // Escape is heard here as well when it closes a dialog above.
    if (useApp.getState().identityDialog === null) setReviewing(false);
  };
  useEffect(() => heading.current?.focus(), []);
  if (compact) {
    return (
      <Sheet title="Review identities" size="75%" from="below" onClose={close}>
        <ReviewPanel dataset={dataset} connection={connection} onShow={close} />
      </Sheet>
    );
  }
  return (
    <aside className={className} aria-label="Review identities">
      <div className={classes.head}>
        <h2 ref={heading} tabIndex={-1}>
          Review identities
        </h2>
        <CloseButton aria-label="Close the review" onClick={close} />
      </div>
      <ReviewPanel dataset={dataset} connection={connection} onShow={stay} />
    </aside>
  );
}
