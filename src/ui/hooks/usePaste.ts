/** Ctrl+V, or ⌘V, anywhere but in a text field reads what is on the clipboard. */

import { useEffect } from 'react';
import { useApp } from '../../store/appStore.ts';
import { readPasted } from './readFiles.ts';

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

/** Listens as long as the page is there. */
export function usePaste(): void {
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener(
      'paste',
      (event) => {
        if (takesText(event.target) || !event.clipboardData) return;
        const files = readPasted(event.clipboardData);
        if (files.length === 0) return;
        event.preventDefault();
        void useApp.getState().openFiles(async () => files);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
}
