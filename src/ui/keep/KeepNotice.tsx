/** What came back, or why nothing can be kept, and what can be done about it. */

import { Button, CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useApp } from '../../store/appStore.ts';
import type { KeepNews, KeepTrouble } from '../../store/keep/keepSlice.ts';
import { openWork, startAfresh } from '../../store/keep/visits.ts';
import classes from './Keep.module.css';
import { momentOf } from './moment.ts';
import { saveProject } from './saveProject.ts';

const troubles: Readonly<Record<KeepTrouble, string>> = {
  full: 'This browser has no room left to keep your work in.',
  forbidden: 'This browser does not let the page keep your work, as in a private window.',
  broken: 'This browser could not keep your work.',
};

/** Stays until it is dismissed or there is other news. */
export function KeepNotice({ news }: { readonly news: KeepNews }) {
  const dismiss = useApp((state) => state.dismissKeepNews);
  const act = (label: string, does: () => unknown): ReactNode => (
    <Button size="compact-sm" variant="default" onClick={() => void does()}>
      {label}
    </Button>
  );
  return (
    <section className={classes.notice} data-kind={news.kind} aria-label="Kept work">
      <div className={classes.message}>
        <p>{sentenceOf(news)}</p>
        {news.kind === 'restored' && act('Start afresh', startAfresh)}
        {(news.kind === 'other' || news.kind === 'changed') &&
          act('Open it', () => openWork(news.id))}
        {news.kind === 'trouble' && act('Save project', saveProject)}
        <CloseButton aria-label="Dismiss" onClick={dismiss} />
      </div>
      {news.kind === 'partly' && (
        <ul>
          {news.details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function sentenceOf(news: KeepNews): string {
  switch (news.kind) {
    case 'restored':
      return `Restored “${news.name}” as it was ${momentOf(news.savedAt)}.`;
    case 'other':
      return `You worked on “${news.name}” ${momentOf(news.savedAt)}.`;
    case 'changed':
      return `The network beside this page is another one now. What you did with the former, “${news.name}”, ${momentOf(news.savedAt)}, is kept.`;
    case 'copy':
      return `“${news.name}” is open in another tab as well. Here you go on with a copy, so that neither tab writes over the other.`;
    case 'trouble':
      return `${troubles[news.trouble]} It is on this page only, until you save it as a file.`;
    case 'partly':
      return news.message;
  }
}
