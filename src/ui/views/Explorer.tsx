/** The explorer: header, panels, picture or table, status line. */

import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { describeSummary, summarise } from '../../core/analysis/summary.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { actingFilter, type Filter } from '../../core/model/filter.ts';
import { counted } from '../../core/text/wording.ts';
import type { Renderer } from '../../render/renderer.ts';
import { useApp } from '../../store/appStore.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import type { CommandContext } from '../commands/command.ts';
import { PaletteAwaited } from '../commands/PaletteAwaited.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { CorrectionNews } from '../components/CorrectionNews.tsx';
import { PictureState } from '../components/PictureState.tsx';
import spoken from '../components/Spoken.module.css';
import { PictureContext } from '../hooks/picture.ts';
import { useCompact } from '../hooks/useCompact.ts';
import { usePictureOf } from '../hooks/usePictureOf.ts';
import { useSceneOptions } from '../hooks/useSceneOptions.ts';
import { useTheme } from '../hooks/useTheme.ts';
import { DatasetPanel } from '../panels/DatasetPanel.tsx';
import { Header } from '../top/Header.tsx';
import classes from './Explorer.module.css';
import { GraphView } from './GraphView.tsx';

const Sheet = lazy(async () => ({ default: (await import('../components/Sheet.tsx')).Sheet }));
const TableView = lazy(async () => ({ default: (await import('./TableView.tsx')).TableView }));
const DetailsPanel = lazy(async () => ({
  default: (await import('../panels/DetailsPanel.tsx')).DetailsPanel,
}));
const ExportDialog = lazy(async () => ({
  default: (await import('../dialogs/ExportDialog.tsx')).ExportDialog,
}));
const ReportDialog = lazy(async () => ({
  default: (await import('../dialogs/ReportDialog.tsx')).ReportDialog,
}));
const ReviewAside = lazy(async () => ({
  default: (await import('../identity/ReviewAside.tsx')).ReviewAside,
}));
const RosterAside = lazy(async () => ({
  default: (await import('../roster/RosterAside.tsx')).RosterAside,
}));
const IdentityDialogs = lazy(async () => ({
  default: (await import('../identity/IdentityDialogs.tsx')).IdentityDialogs,
}));
const StatisticsDialog = lazy(async () => ({
  default: (await import('../dialogs/StatisticsDialog.tsx')).StatisticsDialog,
}));
const Timeline = lazy(async () => ({
  default: (await import('../timeline/Timeline.tsx')).Timeline,
}));
const FirstSteps = lazy(async () => ({
  default: (await import('../components/FirstSteps.tsx')).FirstSteps,
}));
const HelpDialog = lazy(async () => ({
  default: (await import('../dialogs/HelpDialog.tsx')).HelpDialog,
}));

const WayBack = lazy(async () => ({ default: (await import('../units/WayBack.tsx')).WayBack }));

/** The community that a filter confines the picture to, if it is one. */
function onlyCommunity(filter: Filter): readonly number[] {
  const { communities = [] } = actingFilter(filter);
  return communities.length === 1 ? communities : [];
}

