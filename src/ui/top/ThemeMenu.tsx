/** The choice between light, dark and what the system says. */

import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useApp } from '../../store/appStore.ts';
import { themes } from './themes.ts';

/** Opened as soon as it is there; `button` is what it hangs on. */
export function ThemeMenu({
  button,
}: {
  readonly button: React.ComponentProps<typeof ActionIcon>;
}) {
  const theme = useApp((state) => state.theme);
  const setTheme = useApp((state) => state.setTheme);
  return (
    <Menu
      defaultOpened
      position="bottom-end"
      shadow="md"
      width={180}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon {...button} />
      </Menu.Target>
      <Menu.Dropdown>
        {themes.map(({ id, label, Icon }) => (
          <Menu.Item
            key={id}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={id === theme ? <IconCheck size={14} aria-label="chosen" /> : null}
            onClick={() => setTheme(id)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
