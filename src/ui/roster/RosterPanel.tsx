/** A list of people, who of the dataset they are, and how they write together. */

import { useEffect, useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { membersIn } from '../../core/query/roster/members.ts';
import { counted } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import classes from './Roster.module.css';
import { RosterActions } from './RosterActions.tsx';
import { RosterCollaboration } from './RosterCollaboration.tsx';
import { RosterInput } from './RosterInput.tsx';
import { RosterRows } from './RosterRows.tsx';
import { useMatchedRoster } from './useRoster.ts';

export function RosterPanel(props: { readonly dataset: Dataset; readonly connection: Connection }) {
  const { dataset, connection } = props;
  const roster = useApp((state) => state.roster);
  const setRoster = useApp((state) => state.setRoster);
  const matched = useMatchedRoster(dataset, connection, roster?.text ?? null);
  const rows = matched?.rows ?? null;
  const members = useMemo(
    () => (rows && roster ? membersIn(rows, roster.choices) : null),
    [rows, roster],
  );
  useEffect(() => {
    const { roster: now, filter, setFilter } = useApp.getState();
    if (!now || !members || members.join() === now.members.join()) return;
    setRoster({ ...now, members });
    // Whoever is chosen joins the members that are shown alone.
    if (filter.roster) setFilter({ roster: members, off: filter.off });
  }, [members, setRoster]);
  const say = (): string => {
    if (!matched) return '';
    const { entries, leftOut } = matched.read;
    if (entries.length === 0) return 'No name and no ORCID stands in this list.';
    if (matched.trouble !== null) return `The list could not be matched: ${matched.trouble}`;
    if (!rows) return `Looking for ${counted(entries.length, 'entry', 'entries')}…`;
    const cut = leftOut > 0 ? ` ${counted(leftOut, 'entry', 'entries')} more were left out.` : '';
    return `${counted(entries.length, 'entry', 'entries')}, ${counted(members?.length ?? 0, 'author')} of this dataset.${cut}`;
  };
  return (
    <div className={classes.panel} data-takes-files>
      <RosterInput roster={roster} />
      <p className={classes.count} role="status">
        {say()}
      </p>
      {roster && rows && rows.length > 0 && (
        <>
          <RosterActions roster={roster} rows={rows} members={members ?? []} />
          <RosterRows roster={roster} rows={rows} />
          {roster.members.length > 0 && (
            <RosterCollaboration
              dataset={dataset}
              connection={connection}
              members={roster.members}
            />
          )}
        </>
      )}
    </div>
  );
}
