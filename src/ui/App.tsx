/** The page: its theme, and the dataset or what to do without one. */

import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import './mantineStyles.ts';
import './tokens.css';
import { MantineProvider } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { startAddressSync } from '../store/addressSync.ts';
import { useApp } from '../store/appStore.ts';
import { isEmbedded } from '../store/embedding.ts';
import { beginVisit } from '../store/keep/begin.ts';
import { DropTarget } from './components/DropTarget.tsx';
import { JobNotice } from './components/JobNotice.tsx';
import { KeepNews } from './components/KeepNews.tsx';
import { useLeaving } from './hooks/useLeaving.ts';
import { usePaste } from './hooks/usePaste.ts';
import { useTheme } from './hooks/useTheme.ts';
import { mantineTheme } from './mantineTheme.ts';
import { Explorer } from './views/Explorer.tsx';
import { LoadingPage } from './views/LoadingPage.tsx';

const StartPage = lazy(async () => ({
  default: (await import('./views/StartPage.tsx')).StartPage,
}));
const PasteDialog = lazy(async () => ({
  default: (await import('./dialogs/PasteDialog.tsx')).PasteDialog,
}));
const RecentWork = lazy(async () => ({
  default: (await import('./keep/RecentWork.tsx')).RecentWork,
}));
const AddOrReplaceDialog = lazy(async () => ({
  default: (await import('./dialogs/AddOrReplaceDialog.tsx')).AddOrReplaceDialog,
}));

const EmbeddedPage = lazy(async () => ({
  default: (await import('./embed/EmbeddedPage.tsx')).EmbeddedPage,
}));

const asked = startAddressSync();

/** The whole page. */
export function App() {
  const theme = useTheme();
  useEffect(() => {
    void beginVisit(asked);
  }, []);
  return (
    <MantineProvider
      theme={mantineTheme}
      forceColorScheme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateCssVariables={false}
    >
      {isEmbedded ? (
        <Suspense fallback={null}>
          <EmbeddedPage />
        </Suspense>
      ) : (
        <WholePage />
      )}
    </MantineProvider>
  );
}

function WholePage() {
  const data = useApp((state) => state.data);
  const dialog = useApp((state) => state.dialog);
  const question = useApp((state) => state.question);
  usePaste();
  useLeaving();
  return (
    <>
      <Suspense fallback={null}>
        {data.kind === 'loading' ? (
          <LoadingPage progress={data.progress} />
        ) : data.kind === 'trouble' ? (
          <StartPage trouble={data.trouble} message={data.message} />
        ) : data.dataset.papers.length === 0 && !data.dataset.given ? (
          <StartPage trouble="empty" message="The dataset beside this page holds no papers." />
        ) : (
          <Explorer dataset={data.dataset} connection={data.connection} origin={data.origin} />
        )}
      </Suspense>
      <JobNotice />
      <KeepNews />
      <DropTarget />
      <Suspense fallback={null}>
        {dialog === 'paste' && <PasteDialog />}
        {dialog === 'recent' && <RecentWork onClose={useApp.getState().closeDialog} />}
        {question && <AddOrReplaceDialog question={question} />}
      </Suspense>
    </>
  );
}
