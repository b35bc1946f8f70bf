/** Where keeping is told of: it is there from the start, so that what comes into it is announced. */

import { lazy, Suspense } from 'react';
import { useApp } from '../../store/appStore.ts';

const KeepNotice = lazy(async () => ({
  default: (await import('../keep/KeepNotice.tsx')).KeepNotice,
}));

/** Holds the news, while there is some. */
export function KeepNews() {
  const news = useApp((state) => state.keepNews);
  return (
    <div role="status" aria-atomic="false">
      <Suspense fallback={null}>{news && <KeepNotice news={news} />}</Suspense>
    </div>
  );
}
