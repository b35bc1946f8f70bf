/** What the picture means in a few lines, and every key. */

import { Kbd, Modal } from '@mantine/core';
import classes from './dialogs.module.css';

const keys: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['/'], does: 'Search' },
  { keys: ['Tab'], does: 'Into the picture, and on from there' },
  { keys: ['←', '↑', '→', '↓'], does: 'To the neighbour that lies that way' },
  { keys: ['Enter'], does: 'Open the details of a node' },
  { keys: ['Esc'], does: 'Clear the selection, close a dialog' },
  { keys: ['+', '−'], does: 'Zoom in, zoom out' },
  { keys: ['0'], does: 'Show all' },
  { keys: ['E'], does: 'Export' },
  { keys: ['?'], does: 'This help' },
];

/** A modal dialog; the caller decides when it is open. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title="Help and keyboard"
      size="md"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <dl className={classes.meanings}>
        <dt>Size</dt>
        <dd>How many papers an author has, or with how many authors they wrote.</dd>
        <dt>Colour</dt>
        <dd>The community: authors who write with each other more than with others.</dd>
        <dt>Width</dt>
        <dd>How much two authors wrote together.</dd>
      </dl>
      <h3 className={classes.heading}>Keys</h3>
      <table className={classes.keys}>
        <tbody>
          {keys.map(({ keys: pressed, does }) => (
            <tr key={does}>
              <th scope="row">
                {pressed.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>
        The Table view holds everything that the pictures show. Nothing leaves this machine.
      </p>
    </Modal>
  );
}
