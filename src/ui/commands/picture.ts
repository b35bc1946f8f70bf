/** What one does in the picture. */

import { noMoves } from '../../core/model/moves.ts';
import type { CommandContext, CommandGroup } from './command.ts';
import { toggleFullScreen } from './fullScreen.ts';

const isPicture = ({ state }: CommandContext): boolean => state.view !== 'table';

const movedIn = ({ state: { view, moved } }: CommandContext) =>
  view === 'table' ? noMoves : (moved[view] ?? noMoves);

export const pictureCommands: CommandGroup = {
  id: 'picture',
  label: 'Picture',
  commands: [
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
      id: 'put-back',
      label: 'Put all moved nodes back',
      words: 'unpin drag position reset layout',
      isOffered: (context) => Object.keys(movedIn(context)).length > 0,
      run: ({ state }) => {
        if (state.view === 'table') return;
        state.putBack(state.view);
        state.say('All nodes are back where the layout has them.');
      },
    },
    {
      id: 'full-screen',
      label: () => (document.fullscreenElement ? 'Leave full screen' : 'Full screen'),
      keys: ['f'],
      isOffered: () => document.fullscreenEnabled,
      run: toggleFullScreen,
    },
  ],
};
