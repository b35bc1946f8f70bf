/** Words that appear beside what has an icon only. */

import type { ReactNode } from 'react';
import classes from './Tip.module.css';

/**
 * Shows the name of the control within, which has it as its label too, so that nothing is said twice
 * to those who hear it. Style sheet alone: there is nothing to place, and a library that does weighs
 * more than all of the top of the page.
 */
export function Tip(props: {
  readonly label: string;
  readonly side: 'above' | 'below';
  /** Ends at the control's end instead of standing at its middle. */
  readonly atEnd?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes.around}>
      {props.children}
      <span
        className={classes.tip}
        data-side={props.side}
        data-end={props.atEnd || undefined}
        aria-hidden
      >
        {props.label}
      </span>
    </span>
  );
}
