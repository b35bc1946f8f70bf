/** The themes one can choose. */

import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { ThemeChoice } from '../../store/viewSlice.ts';

export const themes: readonly {
  readonly id: ThemeChoice;
  readonly label: string;
  readonly Icon: typeof IconSun;
}[] = [
  { id: 'auto', label: 'As the system', Icon: IconDeviceDesktop },
  { id: 'light', label: 'Light', Icon: IconSun },
  { id: 'dark', label: 'Dark', Icon: IconMoon },
];
