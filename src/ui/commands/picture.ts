/** What one does in the picture. */

import type { Command, CommandContext } from './command.ts';
import { toggleFullScreen } from './fullScreen.ts';

const isPicture = ({ state }: CommandContext): boolean => state.view !== 'table';

export const pictureCommands: readonly Command[] = [
  {
    id: 'zoom-in',
    label: 'Zoom in',
    pictureKeys: ['+', '='],
    isOffered: isPicture,
    run: ({ picture }) => picture.current?.zoomIn(),
  },
  {
    id: 'zoom-out',
    label: 'Zoom out',
    pictureKeys: ['-'],
    isOffered: isPicture,
    run: ({ picture }) => picture.current?.zoomOut(),
  },
  {
    id: 'fit',
    label: 'Show all of the picture',
    pictureKeys: ['0'],
    words: 'fit zoom whole',
    isOffered: isPicture,
    run: ({ picture }) => picture.current?.fit(),
  },
  {
    id: 'full-screen',
    label: () => (document.fullscreenElement ? 'Leave full screen' : 'Full screen'),
    keys: ['f'],
    isOffered: () => document.fullscreenEnabled,
    run: toggleFullScreen,
  },
];
