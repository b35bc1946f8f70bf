/** Keys for undo and redo, and a warning before corrections are lost with the page. */

import { useHotkeys } from '@mantine/hooks';
import { useEffect } from 'react';
import { useApp } from '../../store/appStore.ts';
import { isUnsaved } from '../../store/correctionsSlice.ts';

/** In text fields these keys are the field's, in a dialog nobody's. */
export function useCorrections(): void {
  const unsaved = useApp(isUnsaved);
  const undo = useApp((state) => state.undo);
  const redo = useApp((state) => state.redo);
  const free = () => useApp.getState().identityDialog === null;
  useHotkeys(
    [
      ['mod+Z', () => free() && void undo()],
      ['mod+shift+Z', () => free() && void redo()],
      ['mod+Y', () => free() && void redo()],
    ],
    ['INPUT', 'TEXTAREA', 'SELECT'],
  );
  useEffect(() => {
    if (!unsaved) return;
    const leaving = new AbortController();
    window.addEventListener('beforeunload', (event) => event.preventDefault(), {
      signal: leaving.signal,
    });
    return () => leaving.abort();
  }, [unsaved]);
}
