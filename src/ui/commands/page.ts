/** What the page opens by a key. */

import type { Command } from './command.ts';

export const pageCommands: readonly Command[] = [
  {
    id: 'commands',
    label: 'Find a command',
    keys: ['mod+K'],
    words: 'palette',
    run: ({ state }) => state.openDialog('commands'),
  },
  {
    id: 'export',
    label: 'Export',
    keys: ['e'],
    words: 'save download png svg pdf csv bibtex gexf figure',
    run: ({ state }) => state.openDialog('export'),
  },
  {
    id: 'help',
    label: 'Help and keyboard',
    keys: ['?', 'shift+?'],
    words: 'shortcuts keys',
    run: ({ state }) => state.openDialog('help'),
  },
];
