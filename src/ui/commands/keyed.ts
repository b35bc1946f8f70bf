/** The commands that have keys, which the page needs from the start. */

import type { Command } from './command.ts';
import { historyCommands } from './history.ts';
import { pageCommands } from './page.ts';
import { pictureCommands } from './picture.ts';
import { selectionCommands } from './selection.ts';
import { viewCommands } from './views.ts';

export const keyedCommands: readonly Command[] = [
  ...selectionCommands,
  ...viewCommands,
  ...pictureCommands,
  ...historyCommands,
  ...pageCommands,
];
