/** What became of a correction: told, and heard, until it is dismissed or another comes. */

import { Button, CloseButton } from '@mantine/core';
import { useApp } from '../../store/appStore.ts';
import type { CorrectionNews } from '../../store/correctionsSlice.ts';
import classes from './Identity.module.css';

/** Sentences listed; the rest is counted. */
const mostDetails = 8;

export function CorrectionNotice({ news }: { readonly news: CorrectionNews }) {
  const dismiss = useApp((state) => state.dismissNews);
  const last = useApp((state) => state.past.at(-1));
  const undo = useApp((state) => state.undo);
  const { state, message, details } = news;
  const more = details.length - mostDetails;
  return (
    <section className={classes.notice} data-state={state} aria-label="Corrections">
      <div className={classes.message}>
        <p>{message}</p>
        {state !== 'refused' && last && (
          <Button size="compact-sm" variant="default" onClick={() => void undo()}>
            Undo
          </Button>
        )}
        <CloseButton aria-label="Dismiss" onClick={dismiss} />
      </div>
      {details.length > 0 && (
        <ul>
          {details.slice(0, mostDetails).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {more > 0 && <li>and {more} more</li>}
        </ul>
      )}
    </section>
  );
}
