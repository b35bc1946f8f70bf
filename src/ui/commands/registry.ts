/** All commands, in the order of the palette and of the help sheet. Those without keys come with it. */

import { choiceCommands } from './choices.ts';
import type { Command, CommandGroup } from './command.ts';
import { filterCommands } from './filters.ts';
import { historyCommands } from './history.ts';
import { moveCommands } from './moves.ts';
import { pageCommands } from './page.ts';
import { panelCommands } from './panels.ts';
import { pictureCommands } from './picture.ts';
import { selectionCommands } from './selection.ts';
import { viewCommands } from './views.ts';

export const commandGroups: readonly CommandGroup[] = [
  {
    id: 'selection',
    label: 'Selection and filter',
    commands: [...selectionCommands, ...filterCommands],
  },
  { id: 'views', label: 'View', commands: [...viewCommands, ...choiceCommands] },
  { id: 'picture', label: 'Picture', commands: [...pictureCommands, ...moveCommands] },
  { id: 'history', label: 'Undo', commands: historyCommands },
  { id: 'page', label: 'Page', commands: [...pageCommands, ...panelCommands] },
];

export const commands: readonly Command[] = commandGroups.flatMap((group) => group.commands);
