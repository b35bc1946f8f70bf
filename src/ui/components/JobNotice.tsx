/** How reading files is going, and what went wrong until it is dismissed. */

import { Button, CloseButton, Progress } from '@mantine/core';
import { counted } from '../../core/scene/wording.ts';
import { useApp } from '../../store/appStore.ts';
import type { Job } from '../../store/jobSlice.ts';
import classes from './JobNotice.module.css';
import { OpenFilesButtons } from './OpenFilesButtons.tsx';

/** A card over the page while there is a job; its words are announced. */
export function JobNotice() {
  const job = useApp((state) => state.job);
  return (
    <div role="status" aria-live="polite">
      {job && <JobCard job={job} />}
    </div>
  );
}

function JobCard({ job }: { readonly job: Job }) {
  const cancel = useApp((state) => state.cancelJob);
  const dismiss = useApp((state) => state.dismissJob);
  if (job.state === 'failed') {
    return (
      <section className={classes.card} aria-label="Reading files failed">
        <header>
          <h2>The files were not opened</h2>
          <CloseButton aria-label="Dismiss" onClick={dismiss} />
        </header>
        <p>{job.message}</p>
        {job.files.length > 0 && (
          <ul className={classes.list}>
            {job.files.slice(0, 6).map((file) => (
              <li key={file}>{file}</li>
            ))}
            {job.files.length > 6 && <li>and {job.files.length - 6} more</li>}
          </ul>
        )}
        <OpenFilesButtons />
      </section>
    );
  }
  const { progress, files } = job;
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0;
  return (
    <section className={classes.card} aria-label="Reading files">
      <header>
        <h2>{progress?.stage ?? 'Opening files'}</h2>
        <Button size="compact-sm" variant="default" onClick={cancel}>
          Cancel
        </Button>
      </header>
      <Progress value={share} aria-label="Progress of this stage" size="sm" />
      <p className={classes.detail}>
        {progress?.detail ?? (files > 0 ? counted(files, 'file') : 'Looking at what was opened')}
      </p>
    </section>
  );
}
