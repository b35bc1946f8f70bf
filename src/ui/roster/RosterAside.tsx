/** The roster: in the place of the left panel, or from below where there is no room. */

import { CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { useApp } from '../../store/appStore.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { Sheet } from '../components/Sheet.tsx';
import classes from './Roster.module.css';
import { RosterPanel } from './RosterPanel.tsx';

/** `className`: of the panel. */
export function RosterAside(props: {
  readonly dataset: Dataset;
  readonly connection: Connection;
  readonly compact: boolean;
  readonly className: string | undefined;
}) {
  const { dataset, connection, compact, className } = props;
  const open = useApp((state) => state.openRoster);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => open(false);
  useEffect(() => heading.current?.focus(), []);
  if (compact) {
    return (
      <Sheet title="Roster" size="80%" from="below" onClose={close}>
        <RosterPanel dataset={dataset} connection={connection} />
      </Sheet>
    );
  }
  return (
    <aside className={className} aria-label="Roster">
      <div className={classes.head}>
        <h2 ref={heading} tabIndex={-1}>
          Roster
        </h2>
        <CloseButton aria-label="Close the roster" onClick={close} />
      </div>
      <RosterPanel dataset={dataset} connection={connection} />
    </aside>
  );
}
