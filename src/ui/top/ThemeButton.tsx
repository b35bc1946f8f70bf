/** Opens the choice of themes. Its menu is loaded by the first click. */

import { ActionIcon } from '@mantine/core';
import { IconSun } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useApp } from '../../store/appStore.ts';
import { themes } from './themes.ts';

const ThemeMenu = lazy(async () => ({
  default: (await import('./ThemeMenu.tsx')).ThemeMenu,
}));

export function ThemeButton() {
  const theme = useApp((state) => state.theme);
  const [wanted, setWanted] = useState(false);
  const ThemeIcon = themes.find(({ id }) => id === theme)?.Icon ?? IconSun;
  const button = {
    variant: 'default',
    size: 34,
    'aria-label': 'Theme',
    children: <ThemeIcon size={18} aria-hidden />,
  } as const;
  const alone = (
    <ActionIcon
      {...button}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    />
  );
  return wanted ? (
    <Suspense fallback={alone}>
      <ThemeMenu button={button} />
    </Suspense>
  ) : (
    alone
  );
}
