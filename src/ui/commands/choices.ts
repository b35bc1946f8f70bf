/** Tables, colours and sizes. */

import { unitKinds } from '../../core/model/units.ts';
import { offersColour, offersSize } from '../../core/scene/offered.ts';
import { unitsIn } from '../../store/derived.ts';
import type { TableTab } from '../../store/viewSlice.ts';
import { offersTable } from '../../store/viewSlice.ts';
import type { Command } from './command.ts';

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

export const choiceCommands: readonly Command[] = [
  ...tables.map(
    ([tab, label]): Command => ({
      id: `table-${tab}`,
      label: `Show the table of ${label}`,
      isOffered: ({ dataset }) => {
        if (!offersTable(dataset, tab)) return false;
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
      isOffered: ({ dataset, state }) =>
        state.colourBy !== colourBy && offersColour(dataset, colourBy),
      run: ({ state }) => state.setColourBy(colourBy),
    }),
  ),
  ...sizes.map(
    ([sizeBy, label]): Command => ({
      id: `size-${sizeBy}`,
      label: `Size by ${label}`,
      isOffered: ({ dataset, state }) => state.sizeBy !== sizeBy && offersSize(dataset, sizeBy),
      run: ({ state }) => state.setSizeBy(sizeBy),
    }),
  ),
];
