/** What can be added to the stack. */

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { FilterPart } from '../../core/model/filter.ts';
import type { FilterRanges } from '../../core/scene/filterRanges.ts';
import { actsIn, allParts } from '../../core/scene/filters/registry.ts';
import type { ViewId } from '../../core/scene/views/view.ts';
import { useApp } from '../../store/appStore.ts';
import { editors } from './editors/registry.ts';
import classes from './FilterPanel.module.css';

export function AddFilter(props: {
  readonly view: ViewId;
  readonly ranges: FilterRanges;
  readonly onEdit: (part: FilterPart) => void;
}) {
  const { view, ranges, onEdit } = props;
  const filter = useApp((state) => state.filter);
  const setFilter = useApp((state) => state.setFilter);
  const [opened, setOpened] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const offered = allParts.filter((each) => {
    const { add } = editors[each.part];
    return add && filter[each.part] === undefined && actsIn(view, each);
  });
  if (offered.length === 0) return null;
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !opened) return;
    event.stopPropagation();
    setOpened(false);
    opener.current?.focus();
  };
  return (
    <div className={classes.add}>
      <Button
        ref={opener}
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        aria-expanded={opened}
        onKeyDown={closeByKey}
        onClick={() => setOpened(!opened)}
      >
        Add filter
      </Button>
      {opened && (
        <ul className={classes.offers} aria-label="Filters to add">
          {offered.map(({ part, label }) => {
            const change = editors[part].add?.({ state: useApp.getState(), ranges });
            const cannot = typeof change === 'string' ? change : undefined;
            return (
              <li key={part}>
                <button
                  type="button"
                  disabled={cannot !== undefined}
                  onKeyDown={closeByKey}
                  onClick={() => {
                    setOpened(false);
                    if (typeof change === 'object') setFilter(change);
                    if (editors[part].Editor) onEdit(part);
                  }}
                >
                  {label}
                  {cannot !== undefined && <small>{cannot}</small>}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
