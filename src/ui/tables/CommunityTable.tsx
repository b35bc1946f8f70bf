/** The table of communities, of authors and of papers. */

import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Community } from '../../core/model/network.ts';
import { firmness } from '../details/firmness.ts';
import { nodeName } from '../details/naming.ts';
import { percent } from '../panels/CommunityLine.tsx';
import { type Column, DataTable } from './DataTable.tsx';
import { useKeptCommunities } from './shownRows.ts';
import { useRows } from './useRows.ts';

interface CommunityRow {
  readonly of: 'authors' | 'papers';
  readonly community: Community;
}

const communityText = ({ community }: CommunityRow) =>
  [community.name, ...community.terms].join(' ');

/** A community a row. */
export function CommunityTable({ dataset }: { readonly dataset: Dataset }) {
  const all = useMemo(
    (): readonly CommunityRow[] =>
      (['authors', 'papers'] as const).flatMap((of) =>
        dataset.communities[of].communities.map((community) => ({ of, community })),
      ),
    [dataset],
  );
  const rows = useRows<CommunityRow>(
    ({ of, community: { number } }) => ({ kind: 'community', of, number }),
    (selection) =>
      selection.kind === 'community'
        ? all.findIndex(
            ({ of, community }) => of === selection.of && community.number === selection.number,
          )
        : undefined,
  );
  const kept = useKeptCommunities(all);
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
      {
        id: 'firmness',
        label: 'Firmness',
        width: 120,
        value: ({ community }) => (community.size > 1 ? firmness(community.stability) : 'alone'),
      },
      { id: 'terms', label: 'Terms', value: ({ community }) => community.terms.join(', ') },
      {
        id: 'leaders',
        label: 'Leading members',
        optional: true,
        value: ({ community }) => community.leaders.map((id) => nodeName(dataset, id)).join(', '),
      },
    ],
    [dataset],
  );
  return (
    <DataTable
      label="Communities"
      rows={all}
      kept={kept}
      columns={columns}
      keyOf={({ of, community }) => `${of}:${community.number}`}
      textOf={communityText}
      {...rows}
    />
  );
}
