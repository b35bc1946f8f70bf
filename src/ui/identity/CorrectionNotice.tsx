/** What became of a correction: told, and heard, until it is dismissed or another comes. */

import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApp } from '../../store/appStore.ts';
import type { CorrectionNews } from '../../store/correctionsSlice.ts';
import classes from './Identity.module.css';

/** Sentences listed; the rest is counted. */
const mostDetails = 8;

export function CorrectionNotice({ news }: { readonly news: CorrectionNews | null }) {
  const working = useSlow(useApp((state) => state.correcting));
  if (working) {
    return (
      <section className={classes.notice} aria-label="Corrections">
        <p className={classes.message}>Working out what this changes…</p>
      </section>
    );
  }
  return news && <News news={news} />;
}

/** Milliseconds of work that nobody needs to be told of. */
const shortWork = 300;

/** Whether something has been so for a while. */
function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const soon = setTimeout(() => setSlow(true), shortWork);
    return () => {
      clearTimeout(soon);
      setSlow(false);
    };
  }, [busy]);
  return slow;
}

function News({ news }: { readonly news: CorrectionNews }) {
  const dismiss = useApp((state) => state.dismissNews);
  const isLast = useApp(({ past, done }) => {
    const last = past.at(-1);
    return last !== undefined && done.at(-1)?.correction === last;
  });
  const undo = useApp((state) => state.undo);
  const { state, message, details } = news;
  const more = details.length - mostDetails;
  return (
    <section className={classes.notice} data-state={state} aria-label="Corrections">
      <div className={classes.message}>
        <p>{message}</p>
        {(state === 'done' || state === 'partly') && isLast && (
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
