/** Keys for undo and redo. */

import { useHotkeys } from '@mantine/hooks';
import { useApp } from '../../store/appStore.ts';

/** In text fields these keys are the field's, in a dialog nobody's. */
export function useCorrections(): void {
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
}
