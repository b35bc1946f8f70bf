/** Says, over the picture, that the next one is being made, or why it could not be. */

import { useEffect, useState } from 'react';
import { viewOf } from '../../core/scene/views/registry.ts';
import type { Drawn } from '../hooks/usePictureOf.ts';
import classes from './PictureState.module.css';

/** Milliseconds after which waiting is said; before, it is not felt. */
const patience = 150;

export function PictureState({ drawn }: { readonly drawn: Drawn }) {
  const { picture, pending, trouble } = drawn;
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!pending) return;
    const soon = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(soon);
  }, [pending]);
  const nothing = picture !== null && !pending && picture.shown.nodes === 0;
  const filtered = nothing && picture.shown.ofNodes > 0;
  return (
    <p
      className={classes.state}
      role="status"
      data-alone={picture === null || nothing || undefined}
    >
      {trouble !== null
        ? `The picture could not be made: ${trouble}`
        : pending && late
          ? 'Drawing…'
          : filtered
            ? 'The filters leave nothing to show.'
            : nothing
              ? viewOf(picture.frame.options.view).empty
              : ''}
    </p>
  );
}