/** Shows a dataset that has papers. */
export function Explorer({
  dataset,
  connection,
  origin,
}: {
  readonly dataset: Dataset;
  readonly connection: Connection;
  readonly origin: 'served' | 'opened';
}) {
  const view = useApp((state) => state.view);
  const selection = useApp((state) => state.selection);
  const theme = useTheme();
  const compact = useCompact();
  const picture = useRef<Renderer | null>(null);
  const dialog = useApp((state) => state.dialog);
  const openDialog = useApp((state) => state.openDialog);
  const close = useApp((state) => state.closeDialog);
  const summary = useMemo(() => summarise(dataset), [dataset]);
  const filter = useApp((state) => state.filter);
  const [entered] = view === 'authors' ? onlyCommunity(filter) : [];
  const firstSteps = useApp((state) => state.firstSteps);
  const reviewing = useApp((state) => state.reviewing);
  const listing = useApp((state) => state.rosterOpen) && !reviewing;
  const identityDialog = useApp((state) => state.identityDialog);
  useEffect(() => useApp.getState().recordSteps(), []);
  const options = useSceneOptions();
  const drawn = usePictureOf(dataset, connection, options);
  const years = drawn.picture?.ranges.years;
  const timelineOpen = useApp((state) => state.timelineOpen);
  const timeline = timelineOpen ?? !compact;
  const contextOf = useCallback(
    (): CommandContext => ({ dataset, state: useApp.getState(), picture, compact }),
    [dataset, compact],
  );
  useCommands(contextOf);
  const panel = (
    <DatasetPanel dataset={dataset} origin={origin} summary={summary} picture={drawn.picture} />
  );
  const { error, warning } = summary.issues;
  const troubles = error + warning;
  return (
    <PictureContext value={picture}>
      <div
        className={classes.app}
        data-compact={compact || undefined}
        data-reviewing={reviewing || listing || undefined}
      >
        <Header dataset={dataset} connection={connection} compact={compact} onOpen={openDialog} />
        <Suspense fallback={null}>
          {reviewing && (
            <ReviewAside
              dataset={dataset}
              connection={connection}
              compact={compact}
              className={classes.left}
            />
          )}
          {listing && (
            <RosterAside
              dataset={dataset}
              connection={connection}
              compact={compact}
              className={classes.left}
            />
          )}
        </Suspense>
        {!compact && !reviewing && !listing && (
          <aside className={classes.left} aria-label="Dataset and legend">
            {firstSteps && drawn.picture && (
              <Suspense fallback={null}>
                <FirstSteps picture={drawn.picture} inPanel />
              </Suspense>
            )}
            {panel}
          </aside>
        )}
        <main className={classes.main}>
          <h2 className={spoken.only}>{view === 'table' ? 'Table' : 'Picture'}</h2>
          {view === 'table' ? (
            <Suspense fallback={null}>
              <TableView dataset={dataset} />
            </Suspense>
          ) : (
            <>
              <div className={classes.picture}>
                {drawn.picture && <GraphView dataset={drawn.dataset} drawn={drawn.picture} />}
                {entered !== undefined && (
                  <Suspense fallback={null}>
                    <WayBack dataset={dataset} number={entered} />
                  </Suspense>
                )}
                {firstSteps && compact && drawn.picture && (
                  <Suspense fallback={null}>
                    <FirstSteps picture={drawn.picture} inPanel={false} />
                  </Suspense>
                )}
                <PictureState drawn={drawn} />
              </div>
              {years && years.papers.length > 1 && (
                <Suspense fallback={<div className={classes.timeline} data-open={timeline} />}>
                  <Timeline
                    years={years}
                    undated={drawn.picture?.ranges.undated ?? 0}
                    pending={drawn.pending}
                    open={timeline}
                  />
                </Suspense>
              )}
            </>
          )}
        </main>
        <Suspense fallback={null}>
          {selection && <DetailsPanel dataset={dataset} selection={selection} />}
        </Suspense>
        <footer className={classes.status}>
          <button type="button" className={classes.report} onClick={() => openDialog('report')}>
            <span>{describeSummary(summary, compact)}</span>
            <span className={troubles > 0 ? classes.troubles : classes.reportHint}>
              {troubles > 0
                ? `${counted(troubles, 'remark')}${compact ? '' : ' on the input'}`
                : 'Import report'}
            </span>
          </button>
          <button
            type="button"
            className={`${classes.report} ${classes.statistics}`}
            onClick={() => openDialog('statistics')}
          >
            <span className={classes.reportHint}>Statistics</span>
          </button>
        </footer>
      </div>
      <CorrectionNews />
      <Suspense fallback={null}>
        {identityDialog && (
          <IdentityDialogs dataset={dataset} connection={connection} dialog={identityDialog} />
        )}
        {compact && dialog === 'panel' && (
          <Sheet title="Dataset and legend" size="75%" from="below" onClose={close}>
            {panel}
          </Sheet>
        )}
        {dialog === 'export' && (
          <ExportDialog dataset={dataset} connection={connection} theme={theme} onClose={close} />
        )}
        {dialog === 'report' && (
          <ReportDialog dataset={dataset} summary={summary} onClose={close} />
        )}
        {dialog === 'statistics' && <StatisticsDialog dataset={dataset} onClose={close} />}
        {dialog === 'help' && <HelpDialog contextOf={contextOf} onClose={close} />}
        {dialog === 'commands' && (
          <PaletteAwaited connection={connection} contextOf={contextOf} onClose={close} />
        )}
      </Suspense>
    </PictureContext>
  );
}
