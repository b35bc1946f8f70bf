/** Moved nodes. */

import { noMoves } from '../../core/model/moves.ts';
import type { Command, CommandContext } from './command.ts';

const movedIn = ({ state: { view, moved } }: CommandContext) =>
  view === 'table' ? noMoves : (moved[view] ?? noMoves);

export const moveCommands: readonly Command[] = [
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
];
