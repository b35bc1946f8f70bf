/** Where a list of people is pasted, dropped or read from a file. */

import { Button, Textarea } from '@mantine/core';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useApp } from '../../store/appStore.ts';
import type { Roster } from '../../store/rosterSlice.ts';
import classes from './Roster.module.css';

/** Longer files are no lists of people. */
const mostBytes = 5_000_000;

export function RosterInput({ roster }: { readonly roster: Roster | null }) {
  const setRoster = useApp((state) => state.setRoster);
  const [text, setText] = useState(roster?.text ?? '');
  const [trouble, setTrouble] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const given = roster?.text;
  // Undone, or opened with a project.
  useEffect(() => {
    if (given !== undefined) setText(given);
  }, [given]);
  const match = (next: string) => {
    setTrouble('');
    if (next.trim() === '') setRoster(null);
    else
      setRoster({
        text: next,
        choices: roster?.choices ?? {},
        members: [],
        lit: roster?.lit ?? true,
      });
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostBytes) {
      setTrouble(`“${file.name}” is too long for a list of people.`);
      return;
    }
    try {
      const next = await file.text();
      setText(next);
      match(next);
    } catch {
      setTrouble(`“${file.name}” could not be read.`);
    }
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    void read(file);
  };
  return (
    <form
      onDrop={drop}
      onSubmit={(event) => {
        event.preventDefault();
        match(text);
      }}
    >
      <Textarea
        label="Names and ORCIDs"
        description="One a line, or a table with columns such as name and orcid. Paste, type or drop a file."
        rows={roster ? 4 : 9}
        resize="vertical"
        spellCheck={false}
        value={text}
        error={trouble === '' ? undefined : trouble}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="xs" disabled={text.trim() === ''}>
          Find them
        </Button>
        <Button size="xs" variant="default" onClick={() => input.current?.click()}>
          Open a list…
        </Button>
        {roster && (
          <Button size="xs" variant="default" onClick={() => setRoster(null)}>
            Remove roster
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="List of people"
        accept=".txt,.csv,.tsv,text/plain,text/csv"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          void read(file).finally(() => {
            currentTarget.value = '';
          });
        }}
      />
    </form>
  );
}
