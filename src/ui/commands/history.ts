/** Undo and redo. */

import type { Command } from './command.ts';

export const historyCommands: readonly Command[] = [
  {
    id: 'undo',
    label: ({ state }) => ['Undo', state.done.at(-1)?.label].filter(Boolean).join(': '),
    keys: ['mod+Z'],
    words: 'back revert',
    isOffered: ({ state }) => state.identityDialog === null,
    run: ({ state }) => void state.undo(),
  },
  {
    id: 'redo',
    label: ({ state }) => ['Redo', state.undone.at(-1)?.label].filter(Boolean).join(': '),
    keys: ['mod+shift+Z', 'mod+Y'],
    words: 'again forward',
    isOffered: ({ state }) => state.identityDialog === null,
    run: ({ state }) => void state.redo(),
  },
];
