/** The button in a heading that opens and closes what stands below it. */

import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './FoldButton.module.css';

export function FoldButton(props: {
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  readonly children: ReactNode;
}) {
  const { opened, onChange, children } = props;
  const Icon = opened ? IconChevronUp : IconChevronDown;
  return (
    <button
      type="button"
      className={classes.fold}
      aria-expanded={opened}
      onClick={() => onChange(!opened)}
    >
      <span>{children}</span>
      <Icon size={15} aria-hidden />
    </button>
  );
}
