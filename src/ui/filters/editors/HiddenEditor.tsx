/** Who and what was hidden by hand, to be shown again one by one. */

import { Button } from '@mantine/core';
import { isAuthorId, isPaperId, type NodeId } from '../../../core/model/ids.ts';
import { counted } from '../../../core/text/wording.ts';
import { useApp } from '../../../store/appStore.ts';
import { indexOf } from '../../../store/derived.ts';
import classes from '../FilterPanel.module.css';
import type { EditorProps } from './registry.ts';

const mostListed = 60;

export function HiddenEditor({ dataset }: EditorProps) {
  const hidden = useApp(({ filter }) => filter.hidden) ?? [];
  const setFilter = useApp((state) => state.setFilter);
  const index = indexOf(dataset);
  const nameOf = (id: NodeId) =>
    (isAuthorId(id) ? index.authors.get(id)?.name : undefined) ??
    (isPaperId(id) ? index.papers.get(id)?.label : undefined) ??
    id;
  return (
    <>
      <ul className={classes.choices}>
        {hidden.slice(0, mostListed).map((id) => (
          <li key={id} className={classes.named}>
            <span>{nameOf(id)}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Show ${nameOf(id)}`}
              onClick={() => setFilter({ hidden: hidden.filter((other) => other !== id) })}
            >
              Show
            </Button>
          </li>
        ))}
      </ul>
      {hidden.length > mostListed && (
        <p className={classes.note}>and {counted(hidden.length - mostListed, 'more', 'more')}</p>
      )}
    </>
  );
}
