/** One part of the stack: a switch, its words, what remains after it, and what changes it. */

import { IconPencil, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { AnyPart } from '../../core/scene/filters/filterPart.ts';
import type { Picture } from '../../core/scene/picture.ts';
import { viewOf } from '../../core/scene/views/registry.ts';
import type { ViewId } from '../../core/scene/views/view.ts';
import { counted } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { editors } from './editors/registry.ts';
import classes from './FilterPanel.module.css';

export function FilterRow(props: {
  readonly dataset: Dataset;
  readonly picture: Picture;
  readonly view: ViewId;
  readonly spec: AnyPart;
  /** Undefined while it says nothing yet. */
  readonly words: string | undefined;
  readonly editing: boolean;
  readonly onEdit: (open: boolean) => void;
}) {
  const { dataset, picture, view, spec, words, editing, onEdit } = props;
  const { part, label } = spec;
  const isOff = useApp(({ filter }) => filter.off?.includes(part) ?? false);
  const setFilter = useApp((state) => state.setFilter);
  const switchFilter = useApp((state) => state.switchFilter);
  const { Editor } = editors[part];
  const left = picture.remains.find((remainder) => remainder.part === part);
  const { one, many } = viewOf(view);
  const fields = useRef<HTMLFieldSetElement>(null);
  // Who asks for a filter goes on by saying which.
  useEffect(() => {
    if (editing) fields.current?.querySelector<HTMLElement>('input, select, button')?.focus();
  }, [editing]);
  return (
    <li className={classes.row} data-off={isOff || undefined}>
      <div className={classes.head}>
        {words === undefined ? (
          <span className={classes.words}>{label}</span>
        ) : (
          <label className={classes.words}>
            <input
              type="checkbox"
              checked={!isOff}
              onChange={({ currentTarget }) => switchFilter(part, currentTarget.checked)}
            />
            {words}
          </label>
        )}
        {Editor && (
          <button
            type="button"
            aria-label={`Change filter: ${label}`}
            aria-expanded={editing}
            onClick={() => onEdit(!editing)}
          >
            <IconPencil size={15} aria-hidden />
          </button>
        )}
        <button
          type="button"
          aria-label={`Remove filter: ${words ?? label}`}
          onClick={() => {
            onEdit(false);
            setFilter({ [part]: undefined });
          }}
        >
          <IconX size={15} aria-hidden />
        </button>
      </div>
      {words !== undefined && (
        <p className={classes.remains}>
          {isOff
            ? 'switched off'
            : left && `leaves ${counted(left.nodes, one, many)}, ${counted(left.edges, 'edge')}`}
        </p>
      )}
      {editing && Editor && (
        <fieldset ref={fields} className={classes.editor} aria-label={label}>
          <Editor dataset={dataset} view={view} ranges={picture.ranges} />
        </fieldset>
      )}
    </li>
  );
}
