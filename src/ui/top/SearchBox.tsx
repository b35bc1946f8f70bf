/** Search as one types, over everything that has a name or a text. */

import { Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isAuthorId, isPaperId } from '../../core/model/ids.ts';
import type { SearchHit } from '../../core/query/search.ts';
import { useApp } from '../../store/appStore.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { type Selection, selectNode } from '../../store/selection.ts';
import { useSearch } from '../hooks/useSearch.ts';
import classes from './SearchBox.module.css';

const FoundList = lazy(async () => ({
  default: (await import('./FoundList.tsx')).FoundList,
}));

const kinds = ['author', 'paper', 'organisation'] as const;

const listId = 'found';
const optionId = (i: number): string => `${listId}-${i}`;

function selectionOf({ kind, id }: SearchHit): Selection | null {
  if (kind === 'organisation') return { kind, name: id };
  return isAuthorId(id) || isPaperId(id) ? selectNode(id) : null;
}

/**
 * The box and its list, a combobox as WAI-ARIA has it: the focus stays in the box, arrows walk the
 * list, Enter selects and shows the hit. A command brings the focus here. Not Mantine's, which brings a library
 * that places things, and here there is nothing to place.
 */
export function SearchBox({ connection }: { readonly connection: Connection }) {
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const { hits, of: asked, complete } = useSearch(connection, query);
  const inGroups = kinds.flatMap((kind) => hits.filter((hit) => hit.kind === kind));
  // Enter, pressed before the answer to what was typed: its first hit is meant.
  const awaited = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of every new list is offered to Enter
  useEffect(() => {
    setActive(0);
    const [first] = inGroups;
    if (!awaited.current || asked !== query.trim() || !first) return;
    awaited.current = false;
    take(first);
  }, [hits]);
  const take = (hit: SearchHit) => {
    const selection = selectionOf(hit);
    if (!selection) return;
    useApp.getState().reveal(selection);
    setOpened(false);
    input.current?.blur();
  };
  const open = opened && query.trim() !== '' && (hits.length > 0 || complete);
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      awaited.current = asked !== query.trim();
      const hit = inGroups[active];
      if (open && hit && !awaited.current) take(hit);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (open) setOpened(false);
      else setQuery('');
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpened(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (open) setActive((active + step + inGroups.length) % Math.max(1, inGroups.length));
    }
  };
  return (
    <div className={classes.search}>
      <TextInput
        ref={input}
        role="combobox"
        aria-label="Search authors, papers and organisations"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && inGroups.length > 0 ? optionId(active) : undefined}
        autoComplete="off"
        placeholder="Search"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<Kbd size="xs">/</Kbd>}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          awaited.current = false;
          setOpened(true);
        }}
        onFocus={() => {
          connection.prepareSearch();
          setOpened(query !== '');
        }}
        onBlur={() => setOpened(false)}
        onKeyDown={pressed}
      />
      {open && (
        <Suspense fallback={null}>
          <FoundList
            id={listId}
            hits={inGroups}
            of={asked}
            active={active}
            optionId={optionId}
            onTake={take}
          />
        </Suspense>
      )}
    </div>
  );
}
