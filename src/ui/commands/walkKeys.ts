/** Keys of the picture that are no commands. */

/** They act on the node in focus. */
export const walkKeys: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [['Tab'], 'Into the picture, and on to the next control'],
  [['←', '→', '↑', '↓'], 'To the neighbour that lies that way'],
  [['Enter'], 'Select the node'],
  [['Shift', 'Enter'], 'Add the node to the selection, or take it out'],
  [['Alt', '←', '→', '↑', '↓'], 'Move the node; with Shift, farther'],
  [['Alt', 'Backspace'], 'Put the node back'],
  [['Ctrl', 'V'], 'Read what is on the clipboard, outside text fields'],
];
