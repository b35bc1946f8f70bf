/** The theme to draw in. */

import { useMediaQuery } from '@mantine/hooks';
import type { Theme } from '../../core/scene/scene.ts';
import { useApp } from '../../store/appStore.ts';

/** The person's choice, or the system's where they have not chosen. */
export function useTheme(): Theme {
  const choice = useApp((state) => state.theme);
  const dark = useMediaQuery('(prefers-color-scheme: dark)', undefined, {
    getInitialValueInEffect: false,
  });
  return choice === 'auto' ? (dark ? 'dark' : 'light') : choice;
}
