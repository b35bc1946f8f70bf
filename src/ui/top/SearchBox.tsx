/** Search as one types, over everything that has a name or a text. */

import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { isAuthorId, isPaperId } from '../../core/model/ids.ts';
import type { SearchHit } from '../../core/query/search.ts';
import { texToText } from '../../core/text/tex.ts';
import { useApp } from '../../store/appStore.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { type Selection, selectNode } from '../../store/selection.ts';
import { useSearch } from '../hooks/useSearch.ts';
import classes from './SearchBox.module.css';

const groups = [
  { kind: 'author', label: 'Authors' },
  { kind: 'paper', label: 'Papers' },
  { kind: 'organisation', label: 'Organisations' },
] as const;

const fields = {
  name: '',
  variant: 'also printed under another name',
  title: '',
  abstract: '',
  organisation: '',
} as const;

function selectionOf({ kind, id }: SearchHit): Selection | null {
  if (kind === 'organisation') return { kind, name: id };
  return isAuthorId(id) || isPaperId(id) ? selectNode(id) : null;
}

const keyOf = (hit: SearchHit): string => `${hit.kind} ${hit.id}`;

/** The box and its list; Enter selects and shows the hit, "/" focuses the box. */
export function SearchBox({ connection }: { readonly connection: Connection }) {
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { hits, of: asked, complete } = useSearch(connection, query);
  const inGroups = groups.flatMap(({ kind }) => hits.filter((hit) => hit.kind === kind));
  // Enter, pressed before the answer to what was typed: its first hit is meant.
  const awaited = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of every new list is offered to Enter
  useEffect(() => {
    combobox.selectFirstOption();
    const [first] = inGroups;
    if (!awaited.current || asked !== query.trim() || !first) return;
    awaited.current = false;
    take(first);
  }, [hits]);
  useHotkeys([
    [
      '/',
      () => {
        input.current?.focus();
        input.current?.select();
      },
    ],
  ]);
  const choose = (key: string) => {
    const hit = hits.find((candidate) => keyOf(candidate) === key);
    if (hit && !awaited.current) take(hit);
  };
  const take = (hit: SearchHit) => {
    const selection = selectionOf(hit);
    if (!selection) return;
    useApp.getState().reveal(selection);
    combobox.closeDropdown();
    input.current?.blur();
  };
  const open = combobox.dropdownOpened && query.trim() !== '' && (hits.length > 0 || complete);
  return (
    <div className={classes.search}>
      <Combobox
        store={combobox}
        onOptionSubmit={choose}
        shadow="md"
        withinPortal={false}
        position="bottom-start"
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={input}
            role="combobox"
            aria-label="Search authors, papers and organisations"
            placeholder="Search"
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={<Kbd size="xs">/</Kbd>}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              awaited.current = false;
              combobox.openDropdown();
            }}
            onFocus={() => {
              connection.prepareSearch();
              if (query !== '') combobox.openDropdown();
            }}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') awaited.current = asked !== query.trim();
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              if (open) combobox.closeDropdown();
              else setQuery('');
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!open} className={classes.dropdown ?? ''}>
          <Combobox.Options className={classes.options ?? ''} aria-label="Found">
            {hits.length === 0 ? (
              <Combobox.Empty>Nothing found for “{asked.trim()}”</Combobox.Empty>
            ) : (
              groups.map(({ kind, label }) => {
                const own = hits.filter((hit) => hit.kind === kind);
                if (own.length === 0) return null;
                return (
                  <Combobox.Group key={kind} label={label}>
                    {own.map((hit) => (
                      <Combobox.Option key={keyOf(hit)} value={keyOf(hit)}>
                        <Hit hit={hit} />
                      </Combobox.Option>
                    ))}
                  </Combobox.Group>
                );
              })
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const remark = fields[hit.field];
  return (
    <span className={classes.hit}>
      <span>{hit.label}</span>
      {remark !== '' && <small>{remark}</small>}
      {hit.excerpt && (
        <small>
          {texToText(hit.excerpt.before)}
          <mark>{hit.excerpt.match}</mark>
          {texToText(hit.excerpt.after)}
        </small>
      )}
    </span>
  );
}
