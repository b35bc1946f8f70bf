/** The list of questions beside the picture. */

import type { Dataset } from '../../core/model/dataset.ts';
import { useApp } from '../../store/appStore.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { SidePanel } from '../components/SidePanel.tsx';
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
  const close = () => {
    // Escape is heard here as well when it closes a dialog above.
    if (useApp.getState().identityDialog === null) setReviewing(false);
  };
  return (
    <SidePanel
      title="Review identities"
      closing="Close the review"
      size="75%"
      compact={compact}
      className={className}
      onClose={close}
    >
      <ReviewPanel dataset={dataset} connection={connection} onShow={compact ? close : stay} />
    </SidePanel>
  );
}
