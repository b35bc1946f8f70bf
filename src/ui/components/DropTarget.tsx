/** Takes files dropped anywhere on the page. */

import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useApp } from '../../store/appStore.ts';
import { readDropped } from '../hooks/readFiles.ts';
import classes from './DropTarget.module.css';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Its children, under a veil while files are dragged over them. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const [over, setOver] = useState(false);
  // Entering a child fires before leaving its parent, so they are counted.
  const depth = useRef(0);
  const openFiles = useApp((state) => state.openFiles);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard way in "Open files…"
    <div
      className={classes.target}
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        depth.current++;
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!hasFiles(event)) return;
        depth.current--;
        if (depth.current <= 0) setOver(false);
      }}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const reading = readDropped(event.dataTransfer);
        void openFiles(() => reading);
      }}
    >
      {children}
      {over && (
        <div className={classes.veil}>
          <p>Drop to read these files</p>
        </div>
      )}
    </div>
  );
}
