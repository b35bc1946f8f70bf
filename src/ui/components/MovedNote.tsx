/** That nodes were moved by hand, and the way back. */

import { Button } from '@mantine/core';
import type { ViewId } from '../../core/scene/views/view.ts';
import { counted } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import classes from './MovedNote.module.css';

/** Of those that are selected, `selected`, some may have been moved. */
export function MovedNote({
  view,
  selected,
}: {
  readonly view: ViewId;
  readonly selected: readonly string[];
}) {
  const moved = useApp((state) => state.moved[view]) ?? {};
  const putBack = useApp((state) => state.putBack);
  const say = useApp((state) => state.say);
  const count = Object.keys(moved).length;
  const chosen = selected.filter((id) => moved[id] !== undefined);
  if (count === 0) return null;
  const back = (ids?: readonly string[]) => {
    putBack(view, ids);
    say(
      `${counted(ids?.length ?? count, 'node')} put back where the layout has ${(ids?.length ?? count) === 1 ? 'it' : 'them'}.`,
    );
    // The buttons go with the last of the moved nodes.
    if ((ids?.length ?? count) === count) {
      document.querySelector<HTMLElement>('[role="application"]')?.focus();
    }
  };
  return (
    <section className={classes.note} aria-label="Moved nodes">
      <span>
        <i className={classes.nail} aria-hidden /> {counted(count, 'node')} moved by hand
      </span>
      {chosen.length > 0 && chosen.length < count && (
        <Button size="compact-xs" variant="default" onClick={() => back(chosen)}>
          Put selected back
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={() => back()}>
        {count === 1 ? 'Put back' : 'Put all back'}
      </Button>
    </section>
  );
}
