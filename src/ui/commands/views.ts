/** The views, by their numbers. */

import { offersView } from '../../core/scene/offered.ts';
import { views } from '../../core/scene/views/registry.ts';
import { unitsIn } from '../../store/derived.ts';
import type { Command } from './command.ts';

export const viewCommands: readonly Command[] = [
  ...views.map(
    ({ id, label, units }, i): Command => ({
      id: `view-${id}`,
      label: `Show ${label}`,
      keys: [String(i + 1)],
      words: 'view network graph',
      isOffered: ({ dataset }) =>
        offersView(dataset, id) && (units === undefined || unitsIn(dataset).has(units)),
      run: ({ state }) => state.setView(id),
    }),
  ),
  {
    id: 'view-table',
    label: 'Show Table',
    keys: [String(views.length + 1)],
    words: 'view list rows',
    run: ({ state }) => state.setView('table'),
  },
];
