/** The table of co-authorship edges. */

import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { CoauthorshipEdge } from '../../core/model/network.ts';
import { formatDecimal } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { edgePlace } from './places.ts';
import { useKept } from './shownRows.ts';
import { useRows } from './useRows.ts';

/** What only papers tell. */
const ofPapers: ReadonlySet<string> = new Set(['fractional', 'first', 'last']);

/** A pair of authors a row, with both weights. */
export function CoauthorshipTable({ dataset }: { readonly dataset: Dataset }) {
  const rows = useRows<CoauthorshipEdge>(
    ({ source, target }) => ({ kind: 'edge', source, target }),
    edgePlace(dataset, 'coauthorships'),
  );
  const kept = useKept('coauthorships');
  const [columns, textOf] = useMemo(() => {
    const { authors, authorOrder } = indexOf(dataset);
    const { membership } = dataset.communities.authors;
    const communitiesOf = ({ source, target }: CoauthorshipEdge) =>
      [source, target].map((id) => membership.at(authorOrder.get(id) ?? membership.length) ?? 0);
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
      {
        id: 'communities',
        label: 'Communities',
        width: 150,
        value: (edge) => communitiesOf(edge).join(' – '),
        show: (edge) => {
          const [a, b] = communitiesOf(edge);
          return a === b ? `within ${a}` : `${a} – ${b}`;
        },
      },
    ];
    const given = list.flatMap((column) =>
      column.id === 'full'
        ? [{ ...column, label: 'Weight' }]
        : ofPapers.has(column.id)
          ? []
          : [column],
    );
    return [dataset.given ? given : list, both] as const;
  }, [dataset]);
  return (
    <DataTable
      label="Co-authorship edges"
      rows={dataset.coauthorships}
      kept={kept}
      columns={columns}
      keyOf={({ source, target }) => `${source}|${target}`}
      textOf={textOf}
      {...rows}
    />
  );
}
