/** A warning before something is lost with the page. */

import { useEffect } from 'react';
import { useApp } from '../../store/appStore.ts';
import { wouldLose } from '../../store/keep/keepSlice.ts';

/** Only where it would truly be lost: what is kept in the browser comes back. */
export function useLeaving(): void {
  const losing = useApp(wouldLose);
  useEffect(() => {
    if (!losing) return;
    const leaving = new AbortController();
    window.addEventListener('beforeunload', (event) => event.preventDefault(), {
      signal: leaving.signal,
    });
    return () => leaving.abort();
  }, [losing]);
}
