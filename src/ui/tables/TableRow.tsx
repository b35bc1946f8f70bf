/** A row of a table: its name selects it, its box adds it to what is selected. */

import type { Column } from './column.ts';
import classes from './DataTable.module.css';
import type { RowSelection } from './useRows.ts';

export function TableRow<Row>(
  props: RowSelection<Row> & {
    readonly row: Row;
    readonly columns: readonly Column<Row>[];
    /** Among the rows that are shown, from 0. */
    readonly index: number;
    /** Absent where one row is selected at a time. `range`: with all up to the one chosen before. */
    readonly onChoose: ((range: boolean) => void) | undefined;
  },
) {
  const { row, columns, index, isSelected, onSelect, onChoose } = props;
  const selected = isSelected(row);
  const [first] = columns;
  return (
    <tr aria-rowindex={index + 2} aria-current={selected ? 'true' : undefined}>
      {columns.map((column) => (
        <td key={column.id} data-numeric={column.numeric || undefined}>
          {column === first ? (
            <span className={classes.first}>
              {onChoose && (
                <input
                  type="checkbox"
                  aria-label={`Select ${String(column.value(row) ?? '')}`}
                  checked={selected}
                  // The event of a change does not tell of Shift.
                  onClick={(event) => onChoose(event.shiftKey)}
                  onChange={() => undefined}
                />
              )}
              <button
                type="button"
                className={classes.name}
                onClick={(event) => {
                  if (onChoose && (event.ctrlKey || event.metaKey)) onChoose(false);
                  else if (onChoose && event.shiftKey) onChoose(true);
                  else onSelect(row);
                }}
              >
                <Cell column={column} row={row} />
              </button>
            </span>
          ) : (
            <Cell column={column} row={row} />
          )}
        </td>
      ))}
    </tr>
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
