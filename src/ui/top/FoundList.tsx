/** What a search found, in groups, below its box. */

import { useEffect, useRef } from 'react';
import type { SearchHit } from '../../core/query/search.ts';
import { texToText } from '../../core/text/tex.ts';
import { shortened } from '../../core/text/wording.ts';
import classes from './FoundList.module.css';

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

interface FoundListProps {
  readonly id: string;
  /** In the order of the groups. */
  readonly hits: readonly SearchHit[];
  /** What was looked for. */
  readonly of: string;
  /** The index of the hit that Enter takes. */
  readonly active: number;
  readonly optionId: (index: number) => string;
  readonly onTake: (hit: SearchHit) => void;
}

/** A listbox whose focus stays in the box it belongs to. */
export function FoundList({ id, hits, of, active, optionId, onTake }: FoundListProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as the active one changes
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (hits.length === 0) {
    return (
      <div className={classes.dropdown} id={id} role="status">
        <p className={classes.none}>Nothing found for “{of}”</p>
      </div>
    );
  }
  return (
    // The box keeps the focus, whatever is pressed here; else the list would close under the pointer.
    <div
      ref={list}
      className={classes.dropdown}
      id={id}
      role="listbox"
      aria-label="Found"
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ kind, label }) => {
        const first = hits.findIndex((hit) => hit.kind === kind);
        if (first < 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: groups of a listbox are no fieldsets
          <div key={kind} role="group" aria-label={label}>
            <div className={classes.label} aria-hidden>
              {label}
            </div>
            {hits.map((hit, i) =>
              hit.kind === kind ? (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the box hears the keys
                <div
                  key={`${hit.kind} ${hit.id}`}
                  id={optionId(i)}
                  className={classes.option}
                  role="option"
                  tabIndex={-1}
                  aria-selected={i === active}
                  onClick={() => onTake(hit)}
                >
                  <Hit hit={hit} />
                </div>
              ) : null,
            )}
          </div>
        );
      })}
    </div>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const remark = fields[hit.field];
  return (
    <span className={classes.hit}>
      <span>{shortened(hit.label)}</span>
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
