/** The entries of a roster by what became of them. */

import { Button, NativeSelect } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { isAuthorId } from '../../core/model/ids.ts';
import { entryKey, type RosterRow } from '../../core/query/roster/matchRoster.ts';
import { memberOf } from '../../core/query/roster/members.ts';
import { counted, formatCount } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import type { Roster } from '../../store/rosterSlice.ts';
import { NodeButton } from '../components/Named.tsx';
import classes from './Roster.module.css';
import { meansWords } from './rosterTable.ts';

/** Entries of a group that are listed before one asks for more. */
const portion = 50;

const groups = [
  { group: 'ambiguous', title: 'Several fit', note: 'Choose who is meant.' },
  {
    group: 'unmatched',
    title: 'Not found',
    note: 'Nearest names are offered where there are any.',
  },
  { group: 'matched', title: 'Found', note: '' },
] as const;

/** An entry stays in the group in which it was found, so that it does not leave while it is dealt with. */
export function RosterRows(props: {
  readonly roster: Roster;
  readonly rows: readonly RosterRow[];
}) {
  const { roster, rows } = props;
  return groups.map(({ group, title, note }) => {
    const own = rows.filter((row) => row.group === group);
    return own.length === 0 ? null : (
      <Group key={group} title={title} note={note} rows={own} all={rows} roster={roster} />
    );
  });
}

function Group(props: {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly RosterRow[];
  readonly all: readonly RosterRow[];
  readonly roster: Roster;
}) {
  const { title, note, rows, all, roster } = props;
  const [most, setMost] = useState(portion);
  const again = rows.filter((row) => row.again !== undefined).length;
  return (
    <section className={classes.group}>
      <h3>
        {title} <small className={classes.number}>{formatCount(rows.length)}</small>
      </h3>
      {(note !== '' || again > 0) && (
        <p className={classes.small}>
          {note}
          {again > 0 &&
            ` ${formatCount(again)} of them ${again === 1 ? 'stands' : 'stand'} in the list before.`}
        </p>
      )}
      <ul className={classes.entries}>
        {rows.slice(0, most).map((row) => (
          <Entry key={all.indexOf(row)} row={row} roster={roster} first={all[row.again ?? -1]} />
        ))}
      </ul>
      {rows.length > most && (
        <Button size="compact-xs" variant="default" onClick={() => setMost(most + 10 * portion)}>
          Show more
        </Button>
      )}
    </section>
  );
}

/** Beside ids, what a choice can be. */
const [open, nobody] = ['', 'nobody'];

function Entry(props: {
  readonly row: RosterRow;
  readonly roster: Roster;
  readonly first: RosterRow | undefined;
}) {
  const { row, roster, first } = props;
  const setRoster = useApp((state) => state.setRoster);
  const { entry, candidates, fitting, group } = row;
  const key = entryKey(entry);
  const member = memberOf(row, roster.choices);
  const found = candidates.find(({ person }) => person.id === member);
  const none = roster.choices[key] === null;
  const choose = (value: string) => {
    const { [key]: _, ...others } = roster.choices;
    const chosen = isAuthorId(value as never)
      ? (value as never)
      : value === nobody
        ? null
        : undefined;
    setRoster({ ...roster, choices: chosen === undefined ? others : { ...others, [key]: chosen } });
  };
  const wrong = entry.wrongOrcid;
  const unlisted = group === 'ambiguous' ? fitting - candidates.length : 0;
  return (
    <li className={classes.entry}>
      <div className={classes.given}>
        <span>{entry.text}</span>
        <small className={classes.beside}>line {entry.line}</small>
      </div>
      {found && (
        <div className={classes.found}>
          <IconCheck size={14} aria-hidden />
          <NodeButton id={found.person.id}>{found.person.name}</NodeButton>
          <small className={classes.remark}>
            {counted(found.person.papers, 'paper')}, {meansWords[found.means]}
          </small>
        </div>
      )}
      {first && <p className={classes.small}>The same as in line {first.entry.line}.</p>}
      {wrong !== undefined && (
        <p className={classes.small}>{wrong} is no ORCID: its check digit is wrong.</p>
      )}
      {(candidates.length > 1 || (candidates.length === 1 && group !== 'matched') || none) && (
        <NativeSelect
          size="xs"
          aria-label={`Who is meant by ${entry.text}`}
          value={none ? nobody : (member ?? open)}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {group !== 'matched' && <option value={open}>{hintOf(row)}</option>}
          {candidates.map(({ person, means }) => (
            <option key={person.id} value={person.id}>
              {`${person.name}: ${counted(person.papers, 'paper')}${yearsOf(person.years)}, ${meansWords[means]}`}
            </option>
          ))}
          <option value={nobody}>None of these</option>
        </NativeSelect>
      )}
      {unlisted > 0 && (
        <p className={classes.small}>
          {formatCount(unlisted)} more fit; a given name or an ORCID would tell.
        </p>
      )}
    </li>
  );
}

const hintOf = ({ group, fitting, candidates }: RosterRow): string =>
  group === 'ambiguous'
    ? `${formatCount(fitting)} fit: choose`
    : `Not found; ${counted(candidates.length, 'name')} like it`;

const yearsOf = (years?: readonly [number, number]): string =>
  years === undefined ? '' : years[0] === years[1] ? `, ${years[0]}` : `, ${years[0]}–${years[1]}`;
