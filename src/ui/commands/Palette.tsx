/** Every command of the page, and everybody in it, found as one types. */

import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Kbd, Modal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { isAuthorId, isPaperId } from '../../core/model/ids.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { selectNode } from '../../store/selection.ts';
import spoken from '../components/Spoken.module.css';
import { useSearch } from '../hooks/useSearch.ts';
import { type CommandContext, isOffered, labelOf } from './command.ts';
import { keysOf } from './keys.ts';
import classes from './Palette.module.css';
import { rank } from './rank.ts';
import { commandGroups } from './registry.ts';

interface Entry {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly words: string;
  readonly keys: readonly string[];
  readonly run: () => void;
}

/** Authors and papers that are listed below the commands. */
const mostFound = 6;

const optionId = (i: number): string => `command-${i}`;

/** A combobox as WAI-ARIA has it: the focus stays in the box, arrows walk the list, Enter runs. */
export function Palette(props: {
  readonly connection: Connection;
  readonly contextOf: () => CommandContext;
  readonly onClose: () => void;
  /** What was typed before there was a box to type it in; it is gone once taken. */
  readonly takeTyped: () => string;
}) {
  const { connection, contextOf, onClose, takeTyped } = props;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { hits } = useSearch(connection, query);
  // As things are when the palette opens: it changes nothing before it closes.
  const commands = useMemo(() => entriesOf(contextOf()), [contextOf]);
  useEffect(() => connection.prepareSearch(), [connection]);
  const found = ['author', 'paper'].flatMap((kind) =>
    hits
      .filter((hit) => hit.kind === kind)
      .slice(0, mostFound)
      .flatMap(({ id, label }): readonly Entry[] =>
        isAuthorId(id) || isPaperId(id)
          ? [
              {
                key: id,
                group: kind === 'author' ? 'Authors' : 'Papers',
                label,
                words: '',
                keys: [],
                run: () => contextOf().state.reveal(selectNode(id)),
              },
            ]
          : [],
      ),
  );
  const fitting = rank(query, commands, (entry) => entry);
  const entries = query.trim() === '' ? fitting : [...fitting, ...found];
  const groups = [...new Set(entries.map(({ group }) => group))];
  const inOrder = groups.flatMap((group) => entries.filter((entry) => entry.group === group));
  const at = Math.min(active, inOrder.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as the active one changes
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at, query]);

  /** What it opens comes after the palette is gone, or the focus would go to neither. */
  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    setTimeout(entry.run);
  };
  const pressed = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) setActive((at + step + inOrder.length) % Math.max(1, inOrder.length));
    else if (event.key === 'Enter') take(inOrder[at]);
    else return;
    event.preventDefault();
  };
  let place = -1;
  return (
    <Modal.Root opened onClose={onClose} size="lg" lockScroll={false} yOffset="8vh">
      <Modal.Overlay />
      <Modal.Content aria-label="Commands">
        <Modal.Body className={classes.body ?? ''}>
          <input
            className={classes.input}
            role="combobox"
            aria-label="Find a command, an author or a paper"
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls="commands"
            aria-activedescendant={inOrder.length > 0 ? optionId(at) : undefined}
            placeholder="Find a command, an author or a paper"
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setActive(0);
            }}
            onFocus={() => {
              const early = takeTyped();
              if (early !== '') setQuery((text) => early + text);
            }}
            onKeyDown={pressed}
          />
          <p className={spoken.only} role="status">
            {inOrder.length === 0 ? 'Nothing found' : `${inOrder.length} found`}
          </p>
          <div
            ref={list}
            id="commands"
            className={classes.list}
            role="listbox"
            aria-label="Commands"
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
          >
            {groups.map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: groups of a listbox are no fieldsets
              <div key={group} role="group" aria-label={group}>
                <div className={classes.heading} aria-hidden>
                  {group}
                </div>
                {inOrder
                  .filter((entry) => entry.group === group)
                  .map((entry) => {
                    const i = ++place;
                    return (
                      // biome-ignore lint/a11y/useKeyWithClickEvents: the box hears the keys
                      <div
                        key={entry.key}
                        id={optionId(i)}
                        className={classes.option}
                        role="option"
                        tabIndex={-1}
                        aria-selected={i === at}
                        onClick={() => take(entry)}
                      >
                        <span>{entry.label}</span>
                        <span className={classes.keys}>
                          {entry.keys.map((key) => (
                            <Kbd key={key} size="xs">
                              {key}
                            </Kbd>
                          ))}
                        </span>
                      </div>
                    );
                  })}
              </div>
            ))}
          </div>
          {inOrder.length === 0 && (
            <p className={classes.none}>Nothing found for “{query.trim()}”</p>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const entriesOf = (context: CommandContext): readonly Entry[] =>
  commandGroups.flatMap(({ label: group, commands }) =>
    commands
      .filter((command) => command.id !== 'commands' && isOffered(command, context))
      .map((command) => ({
        key: command.id,
        group,
        label: labelOf(command, context),
        words: command.words ?? '',
        keys: keysOf(command),
        run: () => command.run(context),
      })),
  );
