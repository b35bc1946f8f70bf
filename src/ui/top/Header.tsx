/** The top of the page: search, view switch, export, theme, help. */

import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconDownload, IconHelp } from '@tabler/icons-react';
import { useApp } from '../../store/appStore.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import type { DialogId } from '../../store/dialogSlice.ts';
import type { PageView } from '../../store/viewSlice.ts';
import { Tip } from '../components/Tip.tsx';
import explorer from '../views/Explorer.module.css';
import classes from './Header.module.css';
import { SearchBox } from './SearchBox.tsx';
import { ThemeButton } from './ThemeButton.tsx';

const views: readonly { readonly value: PageView; readonly label: string }[] = [
  { value: 'authors', label: 'Authors' },
  { value: 'bipartite', label: 'Authors and papers' },
  { value: 'papers', label: 'Papers' },
  { value: 'table', label: 'Table' },
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
        <ThemeButton />
        <Tip label="Help and keyboard" side="below" atEnd>
          <ActionIcon
            variant="default"
            size={34}
            aria-label="Help and keyboard"
            onClick={() => onOpen('help')}
          >
            <IconHelp size={18} aria-hidden />
          </ActionIcon>
        </Tip>
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
