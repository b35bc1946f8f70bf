/** How reading files is going, and what came of it until that is dismissed. */

import '@mantine/core/styles/Progress.css';
import { Button, CloseButton, Progress } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { counted, formatCount } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import type { Job } from '../../store/jobSlice.ts';
import classes from './JobCard.module.css';
import { OpenFilesButtons } from './OpenFilesButtons.tsx';

const ImportResult = lazy(async () => ({
  default: (await import('./ImportResult.tsx')).ImportResult,
}));

const LayoutPreview = lazy(async () => ({
  default: (await import('./LayoutPreview.tsx')).LayoutPreview,
}));

/** Problems listed in the notice; the rest are counted. */
const mostListed = 6;

/** A card over the page while there is a job or news of one. */
export function JobCard({ job }: { readonly job: Job }) {
  switch (job.state) {
    case 'looking':
      return (
        <WorkCard title="Opening files" share={0}>
          Looking at what was opened
        </WorkCard>
      );
    case 'running':
      return <RunningCard job={job} />;
    case 'failed':
      return <FailedCard job={job} />;
    case 'done':
      return (
        <NewsCard name="Files read" title="Files read">
          <Suspense fallback={null}>
            <ImportResult replacedReadyMade={job.replacedReadyMade} />
          </Suspense>
        </NewsCard>
      );
  }
}

/** What is being done, how far it is, and the way out. */
function WorkCard(props: {
  readonly title: string;
  readonly step?: string | undefined;
  readonly share: number;
  readonly children: ReactNode;
  readonly picture?: ReactNode;
}) {
  const { title, step, share, children, picture } = props;
  const cancel = useApp((state) => state.cancelJob);
  return (
    <section className={classes.card} aria-label="Reading files">
      <header>
        <h2>
          {title}
          {step !== undefined && <small>{step}</small>}
        </h2>
        <Button size="compact-sm" variant="default" onClick={cancel}>
          Cancel
        </Button>
      </header>
      <Progress value={share} aria-label="Progress of this stage" size="sm" />
      {/* Too quick to be read out; the stages are. */}
      <p className={classes.detail} aria-live="off">
        {children}
      </p>
      {picture}
    </section>
  );
}

function RunningCard({ job }: { readonly job: Job & { readonly state: 'running' } }) {
  const { progress, positions, files } = job;
  if (!progress) {
    return (
      <WorkCard title="Opening files" share={0}>
        {counted(files.length, 'file')}
      </WorkCard>
    );
  }
  const { stage, step, steps, done, total, detail, part, parts } = progress;
  return (
    <WorkCard
      title={stage}
      step={`step ${step} of ${steps}`}
      share={total > 0 ? (100 * done) / total : 0}
      picture={
        positions && (
          <Suspense fallback={null}>
            <LayoutPreview positions={positions} />
          </Suspense>
        )
      }
    >
      <span>{detail ?? counted(files.length, 'file')}</span>
      {part !== undefined && parts !== undefined && (
        <span>
          {formatCount(part)} of {formatCount(parts)}
        </span>
      )}
    </WorkCard>
  );
}

function FailedCard({ job }: { readonly job: Job & { readonly state: 'failed' } }) {
  const more = job.files.length - mostListed;
  return (
    <NewsCard name="Reading files failed" title="The files were not opened">
      <p>{job.message}</p>
      {job.files.length > 0 && (
        <ul className={classes.list}>
          {job.files.slice(0, mostListed).map((file) => (
            <li key={file}>{file}</li>
          ))}
          {more > 0 && <li>and {formatCount(more)} more</li>}
        </ul>
      )}
      <OpenFilesButtons />
    </NewsCard>
  );
}

/** Stays until it is dismissed. */
function NewsCard(props: {
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const dismiss = useApp((state) => state.dismissJob);
  return (
    <section className={classes.card} aria-label={props.name}>
      <header>
        <h2>{props.title}</h2>
        <CloseButton aria-label="Dismiss" onClick={dismiss} />
      </header>
      {props.children}
    </section>
  );
}
