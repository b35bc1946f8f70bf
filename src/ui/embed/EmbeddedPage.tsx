/** All that a page shows which is part of another one. */

import { useApp } from '../../store/appStore.ts';
import classes from './Embedded.module.css';
import { EmbeddedExplorer } from './EmbeddedExplorer.tsx';

/** The dataset, or why there is none; there is nothing here to open another one with. */
export function EmbeddedPage() {
  const data = useApp((state) => state.data);
  if (data.kind === 'ready') {
    return <EmbeddedExplorer dataset={data.dataset} connection={data.connection} />;
  }
  return (
    <main className={classes.alone}>
      <h1>Coterie</h1>
      <p role="status">
        {data.kind === 'trouble' ? data.message : (data.progress?.stage ?? 'Loading the dataset…')}
      </p>
    </main>
  );
}
