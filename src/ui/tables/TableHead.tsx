/** The heading of a table: each column is sorted by its button. */

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Column } from './column.ts';

export interface TableOrder {
  readonly column: string;
  readonly descending: boolean;
}

/** A column of numbers is sorted from the largest first; pressed again, the other way round. */
export function TableHead<Row>(props: {
  readonly columns: readonly Column<Row>[];
  readonly order: TableOrder | null;
  readonly onOrder: (order: TableOrder) => void;
}) {
  const { columns, order, onOrder } = props;
  const sort = (id: string, numeric: boolean) =>
    onOrder({
      column: id,
      descending: order?.column === id ? !order.descending : numeric,
    });
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, label, numeric = false }) => {
          const own = order?.column === id;
          const direction = own ? (order.descending ? 'descending' : 'ascending') : 'none';
          return (
            <th key={id} scope="col" aria-sort={direction} data-numeric={numeric || undefined}>
              <button type="button" onClick={() => sort(id, numeric)}>
                {label}
                {direction === 'ascending' && <IconArrowUp size={13} aria-hidden />}
                {direction === 'descending' && <IconArrowDown size={13} aria-hidden />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
