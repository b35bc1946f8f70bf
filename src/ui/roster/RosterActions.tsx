/** What is done with the members: lit, shown alone, saved. */

import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { Button, Switch } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { actingFilter } from '../../core/model/filter.ts';
import type { AuthorId } from '../../core/model/ids.ts';
import type { RosterRow } from '../../core/query/roster/matchRoster.ts';
import { useApp } from '../../store/appStore.ts';
import type { Roster } from '../../store/rosterSlice.ts';
import { saveFile } from '../dialogs/saveFile.ts';
import classes from './Roster.module.css';
import { rosterTable } from './rosterTable.ts';

export function RosterActions(props: {
  readonly roster: Roster;
  readonly rows: readonly RosterRow[];
  readonly members: readonly AuthorId[];
}) {
  const { roster, rows, members } = props;
  const setRoster = useApp((state) => state.setRoster);
  const setFilter = useApp((state) => state.setFilter);
  const alone = useApp(({ filter }) => actingFilter(filter).roster !== undefined);
  return (
    <div className={classes.actions}>
      <Switch
        size="sm"
        label="Highlight members"
        disabled={members.length === 0}
        checked={roster.lit}
        onChange={({ currentTarget }) => setRoster({ ...roster, lit: currentTarget.checked })}
      />
      <Switch
        size="sm"
        label="Show members only"
        disabled={members.length === 0}
        checked={alone}
        onChange={({ currentTarget }) =>
          setFilter({ roster: currentTarget.checked ? members : undefined })
        }
      />
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => saveFile('roster.csv', rosterTable(rows, roster.choices), 'text/csv')}
      >
        Save as CSV
      </Button>
    </div>
  );
}
