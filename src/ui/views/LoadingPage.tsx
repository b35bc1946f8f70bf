/** The page's frame while the dataset is on its way, so that nothing moves when it comes. */

import type { JobProgress } from '../../store/datasetSlice.ts';
import classes from './Explorer.module.css';

/** Bars where the panels will be. */
export function LoadingPage({ progress }: { readonly progress: JobProgress | null }) {
  return (
    <div className={classes.app} aria-busy="true">
      <header className={classes.header}>
        <h1 className={classes.brand}>Coterie</h1>
      </header>
      <div className={classes.left}>
        <div className={classes.bar} />
        <div className={classes.bar} />
        <div className={classes.bar} />
      </div>
      <main className={classes.main}>
        <p className={classes.loading} role="status">
          {progress ? progress.stage : 'Loading the dataset…'}
          {progress && progress.total > 1 && (
            // Too quick to be read out.
            <span aria-live="off">, {Math.floor((100 * progress.done) / progress.total)} %</span>
          )}
        </p>
      </main>
      <footer className={classes.status} />
    </div>
  );
}
