/** The page on all of the screen, and back. */

import { ActionIcon } from '@mantine/core';
import { IconMaximize, IconMinimize } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { toggleFullScreen } from '../commands/fullScreen.ts';
import { Tip } from '../components/Tip.tsx';

export function FullScreenButton() {
  const [isOn, setOn] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener(
      'fullscreenchange',
      () => setOn(document.fullscreenElement !== null),
      { signal },
    );
    return () => listening.abort();
  }, []);
  const label = isOn ? 'Leave full screen' : 'Full screen';
  const Icon = isOn ? IconMinimize : IconMaximize;
  return (
    <Tip label={label} side="below" atEnd>
      <ActionIcon variant="default" size={34} aria-label={label} onClick={toggleFullScreen}>
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tip>
  );
}
