/** Takes files dropped anywhere on the page. */

import { useEffect, useState } from 'react';
import { useApp } from '../../store/appStore.ts';
import { readDropped } from '../hooks/readFiles.ts';
import classes from './DropTarget.module.css';

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true;

/** What takes dropped files itself: a list of people is no document. */
const takesFiles = ({ target }: DragEvent): boolean =>
  target instanceof Element && target.closest('[data-takes-files]') !== null;

/** A veil while files are dragged over the page; reads them when they are dropped. */
export function DropTarget() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Entering a child fires before leaving its parent, so they are counted.
    let depth = 0;
    const listening = new AbortController();
    const on = (
      type: 'dragenter' | 'dragleave' | 'dragover' | 'drop',
      act: (event: DragEvent) => void,
    ) =>
      window.addEventListener(type, (event) => hasFiles(event) && act(event), {
        signal: listening.signal,
      });
    on('dragenter', () => {
      depth++;
      setOver(true);
    });
    on('dragleave', () => {
      depth--;
      if (depth <= 0) setOver(false);
    });
    on('dragover', (event) => event.preventDefault());
    on('drop', (event) => {
      event.preventDefault();
      depth = 0;
      setOver(false);
      if (!event.dataTransfer || takesFiles(event)) return;
      const reading = readDropped(event.dataTransfer);
      void useApp.getState().openFiles(() => reading);
    });
    return () => listening.abort();
  }, []);
  return over ? (
    <div className={classes.veil}>
      <p>Drop to read these files</p>
    </div>
  ) : null;
}
