/** Things that are named in the details: buttons that select them. */

import type { ReactNode } from 'react';
import type { NodeId } from '../../core/model/ids.ts';
import { shortened } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { type Selection, selectNode } from '../../store/selection.ts';
import classes from './Named.module.css';

/** A button that selects something and brings it into sight. */
export function SelectButton(props: {
  readonly selection: Selection;
  readonly children: ReactNode;
  /** What happens besides, such as closing a dialog. */
  readonly onPress?: () => void;
}) {
  const reveal = useApp((state) => state.reveal);
  const press = () => {
    reveal(props.selection);
    props.onPress?.();
  };
  return (
    <button type="button" className={classes.named} onClick={press}>
      {typeof props.children === 'string' ? shortened(props.children) : props.children}
    </button>
  );
}

/** A button that selects an author or a paper. */
export const NodeButton = (props: { readonly id: NodeId; readonly children: ReactNode }) => (
  <SelectButton selection={selectNode(props.id)}>{props.children}</SelectButton>
);

/** An address as a link, if it is one of the web; else as text. */
export function OutLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}) {
  const isWeb = /^https?:\/\//iu.test(href) && URL.canParse(href);
  if (!isWeb) return <span>{children}</span>;
  return (
    <a className={classes.link} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** What is not known, short for the eye and in words for the ear. */
export const Unknown = ({ what = 'unknown' }: { readonly what?: string }) => (
  <span className={classes.unknown}>{what}</span>
);
