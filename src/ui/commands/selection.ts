/** Finding and letting go. */

import type { Command } from './command.ts';

export const selectionCommands: readonly Command[] = [
  {
    id: 'search',
    label: 'Search authors, papers and organisations',
    keys: ['/'],
    words: 'find',
    run: () => {
      const box = document.querySelector<HTMLInputElement>('header input[role="combobox"]');
      box?.focus();
      box?.select();
    },
  },
  {
    id: 'clear',
    label: 'Clear the selection',
    keys: ['Escape'],
    words: 'deselect',
    isOffered: ({ state }) => state.selection !== null,
    run: ({ state }) => state.select(null),
  },
];
