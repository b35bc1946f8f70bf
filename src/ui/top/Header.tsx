/** The top of the page: search, view switch, export, theme, help. */

import { ActionIcon, Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconAdjustmentsHorizontal,
  IconCommand,
  IconDownload,
  IconHelp,
} from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import type { DialogId } from '../../store/dialogSlice.ts';
import spoken from '../components/Spoken.module.css';
import { Tip } from '../components/Tip.tsx';
import icon from '../favicon.svg';
import explorer from '../views/Explorer.module.css';
import classes from './Header.module.css';
import { Said } from './Said.tsx';
import { SearchBox } from './SearchBox.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { UndoRedo } from './UndoRedo.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

const FullScreenButton = lazy(async () => ({
  default: (await import('./FullScreenButton.tsx')).FullScreenButton,
}));

/** Known before the first drawing. */
const inTime = { getInitialValueInEffect: false };

/** `compact` leaves out words and adds the way to the legend, which then has no panel. */
export function Header({
  dataset,
  connection,
  compact,
  onOpen,
}: {
  readonly dataset: Dataset;
  readonly connection: Connection;
  readonly compact: boolean;
  readonly onOpen: (dialog: DialogId) => void;
}) {
  const narrow = useMediaQuery('(max-width: 1279px)', undefined, inTime) ?? false;
  return (
    <header className={explorer.header}>
      <h1 className={explorer.brand}>
        <img src={icon} alt="" width={22} height={22} />
        {compact ? <span className={spoken.only}>Coterie</span> : 'Coterie'}
      </h1>
      <SearchBox connection={connection} />
      <Said />
      <div className={classes.tools}>
        {!compact && (
          <div className={classes.pair}>
            <UndoRedo />
          </div>
        )}
        <Tip label="Commands (Ctrl K)" side="below" atEnd>
          <ActionIcon
            variant="default"
            size={34}
            aria-label="Commands"
            onClick={() => onOpen('commands')}
          >
            <IconCommand size={18} aria-hidden />
          </ActionIcon>
        </Tip>
        {!narrow && document.fullscreenEnabled && (
          <Suspense fallback={<span className={classes.space} />}>
            <FullScreenButton />
          </Suspense>
        )}
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
        {narrow ? (
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
      <ViewSwitch dataset={dataset} />
    </header>
  );
}
