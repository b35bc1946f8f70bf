/** A sortable, filterable table that draws only the rows in sight. */

import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Rows } from '../../core/model/rows.ts';
import { foldText } from '../../core/text/fold.ts';
import { formatCount } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { CopyMenu } from '../components/CopyMenu.tsx';
import { ColumnsMenu, shownColumns } from './ColumnsMenu.tsx';
import { type Column, leastWidthOf } from './column.ts';
import classes from './DataTable.module.css';
import { TableHead, type TableOrder } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { tableCsv } from './tableCsv.ts';
import { useRowOrder } from './useRowOrder.ts';
import type { RowSelection } from './useRows.ts';

export type { Column } from './column.ts';

const rowHeight = 38;

export interface TableProps<Row> extends RowSelection<Row> {
  /** One of a kind among the tables; the choice of columns is kept under it. */
  readonly label: string;
  readonly rows: Rows<Row>;
  /** The first names the row and selects it. */
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly textOf: (row: Row) => string;
  /** By row: 1 for those that may be shown; absent: all may. */
  readonly kept?: ArrayLike<number> | undefined;
  /** Whether several rows can be selected, each with a box of its own. */
  readonly several?: boolean;
  /** Beside the filter. */
  readonly tools?: ReactNode;
}

export function DataTable<Row>(props: TableProps<Row>) {
  const { label, rows, columns: all, keyOf, textOf, kept, selectedPlace, tools } = props;
  const chosen = useApp((state) => state.tableColumns[label]);
  const columns = useMemo(() => shownColumns(all, chosen), [all, chosen]);
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<TableOrder | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useMemo(() => {
    const column = columns.find(({ id }) => id === order?.column);
    return {
      words: foldText(filter)
        .split(' ')
        .filter((word) => word !== ''),
      textOf,
      kept,
      by: column ? { keyOf: column.value, descending: order?.descending ?? false } : null,
    };
  }, [columns, filter, order, textOf, kept]);
  const shown = useRowOrder(rows, wanted);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The heading lies over the rows.
    scrollPaddingStart: rowHeight,
  });
  // What is selected elsewhere is gone to; what is in sight stays where it is.
  const current = useRef(shown);
  current.current = shown;
  useEffect(() => {
    if (selectedPlace === null) return;
    const index = current.current.indexOf(selectedPlace);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  }, [selectedPlace, virtual]);
  // Rows out of sight are stood for by one empty row above and one below.
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const last = useRef<number | null>(null);
  /** Up to the row that was chosen before, where Shift is held. */
  const choose = (index: number, range: boolean) => {
    const from = last.current ?? index;
    last.current = index;
    const [low, high] = [Math.min(from, index), Math.max(from, index)];
    const between = Array.from({ length: high - low + 1 }, (_, i) => shown.at(low + i));
    const row = shown.at(index);
    if (range && low < high) {
      props.onSelectMore?.(between.flatMap((one) => (one === undefined ? [] : [one])));
    } else if (row !== undefined) props.onToggle?.(row);
  };
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
          placeholder="Filter rows"
          leftSection={<IconSearch size={15} aria-hidden />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <ColumnsMenu table={label} columns={all} />
        {tools}
        <CopyMenu
          noun="row"
          count={shown.length}
          forms={[
            {
              id: 'csv',
              label: 'CSV',
              extension: 'csv',
              mime: 'text/csv',
              make: (as) => tableCsv(columns, shown, as === 'file'),
            },
          ]}
        />
        <span role="status">{shown.pending ? 'Sorting and filtering…' : `${count} shown`}</span>
      </div>
      <div ref={scroller} className={classes.scroller}>
        <table
          aria-label={label}
          aria-rowcount={shown.length + 1}
          style={{ minWidth: leastWidthOf(columns) }}
        >
          <colgroup>
            {columns.map(({ id, width }) => (
              <col key={id} style={width === undefined ? {} : { width }} />
            ))}
          </colgroup>
          <TableHead columns={columns} order={order} onOrder={setOrder} />
          <tbody>
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {items.map(({ index }) => {
              const row = shown.at(index);
              if (row === undefined) return null;
              return (
                <TableRow
                  key={keyOf(row)}
                  {...props}
                  {...{ row, columns, index }}
                  onChoose={props.several ? (range) => choose(index, range) : undefined}
                />
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
