/** A sortable, filterable table that draws only the rows in sight. */

import { TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Rows } from '../../core/model/rows.ts';
import { foldText } from '../../core/text/fold.ts';
import { formatCount } from '../../core/text/wording.ts';
import classes from './DataTable.module.css';
import type { SortKey } from './orderRows.ts';
import { useRowOrder } from './useRowOrder.ts';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** Pixels; the columns without share what is left. */
  readonly width?: number;
  readonly numeric?: boolean;
  /** What to sort by; undefined is unknown and comes last. */
  readonly value: (row: Row) => SortKey;
  /** What to show instead of the value. */
  readonly show?: (row: Row) => ReactNode;
}

type Order = { readonly column: string; readonly descending: boolean };

const rowHeight = 38;

/** The first column names the row and selects it. */
export function DataTable<Row>(props: {
  readonly label: string;
  readonly rows: Rows<Row>;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly textOf: (row: Row) => string;
  readonly isSelected: (row: Row) => boolean;
  readonly onSelect: (row: Row) => void;
  /** Beside the filter. */
  readonly tools?: ReactNode;
}) {
  const { label, rows, columns, keyOf, textOf, isSelected, onSelect, tools } = props;
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<Order | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useMemo(() => {
    const column = columns.find(({ id }) => id === order?.column);
    return {
      words: foldText(filter)
        .split(' ')
        .filter((word) => word !== ''),
      textOf,
      by: column ? { keyOf: column.value, descending: order?.descending ?? false } : null,
    };
  }, [columns, filter, order, textOf]);
  const shown = useRowOrder(rows, wanted);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  // Rows out of sight are stood for by one empty row above and one below.
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const sort = (id: string, numeric: boolean) =>
    setOrder((before) =>
      before?.column === id
        ? { column: id, descending: !before.descending }
        : { column: id, descending: numeric },
    );
  const count =
    shown.length === rows.length
      ? formatCount(rows.length)
      : `${formatCount(shown.length)} of ${formatCount(rows.length)}`;
  return (
    <div className={classes.table}>
      <div className={classes.tools}>
        <TextInput
          size="sm"
          className={classes.filter ?? ''}
          aria-label={`Filter ${label.toLowerCase()}`}
          placeholder="Filter"
          leftSection={<IconSearch size={15} aria-hidden />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        {tools}
        <span role="status">{shown.pending ? 'Sorting and filtering…' : `${count} shown`}</span>
      </div>
      <div ref={scroller} className={classes.scroller}>
        <table aria-label={label} aria-rowcount={shown.length + 1}>
          <colgroup>
            {columns.map(({ id, width }) => (
              <col key={id} style={width === undefined ? {} : { width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ id, label: name, numeric = false }) => {
                const own = order?.column === id;
                const direction = own ? (order.descending ? 'descending' : 'ascending') : 'none';
                return (
                  <th
                    key={id}
                    scope="col"
                    aria-sort={direction}
                    data-numeric={numeric || undefined}
                  >
                    <button type="button" onClick={() => sort(id, numeric)}>
                      {name}
                      {direction === 'ascending' && <IconArrowUp size={13} aria-hidden />}
                      {direction === 'descending' && <IconArrowDown size={13} aria-hidden />}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {items.map(({ index }) => {
              const row = shown.at(index);
              if (row === undefined) return null;
              return (
                <tr
                  key={keyOf(row)}
                  aria-rowindex={index + 2}
                  aria-current={isSelected(row) ? 'true' : undefined}
                >
                  {columns.map((column, i) => (
                    <td key={column.id} data-numeric={column.numeric || undefined}>
                      {i === 0 ? (
                        <button
                          type="button"
                          className={classes.name}
                          onClick={() => onSelect(row)}
                        >
                          <Cell column={column} row={row} />
                        </button>
                      ) : (
                        <Cell column={column} row={row} />
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
            {below > 0 && <tr aria-hidden style={{ height: below }} />}
          </tbody>
        </table>
        {shown.length === 0 && (
          <p className={classes.empty}>
            {rows.length === 0 ? 'There are none.' : 'Nothing matches.'}
          </p>
        )}
      </div>
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const value = column.show ? column.show(row) : column.value(row);
  return value === undefined ? (
    <span className={classes.unknown}>unknown</span>
  ) : (
    <span>{value}</span>
  );
}
