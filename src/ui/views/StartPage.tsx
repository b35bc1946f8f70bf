/** What to do when there is no dataset to show. */

import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useApp } from '../../store/appStore.ts';
import type { DatasetTrouble } from '../../store/datasetSlice.ts';
import { keepsAny } from '../../store/keep/tab.ts';
import { OpenFilesButtons } from '../components/OpenFilesButtons.tsx';
import classes from './StartPage.module.css';

const FormatList = lazy(async () => ({
  default: (await import('../components/FormatList.tsx')).FormatList,
}));

type Trouble = DatasetTrouble | 'empty';

const titles: Readonly<Record<Trouble, string>> = {
  missing: 'No network has been built yet',
  unreachable: 'The network could not be loaded',
  'not-a-dataset': 'The file beside this page is not a network',
  newer: 'The network was built by a newer Coterie',
  broken: 'The network’s file is damaged',
  empty: 'The network is empty',
};

const advice: Readonly<Record<Trouble, string>> = {
  missing: 'Build one from the documents in the folder seeds, then reload this page:',
  unreachable: 'See whether the server is running, then reload this page. To start it again:',
  'not-a-dataset': 'Build it again from the documents in the folder seeds, then reload this page:',
  newer: 'Update Coterie, or build the network again with this version, then reload this page:',
  broken: 'Build it again from the documents in the folder seeds, then reload this page:',
  empty: 'Put documents that mention papers into the folder seeds, build again, then reload:',
};

/** A page of its own, with the command to run and the other way in: opening files. */
export function StartPage({
  trouble,
  message,
}: {
  readonly trouble: Trouble;
  readonly message: string;
}) {
  const openDialog = useApp((state) => state.openDialog);
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <p className={classes.brand}>Coterie</p>
        <h1>{titles[trouble]}</h1>
        <p className={classes.message}>{message}</p>
        <p>{advice[trouble]}</p>
        <pre className={classes.command}>
          <code>{trouble === 'unreachable' ? 'npm start' : 'npm run preprocess'}</code>
        </pre>
        <Button size="sm" onClick={() => location.reload()}>
          Reload
        </Button>
        <hr />
        <h2>Or open documents here</h2>
        <p>
          Drop files or a folder anywhere on this page, or paste text: BibTeX, RIS, exports of
          PubMed, Web of Science, Scopus, OpenAlex and others, tables of papers, saved web pages, or
          a dataset that Coterie wrote. They are read on this machine and sent nowhere.
        </p>
        <OpenFilesButtons />
        {keepsAny() && (
          <Button size="xs" mt={8} variant="default" onClick={() => openDialog('recent')}>
            Recent work…
          </Button>
        )}
        <Suspense fallback={null}>
          <FormatList />
        </Suspense>
      </div>
    </main>
  );
}
