/** What takes the place of the left panel, or comes from below where there is no room beside the picture. */

import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Sheet } from './Sheet.tsx';
import classes from './SidePanel.module.css';

/** Its heading has the focus when it opens. */
export function SidePanel(props: {
  readonly title: string;
  /** Said of the button that closes it. */
  readonly closing: string;
  readonly compact: boolean;
  /** Of the panel beside the picture. */
  readonly className: string | undefined;
  /** Of the window's height, where it comes from below. */
  readonly size: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { title, closing, compact, className, size, onClose, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (compact) {
    return (
      <Sheet title={title} size={size} from="below" onClose={onClose}>
        {children}
      </Sheet>
    );
  }
  return (
    <aside className={className} aria-label={title}>
      <div className={classes.head}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <CloseButton aria-label={closing} onClick={onClose} />
      </div>
      {children}
    </aside>
  );
}
