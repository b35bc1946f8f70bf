/** The left panel: what is shown, and what its colours and sizes mean. */

import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { Summary } from '../../core/analysis/summary.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { noFilter, sameFilter } from '../../core/model/filter.ts';
import type { Picture } from '../../core/scene/picture.ts';
import { counted, formatCount } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { FoldButton } from '../components/FoldButton.tsx';
import { OpenFilesButtons } from '../components/OpenFilesButtons.tsx';
import { Appearance } from './Appearance.tsx';
import classes from './DatasetPanel.module.css';
import { LegendPanel } from './LegendPanel.tsx';

/** Opens on demand, and by itself as soon as something in it is on. */
function Fold(props: {
  readonly title: string;
  readonly active?: boolean;
  readonly children: ReactNode;
}) {
  const { title, active = false, children } = props;
  const [opened, setOpened] = useState(active);
  useEffect(() => {
    if (active) setOpened(true);
  }, [active]);
  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.fold}>
        <FoldButton opened={opened} onChange={setOpened}>
          {title}
        </FoldButton>
      </h2>
      {opened && <Suspense fallback={null}>{children}</Suspense>}
    </section>
  );
}

const NetworkPanel = lazy(async () => ({
  default: (await import('./NetworkPanel.tsx')).NetworkPanel,
}));

const GivenNetworkPanel = lazy(async () => ({
  default: (await import('../given/GivenNetworkPanel.tsx')).GivenNetworkPanel,
}));

const GivenNote = lazy(async () => ({
  default: (await import('../given/GivenNote.tsx')).GivenNote,
}));

const FilterPanel = lazy(async () => ({
  default: (await import('../filters/FilterPanel.tsx')).FilterPanel,
}));

const WorkButtons = lazy(async () => ({
  default: (await import('../keep/WorkButtons.tsx')).WorkButtons,
}));

const RosterSection = lazy(async () => ({
  default: (await import('../roster/RosterSection.tsx')).RosterSection,
}));

const CorrectionsSection = lazy(async () => ({
  default: (await import('../identity/CorrectionsSection.tsx')).CorrectionsSection,
}));

/** Dataset, choices, filter, legend. */
export function DatasetPanel({
  dataset,
  origin,
  summary,
  picture,
}: {
  readonly dataset: Dataset;
  readonly origin: 'served' | 'opened';
  readonly summary: Summary;
  /** Null before the first picture. */
  readonly picture: Picture | null;
}) {
  const view = useApp((state) => state.view);
  const filtered = useApp((state) => !sameFilter(state.filter, noFilter));
  const keptFailed = useApp((state) => state.kept === 'failed');
  const [first] = dataset.files;
  const name = dataset.files.length === 1 && first ? first.name : counted(summary.files, 'file');
  const counts: readonly (readonly [string, number, string])[] = [
    ['Papers', summary.papers, `${formatCount(summary.papersWithNamedAuthors)} with named authors`],
    ['Authors', summary.authors, `in ${counted(summary.components, 'component')}`],
    ['Co-authorship edges', summary.coauthorships, ''],
    ['Organisations', summary.organisations, ''],
  ];
  // Of a finished network nobody knows the others.
  const told = dataset.given ? counts.slice(1, 3) : counts;
  return (
    <div className={classes.panel}>
      <section className={classes.section}>
        <h2>Dataset</h2>
        <p className={classes.name}>
          {name}
          <span>
            {origin === 'served'
              ? 'built with Coterie'
              : `opened here, kept ${keptFailed ? 'on this page only' : 'in this browser'}`}
          </span>
        </p>
        <dl className={classes.counts}>
          {told.map(([label, value, remark]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {remark !== '' && <small>{remark}</small>}
                <b>{formatCount(value)}</b>
              </dd>
            </div>
          ))}
        </dl>
        {dataset.given && (
          <Suspense fallback={null}>
            <GivenNote dataset={dataset} />
          </Suspense>
        )}
        <div className={classes.buttons}>
          <OpenFilesButtons />
          <Suspense fallback={null}>
            <WorkButtons />
          </Suspense>
        </div>
      </section>
      <Suspense fallback={null}>
        {!dataset.given && <CorrectionsSection dataset={dataset} />}
        <RosterSection />
      </Suspense>
      {view !== 'table' && (
        <>
          <Appearance dataset={dataset} view={view} />
          {picture && (
            <Fold title="Filter" active={filtered}>
              <FilterPanel dataset={dataset} view={view} picture={picture} />
            </Fold>
          )}
          <Fold title="Network">
            {dataset.given ? (
              <GivenNetworkPanel dataset={dataset} given={dataset.given} />
            ) : (
              <NetworkPanel dataset={dataset} />
            )}
          </Fold>
          {picture && <LegendPanel dataset={dataset} scene={picture.frame} />}
        </>
      )}
    </div>
  );
}
