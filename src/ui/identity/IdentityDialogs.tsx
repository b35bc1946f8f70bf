/** The dialog about an author that is open. */

import type { Dataset } from '../../core/model/dataset.ts';
import { useApp } from '../../store/appStore.ts';
import type { IdentityDialog } from '../../store/correctionsSlice.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { indexOf } from '../../store/derived.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';

/** Nothing where the author is gone. */
export function IdentityDialogs(props: {
  readonly dataset: Dataset;
  readonly connection: Connection;
  readonly dialog: IdentityDialog;
}) {
  const { dataset, connection, dialog } = props;
  const open = useApp((state) => state.openIdentityDialog);
  const author = indexOf(dataset).authors.get(dialog.author);
  if (!author) return null;
  const about = { dataset, author, onClose: () => open(null) };
  switch (dialog.kind) {
    case 'split':
      return <SplitDialog {...about} />;
    case 'merge':
      return <MergeDialog {...about} connection={connection} />;
    case 'rename':
      return <RenameDialog author={author} onClose={about.onClose} />;
  }
}
