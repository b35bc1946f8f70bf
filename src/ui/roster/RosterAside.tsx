/** The roster beside the picture. */

import type { Dataset } from '../../core/model/dataset.ts';
import { useApp } from '../../store/appStore.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { SidePanel } from '../components/SidePanel.tsx';
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
  return (
    <SidePanel
      title="Roster"
      closing="Close the roster"
      size="80%"
      compact={compact}
      className={className}
      onClose={() => open(false)}
    >
      <RosterPanel dataset={dataset} connection={connection} />
    </SidePanel>
  );
}
