/** Mantine's defaults as this page wants them. */

import { createTheme, Drawer, Modal } from '@mantine/core';
import classes from './dialogs/Dialogs.module.css';

/** Colours and fonts are set in tokens.css, as CSS variables. */
export const mantineTheme = createTheme({
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", sans-serif',
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'md',
  components: {
    // Locking the scroll injects a style element, which the page's policy forbids.
    Modal: Modal.extend({
      defaultProps: { lockScroll: false, transitionProps: { duration: 120 }, centered: true },
      classNames: { title: classes.title ?? '' },
    }),
    Drawer: Drawer.extend({
      defaultProps: { lockScroll: false, transitionProps: { duration: 120 } },
      classNames: { title: classes.title ?? '' },
    }),
  },
});
