/** What is shown, and how. */

import { unitKinds } from '../../core/model/units.ts';
import { views } from '../../core/scene/views/registry.ts';
import { unitsIn } from '../../store/derived.ts';
import type { TableTab } from '../../store/viewSlice.ts';
import type { Command, CommandGroup } from './command.ts';

const tables: readonly (readonly [TableTab, string])[] = [
  ['authors', 'authors'],
  ['papers', 'papers'],
  ['edges', 'edges'],
  ['authorships', 'authorships'],
  ['similarities', 'similarities'],
  ['communities', 'communities'],
  ['organisations', 'organisations'],
  ['countries', 'countries'],
];

const colours = [
  ['community', 'community'],
  ['year', 'year'],
] as const;

const sizes = [
  ['papers', 'papers'],
  ['degree', 'degree'],
] as const;

export const viewCommands: CommandGroup = {
  id: 'views',
  label: 'View',
  commands: [
    ...views.map(
      ({ id, label, units }, i): Command => ({
        id: `view-${id}`,
        label: `Show ${label}`,
        keys: [String(i + 1)],
        words: 'view network graph',
        isOffered: ({ dataset }) => units === undefined || unitsIn(dataset).has(units),
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
    ...tables.map(
      ([tab, label]): Command => ({
        id: `table-${tab}`,
        label: `Show the table of ${label}`,
        isOffered: ({ dataset }) => {
          const kind = unitKinds.find((each) => each === tab && each !== 'communities');
          return kind === undefined || unitsIn(dataset).has(kind);
        },
        run: ({ state }) => {
          state.setView('table');
          state.setTableTab(tab);
        },
      }),
    ),
    ...colours.map(
      ([colourBy, label]): Command => ({
        id: `colour-${colourBy}`,
        label: `Colour by ${label}`,
        words: 'color overlay',
        isOffered: ({ state }) => state.colourBy !== colourBy,
        run: ({ state }) => state.setColourBy(colourBy),
      }),
    ),
    ...sizes.map(
      ([sizeBy, label]): Command => ({
        id: `size-${sizeBy}`,
        label: `Size by ${label}`,
        isOffered: ({ state }) => state.sizeBy !== sizeBy,
        run: ({ state }) => state.setSizeBy(sizeBy),
      }),
    ),
  ],
};
