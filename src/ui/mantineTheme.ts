/** Mantine's defaults as this page wants them. */

import { createTheme } from '@mantine/core';

/** Colours and fonts are set in tokens.css, as CSS variables. */
export const mantineTheme = createTheme({
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", sans-serif',
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'md',
});
