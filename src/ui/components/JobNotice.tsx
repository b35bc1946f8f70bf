/** Where jobs are told of: it is there from the start, so that what comes into it is announced. */

import { lazy, Suspense } from 'react';
import { useApp } from '../../store/appStore.ts';

const JobCard = lazy(async () => ({ default: (await import('./JobCard.tsx')).JobCard }));

/** Holds the card of a job, while there is one or news of one. */
export function JobNotice() {
  const job = useApp((state) => state.job);
  return (
    <div role="status" aria-live="polite" aria-atomic="false">
      <Suspense fallback={null}>{job && <JobCard job={job} />}</Suspense>
    </div>
  );
}
