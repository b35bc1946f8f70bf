/** Where corrections are told of: it is there from the start, so that what comes into it is announced. */

import { lazy, Suspense } from 'react';
import { useApp } from '../../store/appStore.ts';

const CorrectionNotice = lazy(async () => ({
  default: (await import('../identity/CorrectionNotice.tsx')).CorrectionNotice,
}));

/** Holds the news, while there is some; a refusal interrupts who listens. */
export function CorrectionNews() {
  const news = useApp((state) => state.news);
  const correcting = useApp((state) => state.correcting);
  const refused = news?.state === 'refused';
  const notice = (
    <Suspense fallback={null}>{(news || correcting) && <CorrectionNotice news={news} />}</Suspense>
  );
  return (
    <>
      <div role="status">{!refused && notice}</div>
      <div role="alert">{refused && notice}</div>
    </>
  );
}
