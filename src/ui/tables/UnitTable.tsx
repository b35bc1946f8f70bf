/** The table of organisations or of countries: the twin of their picture. */

import { useMemo } from 'react';
import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { UnitKind } from '../../core/model/units.ts';
import { viewOf } from '../../core/scene/views/registry.ts';
import { useApp } from '../../store/appStore.ts';
import { indexOf } from '../../store/derived.ts';
import { useUnits } from '../hooks/useUnits.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { useRows } from './useRows.ts';

const none: readonly Author[] = [];
const textOf = ({ variants }: Author) => variants.map(({ name }) => name).join(' ');

/** A unit a row; empty until they are worked out. */
function UnitTable(props: { readonly dataset: Dataset; readonly of: UnitKind }) {
  const { dataset, of } = props;
  const connection = useApp(({ data }) => (data.kind === 'ready' ? data.connection : null));
  const { units, trouble } = useUnits(dataset, connection, of);
  const all = units?.columns.units ?? none;
  const rows = useRows<Author>(
    ({ id }) => ({ kind: 'unit', of, id }),
    (selection) =>
      selection.kind === 'unit' ? all.findIndex(({ id }) => id === selection.id) : undefined,
  );
  const { label, legend } = viewOf(of);
  const columns = useMemo((): readonly Column<Author>[] => {
    const index = units && indexOf(units.dataset);
    const placeOf = ({ id }: Author) => index?.authorOrder.get(id) ?? -1;
    return [
      { id: 'name', label: viewOf(of).shapes[0]?.label ?? '', value: ({ name }) => name },
      {
        id: 'papers',
        label: 'Papers',
        width: 90,
        numeric: true,
        value: ({ id }) => index?.count.authorshipsOf(id),
      },
      {
        id: 'members',
        label: 'Authors',
        width: 90,
        numeric: true,
        // Where no document says whose they are, nobody knows how many.
        value: (row) => units?.columns.members[placeOf(row)] || undefined,
      },
      {
        id: 'partners',
        label: legend.degree,
        width: 170,
        numeric: true,
        value: ({ id }) => index?.count.coauthorsOf(id),
      },
    ];
  }, [units, of, legend]);
  if (trouble !== null) return <p role="alert">{trouble}</p>;
  return (
    <DataTable
      label={label}
      rows={all}
      columns={columns}
      keyOf={({ id }) => id}
      textOf={textOf}
      {...rows}
    />
  );
}

export const OrganisationTable = ({ dataset }: { readonly dataset: Dataset }) => (
  <UnitTable dataset={dataset} of="organisations" />
);

export const CountryTable = ({ dataset }: { readonly dataset: Dataset }) => (
  <UnitTable dataset={dataset} of="countries" />
);
