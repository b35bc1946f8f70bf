/** Everything in the pictures, as tables. */

import { Tabs } from '@mantine/core';
import { useMemo } from 'react';
import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { formatDate } from '../../core/model/date.ts';
import type { CoauthorshipEdge, Community } from '../../core/model/network.ts';
import type { Paper } from '../../core/model/paper.ts';
import { preferred } from '../../core/model/source.ts';
import { authorsNamed } from '../../core/scene/describe.ts';
import { formatDecimal } from '../../core/scene/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { indexOf } from '../../store/derived.ts';
import { type Selection, sameSelection } from '../../store/selection.ts';
import type { TableTab } from '../../store/viewSlice.ts';
import { percent } from '../panels/CommunityLine.tsx';
import { type Column, DataTable } from './DataTable.tsx';
import classes from './TableView.module.css';

const tabs: readonly { readonly value: TableTab; readonly label: string }[] = [
  { value: 'authors', label: 'Authors' },
  { value: 'papers', label: 'Papers' },
  { value: 'edges', label: 'Edges' },
  { value: 'communities', label: 'Communities' },
];

/** Four tables; their rows select what the pictures select. */
export function TableView({ dataset }: { readonly dataset: Dataset }) {
  const tab = useApp((state) => state.tableTab);
  const setTab = useApp((state) => state.setTableTab);
  return (
    <Tabs
      className={classes.view ?? ''}
      value={tab}
      onChange={(value) => {
        const chosen = tabs.find((candidate) => candidate.value === value);
        if (chosen) setTab(chosen.value);
      }}
      keepMounted={false}
    >
      <Tabs.List className={classes.tabs ?? ''} aria-label="Tables">
        {tabs.map(({ value, label }) => (
          <Tabs.Tab key={value} value={value}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="authors" className={classes.panel ?? ''}>
        <AuthorTable dataset={dataset} />
      </Tabs.Panel>
      <Tabs.Panel value="papers" className={classes.panel ?? ''}>
        <PaperTable dataset={dataset} />
      </Tabs.Panel>
      <Tabs.Panel value="edges" className={classes.panel ?? ''}>
        <EdgeTable dataset={dataset} />
      </Tabs.Panel>
      <Tabs.Panel value="communities" className={classes.panel ?? ''}>
        <CommunityTable dataset={dataset} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** Selecting from a table, and knowing what is selected. */
function useRows<Row>(selectionOf: (row: Row) => Selection) {
  const selection = useApp((state) => state.selection);
  const reveal = useApp((state) => state.reveal);
  return {
    isSelected: (row: Row) => sameSelection(selection, selectionOf(row)),
    onSelect: (row: Row) => reveal(selectionOf(row)),
  };
}

const authorText = (author: Author) => author.variants.map(({ name }) => name).join(' ');

function AuthorTable({ dataset }: { readonly dataset: Dataset }) {
  const rows = useRows<Author>(({ id }) => ({ kind: 'author', id }));
  const columns = useMemo((): readonly Column<Author>[] => {
    const index = indexOf(dataset);
    const { membership, communities } = dataset.communities.authors;
    const communityOf = ({ id }: Author) =>
      communities.find(({ number }) => number === membership[index.authorOrder.get(id) ?? -1]);
    const strength = ({ id }: Author) =>
      index.coauthorsOf(id).reduce((sum, { edge }) => sum + edge.weightFull, 0);
    return [
      { id: 'name', label: 'Author', value: ({ name }) => name },
      {
        id: 'papers',
        label: 'Papers',
        width: 80,
        numeric: true,
        value: ({ id }) => index.authorshipsOf(id).length,
      },
      {
        id: 'degree',
        label: 'Co-authors',
        width: 90,
        numeric: true,
        value: ({ id }) => index.coauthorsOf(id).length,
      },
      { id: 'strength', label: 'Link strength', width: 104, numeric: true, value: strength },
      {
        id: 'citations',
        label: 'Citations stated',
        width: 120,
        numeric: true,
        value: ({ profile }) => preferred(profile.citations),
      },
      {
        id: 'community',
        label: 'Community',

        value: (author) => communityOf(author)?.number,
        show: (author) => {
          const community = communityOf(author);
          return community && `${community.number}: ${community.name}`;
        },
      },
    ];
  }, [dataset]);
  return (
    <DataTable
      label="Authors"
      rows={dataset.authors}
      columns={columns}
      keyOf={({ id }) => id}
      textOf={authorText}
      {...rows}
    />
  );
}

const paperText = (paper: Paper) =>
  [
    paper.label,
    ...paper.organisations.map(({ value }) => value.name),
    ...paper.identifiers.map(({ value }) => value.value),
  ].join(' ');

function PaperTable({ dataset }: { readonly dataset: Dataset }) {
  const rows = useRows<Paper>(({ id }) => ({ kind: 'paper', id }));
  const columns = useMemo((): readonly Column<Paper>[] => {
    const index = indexOf(dataset);
    return [
      { id: 'label', label: 'Paper', value: ({ label }) => label },
      {
        id: 'date',
        label: 'Date',
        width: 100,
        value: ({ date }) => {
          const known = preferred(date);
          return known && formatDate(known);
        },
      },
      {
        id: 'named',
        label: 'Authors',
        width: 240,
        value: ({ authorCount }) => preferred(authorCount),
        show: (paper) => authorsNamed(paper, index.authorshipsOn(paper.id).length),
      },
      {
        id: 'citations',
        label: 'Citations',
        width: 86,
        numeric: true,
        value: ({ citations }) => preferred(citations),
      },
      {
        id: 'similar',
        label: 'Similar',
        width: 76,
        numeric: true,
        value: ({ id }) => index.similarTo(id).length,
      },
    ];
  }, [dataset]);
  return (
    <DataTable
      label="Papers"
      rows={dataset.papers}
      columns={columns}
      keyOf={({ id }) => id}
      textOf={paperText}
      {...rows}
    />
  );
}

function EdgeTable({ dataset }: { readonly dataset: Dataset }) {
  const rows = useRows<CoauthorshipEdge>(({ source, target }) => ({
    kind: 'edge',
    source,
    target,
  }));
  const [columns, textOf] = useMemo(() => {
    const { authors } = indexOf(dataset);
    const name = (id: CoauthorshipEdge['source']) => authors.get(id)?.name ?? id;
    const both = ({ source, target }: CoauthorshipEdge) => `${name(source)} – ${name(target)}`;
    const list: readonly Column<CoauthorshipEdge>[] = [
      { id: 'authors', label: 'Co-authors', value: both },
      {
        id: 'full',
        label: 'Joint papers',
        width: 100,
        numeric: true,
        value: ({ weightFull }) => weightFull,
      },
      {
        id: 'fractional',
        label: 'Fractional',
        width: 90,
        numeric: true,
        value: ({ weightFractional }) => weightFractional,
        show: ({ weightFractional }) => formatDecimal(weightFractional, 3),
      },
      {
        id: 'first',
        label: 'First year',
        width: 90,
        numeric: true,
        value: ({ firstYear }) => firstYear,
      },
      {
        id: 'last',
        label: 'Last year',
        width: 90,
        numeric: true,
        value: ({ lastYear }) => lastYear,
      },
    ];
    return [list, both] as const;
  }, [dataset]);
  return (
    <DataTable
      label="Co-authorship edges"
      rows={dataset.coauthorships}
      columns={columns}
      keyOf={({ source, target }) => `${source}|${target}`}
      textOf={textOf}
      {...rows}
    />
  );
}

interface CommunityRow {
  readonly of: 'authors' | 'papers';
  readonly community: Community;
}

const communityText = ({ community }: CommunityRow) =>
  [community.name, ...community.terms].join(' ');

function CommunityTable({ dataset }: { readonly dataset: Dataset }) {
  const rows = useRows<CommunityRow>(({ of, community: { number } }) => ({
    kind: 'community',
    of,
    number,
  }));
  const all = useMemo(
    (): readonly CommunityRow[] =>
      (['authors', 'papers'] as const).flatMap((of) =>
        dataset.communities[of].communities.map((community) => ({ of, community })),
      ),
    [dataset],
  );
  const columns = useMemo(
    (): readonly Column<CommunityRow>[] => [
      {
        id: 'name',
        label: 'Community',

        value: ({ community }) => community.name,
      },
      { id: 'of', label: 'Of', width: 80, value: ({ of }) => of },
      {
        id: 'number',
        label: 'Number',
        width: 80,
        numeric: true,
        value: ({ community }) => community.number,
      },
      {
        id: 'size',
        label: 'Members',
        width: 90,
        numeric: true,
        value: ({ community }) => community.size,
      },
      {
        id: 'stability',
        label: 'Stability',
        width: 90,
        numeric: true,
        value: ({ community }) => community.stability,
        show: ({ community }) => (community.size > 1 ? percent(community.stability) : 'alone'),
      },
    ],
    [],
  );
  return (
    <DataTable
      label="Communities"
      rows={all}
      columns={columns}
      keyOf={({ of, community }) => `${of}:${community.number}`}
      textOf={communityText}
      {...rows}
    />
  );
}
