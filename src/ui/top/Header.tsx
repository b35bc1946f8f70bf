/** The top of the page: search, view switch, export, theme, help. */

import { ActionIcon, Button, Menu, SegmentedControl, Tooltip } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconCheck,
  IconDeviceDesktop,
  IconDownload,
  IconHelp,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { useApp } from '../../store/appStore.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import type { DialogId } from '../../store/dialogSlice.ts';
import type { PageView, ThemeChoice } from '../../store/viewSlice.ts';
import explorer from '../views/Explorer.module.css';
import classes from './Header.module.css';
import { SearchBox } from './SearchBox.tsx';

const views: readonly { readonly value: PageView; readonly label: string }[] = [
  { value: 'authors', label: 'Authors' },
  { value: 'bipartite', label: 'Authors and papers' },
  { value: 'papers', label: 'Papers' },
  { value: 'table', label: 'Table' },
];

const themes: readonly {
  readonly id: ThemeChoice;
  readonly label: string;
  readonly Icon: typeof IconSun;
}[] = [
  { id: 'auto', label: 'As the system', Icon: IconDeviceDesktop },
  { id: 'light', label: 'Light', Icon: IconSun },
  { id: 'dark', label: 'Dark', Icon: IconMoon },
];

/** `compact` leaves out words and adds the way to the legend, which then has no panel. */
export function Header({
  connection,
  compact,
  onOpen,
}: {
  readonly connection: Connection;
  readonly compact: boolean;
  readonly onOpen: (dialog: DialogId) => void;
}) {
  const view = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  const theme = useApp((state) => state.theme);
  const setTheme = useApp((state) => state.setTheme);
  const ThemeIcon = themes.find(({ id }) => id === theme)?.Icon ?? IconSun;
  return (
    <header className={explorer.header}>
      <h1 className={explorer.brand}>
        <img src="./favicon.svg" alt="" width={22} height={22} />
        {compact ? <span className={explorer.hidden}>Coterie</span> : 'Coterie'}
      </h1>
      <SearchBox connection={connection} />
      <div className={classes.tools}>
        {compact && (
          <ActionIcon
            variant="default"
            size={34}
            aria-label="Dataset and legend"
            onClick={() => onOpen('panel')}
          >
            <IconAdjustmentsHorizontal size={18} aria-hidden />
          </ActionIcon>
        )}
        {compact ? (
          <ActionIcon
            variant="default"
            size={34}
            aria-label="Export"
            onClick={() => onOpen('export')}
          >
            <IconDownload size={18} aria-hidden />
          </ActionIcon>
        ) : (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => onOpen('export')}
          >
            Export
          </Button>
        )}
        <Menu
          position="bottom-end"
          shadow="md"
          width={180}
          withinPortal={false}
          withInitialFocusPlaceholder={false}
        >
          <Menu.Target>
            <ActionIcon variant="default" size={34} aria-label="Theme">
              <ThemeIcon size={18} aria-hidden />
            </ActionIcon>
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
        <Tooltip label="Help and keyboard" openDelay={500}>
          <ActionIcon
            variant="default"
            size={34}
            aria-label="Help and keyboard"
            onClick={() => onOpen('help')}
          >
            <IconHelp size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <nav className={classes.views} aria-label="Views">
        <SegmentedControl
          aria-label="View"
          size={compact ? 'xs' : 'sm'}
          fullWidth={compact}
          data={[...views]}
          value={view}
          onChange={setView}
        />
      </nav>
    </header>
  );
}
