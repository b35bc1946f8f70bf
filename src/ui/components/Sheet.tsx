/** A dialog over the page, in the middle or from below. */

import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Drawer.css';
import '@mantine/core/styles/Modal.css';
import { Drawer, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Sheet.module.css';

/** Titled, closable; Mantine's own header would be a second banner of the page. */
export function Sheet(props: {
  readonly title: string;
  readonly size: string;
  readonly from: 'middle' | 'below';
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { title, size, from, onClose, children } = props;
  const Frame = from === 'middle' ? Modal : Drawer;
  const place = from === 'middle' ? { centered: true } : { position: 'bottom' as const };
  return (
    <Frame.Root opened onClose={onClose} size={size} lockScroll={false} {...place}>
      <Frame.Overlay />
      <Frame.Content>
        <div className={classes.header}>
          <Frame.Title className={classes.title ?? ''}>{title}</Frame.Title>
          <Frame.CloseButton aria-label="Close" />
        </div>
        <Frame.Body>{children}</Frame.Body>
      </Frame.Content>
    </Frame.Root>
  );
}
