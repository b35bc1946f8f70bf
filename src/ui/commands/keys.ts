/** Keys as people read them, and the commands that they run. */

import { type Command, type CommandContext, isOffered } from './command.ts';
import { commands } from './registry.ts';

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
  const command = commands.find(({ pictureKeys }) => pictureKeys?.includes(key));
  if (!command || !isOffered(command, context)) return false;
  command.run(context);
  return true;
}

/** Keys of the picture that are no commands, for they act on the node in focus. */
export const walkKeys: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [['Tab'], 'Into the picture, and on to the next control'],
  [['←', '→', '↑', '↓'], 'To the neighbour that lies that way'],
  [['Enter'], 'Select the node'],
  [['Shift', 'Enter'], 'Add the node to the selection, or take it out'],
  [['Alt', '←', '→', '↑', '↓'], 'Move the node; with Shift, farther'],
  [['Alt', 'Backspace'], 'Put the node back'],
  [['Ctrl', 'V'], 'Read what is on the clipboard, outside text fields'],
];
