/** The table of papers, those that name nobody among them. */

import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { formatDate } from '../../core/model/date.ts';
import type { Paper } from '../../core/model/paper.ts';
import { preferred } from '../../core/model/source.ts';
import { authorsNamed } from '../../core/scene/describe.ts';
import { indexOf } from '../../store/derived.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { paperPlace } from './places.ts';
import { useKept } from './shownRows.ts';
import { useRows } from './useRows.ts';

const paperText = (paper: Paper) =>
  [
    paper.label,
    ...paper.organisations.map(({ value }) => value.name),
    ...paper.identifiers.map(({ value }) => value.value),
  ].join(' ');

/** A paper a row, found by title, organisation or identifier. */
export function PaperTable({ dataset }: { readonly dataset: Dataset }) {
  const rows = useRows<Paper>(({ id }) => ({ kind: 'paper', id }), paperPlace(dataset));
  const kept = useKept('papers');
  const columns = useMemo((): readonly Column<Paper>[] => {
    const index = indexOf(dataset);
    const { membership, communities } = dataset.communities.papers;
    const byNumber = new Map(communities.map((community) => [community.number, community]));
    const communityOf = ({ id }: Paper) =>
      byNumber.get(membership.at(index.paperOrder.get(id) ?? membership.length) ?? 0);
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
        show: (paper) => authorsNamed(paper, index.count.authorshipsOn(paper.id)),
      },
      {
        id: 'citations',
        label: 'Citations',
        width: 86,
        numeric: true,
        value: ({ citations }) => preferred(citations),
      },
      {
        id: 'venue',
        label: 'Venue',
        optional: true,
        value: ({ venue }) => preferred(venue),
      },
      {
        id: 'doi',
        label: 'DOI',
        optional: true,
        value: ({ identifiers }) =>
          identifiers.find(({ value }) => value.scheme === 'doi')?.value.value,
      },
      {
        id: 'community',
        label: 'Community',
        optional: true,
        value: (paper) => communityOf(paper)?.number,
        show: (paper) => {
          const community = communityOf(paper);
          return community && `${community.number}: ${community.name}`;
        },
      },
      {
        id: 'similar',
        label: 'Similar',
        width: 76,
        numeric: true,
        value: ({ id }) => index.count.similarTo(id),
      },
    ];
  }, [dataset]);
  return (
    <DataTable
      label="Papers"
      several
      rows={dataset.papers}
      kept={kept}
      columns={columns}
      keyOf={({ id }) => id}
      textOf={paperText}
      {...rows}
    />
  );
}
