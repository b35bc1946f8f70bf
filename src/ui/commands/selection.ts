/** Finding and letting go. */

import { viewOf } from '../../core/scene/views/registry.ts';
import { pickNodes } from '../hooks/pickNode.ts';
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
    id: 'select-in-sight',
    label: 'Select all that is in sight',
    words: 'everything visible box several',
    isOffered: ({ state: { view }, picture }) =>
      view !== 'table' && !viewOf(view).units && picture.current !== null,
    run: ({ state: { view }, picture }) => {
      if (view !== 'table') pickNodes(view, picture.current?.nodesInSight() ?? []);
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
