/** All commands, in the order of the palette and of the help sheet. */

import type { Command, CommandGroup } from './command.ts';
import { history } from './history.ts';
import { pageCommands } from './page.ts';
import { pictureCommands } from './picture.ts';
import { selectionCommands } from './selection.ts';
import { viewCommands } from './views.ts';

export const commandGroups: readonly CommandGroup[] = [
  selectionCommands,
  viewCommands,
  pictureCommands,
  history,
  pageCommands,
];

export const commands: readonly Command[] = commandGroups.flatMap((group) => group.commands);
