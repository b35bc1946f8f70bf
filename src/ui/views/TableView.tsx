/** Everything in the pictures, as tables: each kind of node, each kind of edge, communities. */

import '@mantine/core/styles/Tabs.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { Switch, Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { unitKinds } from '../../core/model/units.ts';
import { useApp } from '../../store/appStore.ts';
import { unitsIn } from '../../store/derived.ts';
import { offersTable, type TableTab } from '../../store/viewSlice.ts';
import { AuthorshipTable } from '../tables/AuthorshipTable.tsx';
import { AuthorTable } from '../tables/AuthorTable.tsx';
import { CoauthorshipTable } from '../tables/CoauthorshipTable.tsx';
import { CommunityTable } from '../tables/CommunityTable.tsx';
import { PaperTable } from '../tables/PaperTable.tsx';
import { SimilarityTable } from '../tables/SimilarityTable.tsx';
import { isConfining, ShownRowsContext, useShownRows } from '../tables/shownRows.ts';
import { CountryTable, OrganisationTable } from '../tables/UnitTable.tsx';
import classes from './TableView.module.css';

const tables: readonly {
  readonly tab: TableTab;
  readonly label: string;
  readonly Table: ComponentType<{ readonly dataset: Dataset }>;
  /** Only where documents name them. */
  readonly units?: true;
}[] = [
  { tab: 'authors', label: 'Authors', Table: AuthorTable },
  { tab: 'papers', label: 'Papers', Table: PaperTable },
  { tab: 'edges', label: 'Edges', Table: CoauthorshipTable },
  { tab: 'authorships', label: 'Authorships', Table: AuthorshipTable },
  { tab: 'similarities', label: 'Similarities', Table: SimilarityTable },
  { tab: 'communities', label: 'Communities', Table: CommunityTable },
  { tab: 'organisations', label: 'Organisations', Table: OrganisationTable, units: true },
  { tab: 'countries', label: 'Countries', Table: CountryTable, units: true },
];

/** One table at a time; their rows select what the pictures select. */
export function TableView({ dataset }: { readonly dataset: Dataset }) {
  const chosen = useApp((state) => state.tableTab);
  const shown = offersTable(dataset, chosen) ? chosen : 'authors';
  const filtered = useApp((state) => isConfining(state.filter));
  const only = useApp((state) => state.onlyShown);
  const setOnly = useApp((state) => state.setOnlyShown);
  const rows = useShownRows(dataset);
  const setTab = useApp((state) => state.setTableTab);
  const named = unitsIn(dataset);
  const offered = tables.filter(
    ({ tab, units }) =>
      offersTable(dataset, tab) &&
      (!units || tab === shown || unitKinds.some((kind) => kind === tab && named.has(kind))),
  );
  return (
    <Tabs
      className={classes.view ?? ''}
      value={shown}
      onChange={(value) => {
        const chosen = tables.find(({ tab }) => tab === value);
        if (chosen) setTab(chosen.tab);
      }}
      keepMounted={false}
    >
      <Tabs.List className={classes.tabs ?? ''} aria-label="Tables">
        {offered.map(({ tab, label }) => (
          <Tabs.Tab key={tab} value={tab}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {filtered && (
        <div className={classes.note}>
          <Switch
            size="sm"
            label="Only what is shown"
            checked={only}
            onChange={(event) => setOnly(event.currentTarget.checked)}
          />
          <p>
            {only
              ? 'The tables leave out what the filter does.'
              : 'The tables hold the whole dataset; the filter acts on the pictures.'}
          </p>
        </div>
      )}
      {offered.map(({ tab, Table }) => (
        <Tabs.Panel key={tab} value={tab} className={classes.panel ?? ''}>
          <ShownRowsContext value={rows}>
            <Table dataset={dataset} />
          </ShownRowsContext>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
