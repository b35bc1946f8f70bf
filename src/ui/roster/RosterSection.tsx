/** The way to the roster, and what became of it, in the left panel. */

import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { counted } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import panel from '../panels/DatasetPanel.module.css';
import classes from './Roster.module.css';

export function RosterSection() {
  const roster = useApp((state) => state.roster);
  const open = useApp((state) => state.openRoster);
  return (
    <section className={panel.section}>
      <h2>Roster</h2>
      <p className={classes.small}>
        {roster
          ? `${counted(roster.members.length, 'member')} of your list ${roster.lit ? 'highlighted' : 'found'}.`
          : 'Who of a list of people is here, and with whom they write.'}
      </p>
      <Button
        mt={6}
        size="xs"
        variant="default"
        leftSection={<IconUsers size={15} aria-hidden />}
        onClick={() => open(true)}
      >
        {roster ? 'Open the roster' : 'Paste a list of people…'}
      </Button>
    </section>
  );
}
