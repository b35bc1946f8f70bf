/** The picture or the table with its details, for pages that are part of another one. */

import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { describeSummary, summarise } from '../../core/analysis/summary.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Renderer } from '../../render/renderer.ts';
import { formatAddress } from '../../store/address.ts';
import { useApp } from '../../store/appStore.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { addressAlone } from '../../store/embedding.ts';
import { PictureState } from '../components/PictureState.tsx';
import spoken from '../components/Spoken.module.css';
import { PictureContext } from '../hooks/picture.ts';
import { usePictureOf } from '../hooks/usePictureOf.ts';
import { useSceneOptions } from '../hooks/useSceneOptions.ts';
import explorer from '../views/Explorer.module.css';
import { GraphView } from '../views/GraphView.tsx';
import classes from './Embedded.module.css';

const TableView = lazy(async () => ({
  default: (await import('../views/TableView.tsx')).TableView,
}));
const DetailsPanel = lazy(async () => ({
  default: (await import('../panels/DetailsPanel.tsx')).DetailsPanel,
}));

/** Looks as the address says; what is clicked is told of. */
export function EmbeddedExplorer(props: {
  readonly dataset: Dataset;
  readonly connection: Connection;
}) {
  const { dataset, connection } = props;
  const view = useApp((state) => state.view);
  const selection = useApp((state) => state.selection);
  const address = useApp(formatAddress);
  const picture = useRef<Renderer | null>(null);
  const options = useSceneOptions();
  useEffect(() => {
    const hear = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') useApp.getState().select(null);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  const drawn = usePictureOf(dataset, connection, options);
  const summary = useMemo(() => summarise(dataset), [dataset]);
  return (
    <PictureContext value={picture}>
      <div className={classes.app}>
        <main className={explorer.main}>
          <h1 className={spoken.only}>Coterie</h1>
          {view === 'table' ? (
            <Suspense fallback={null}>
              <TableView dataset={dataset} />
            </Suspense>
          ) : (
            <div className={explorer.picture}>
              {drawn.picture && <GraphView dataset={drawn.dataset} drawn={drawn.picture} />}
              <PictureState drawn={drawn} />
            </div>
          )}
        </main>
        <Suspense fallback={null}>
          {selection && <DetailsPanel dataset={dataset} selection={selection} />}
        </Suspense>
        <footer className={classes.status}>
          <span>{describeSummary(summary, true)}</span>
          <a href={addressAlone(address)} target="_blank" rel="noopener">
            Open in Coterie
          </a>
        </footer>
      </div>
    </PictureContext>
  );
}
