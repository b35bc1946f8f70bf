/** Keys as people read them, and the commands that they run. */

import { type Command, type CommandContext, isOffered } from './command.ts';
import { keyedCommands } from './keyed.ts';

const isMac = (): boolean => /mac|iphone|ipad/iu.test(navigator.platform);

const names: Readonly<Record<string, string>> = {
  escape: 'Esc',
  shift: 'Shift',
  alt: 'Alt',
  '-': '−',
};

const nameOf = (key: string): string => {
  if (key === 'mod') return isMac() ? '⌘' : 'Ctrl';
  return names[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key);
};

/** `mod+shift+Z` → Ctrl, Shift, Z. */
export const keyNames = (keys: string): readonly string[] =>
  keys === '+' ? ['+'] : keys.split('+').map(nameOf);

/** The first keys of a command as people read them; none where it has none. */
export const keysOf = ({ keys, pictureKeys }: Command): readonly string[] => {
  const [first] = keys ?? pictureKeys ?? [];
  return first === undefined ? [] : keyNames(first);
};

/** Keys of one character, which may be switched off for those who speak to their machine. */
export const isSingle = (keys: string): boolean => keys.length === 1 || keys === 'shift+?';

/** Runs what a key does while the picture has the focus; false for a key that does nothing there. */
export function runPictureKey(key: string, context: CommandContext): boolean {
  const command = keyedCommands.find(({ pictureKeys }) => pictureKeys?.includes(key));
  if (!command || !isOffered(command, context)) return false;
  command.run(context);
  return true;
}
