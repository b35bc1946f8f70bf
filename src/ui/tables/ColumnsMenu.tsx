/** Which columns a table shows: a box for each, but for the one that names the row. */

import '@mantine/core/styles/Popover.css';
import { Button, Popover } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useApp } from '../../store/appStore.ts';
import type { Column } from './column.ts';
import classes from './DataTable.module.css';

/** The columns that are shown, of those that somebody chose or else of the usual ones. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | undefined,
): readonly Column<Row>[] {
  return columns.filter(({ id, optional = false }, i) =>
    i === 0 ? true : chosen ? chosen.includes(id) : !optional,
  );
}

/** `table`: its name, under which the choice is kept. */
export function ColumnsMenu<Row>(props: {
  readonly table: string;
  readonly columns: readonly Column<Row>[];
}) {
  const { table, columns } = props;
  const chosen = useApp((state) => state.tableColumns[table]);
  const choose = useApp((state) => state.setTableColumns);
  const shown = new Set(shownColumns(columns, chosen).map(({ id }) => id));
  const toggle = (id: string) => {
    const wanted = new Set(shown);
    if (!wanted.delete(id)) wanted.add(id);
    choose(
      table,
      columns.map((column) => column.id).filter((own) => wanted.has(own)),
    );
  };
  return (
    <Popover position="bottom-start" shadow="md" trapFocus withinPortal={false}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconColumns size={15} aria-hidden />}
        >
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className={classes.columns}>
          <legend>Columns</legend>
          {columns.slice(1).map(({ id, label }) => (
            <label key={id}>
              <input type="checkbox" checked={shown.has(id)} onChange={() => toggle(id)} />
              {label}
            </label>
          ))}
        </fieldset>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={chosen === undefined}
          onClick={() => choose(table, undefined)}
        >
          Usual columns
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
