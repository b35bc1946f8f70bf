/** What the page can do, and its keys. */

import { Kbd } from '@mantine/core';
import { version } from '../../core/model/version.ts';
import { FormatList } from '../components/FormatList.tsx';
import { Sheet } from '../components/Sheet.tsx';
import classes from './Dialogs.module.css';

const keys: readonly (readonly [readonly string[], string])[] = [
  [['/'], 'Search'],
  [['Tab'], 'Into the picture, and on to the next control'],
  [['←', '→', '↑', '↓'], 'To the neighbour that lies that way'],
  [['Enter'], 'Open the details of the node'],
  [['Esc'], 'Clear the selection'],
  [['+', '−'], 'Zoom in, zoom out'],
  [['0'], 'Show all'],
  [['E'], 'Export'],
  [['Ctrl', 'V'], 'Read what is on the clipboard, outside text fields'],
  [['Ctrl', 'Z'], 'Undo a correction of who is who; with Shift: do it again'],
  [['?'], 'This sheet'],
];

/** The help sheet. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title="Help and keyboard" size="lg" from="middle" onClose={onClose}>
      <p className={classes.text}>
        Point at a node to see its neighbours; click it to read everything known about it. Circles
        are authors, squares are papers. Drop bibliographies or other documents anywhere on the
        page, or paste them, to see their network: they are read on this machine and sent nowhere.
        What a document does not say stays unknown.
      </p>
      <dl className={classes.facts}>
        {keys.map(([list, meaning]) => (
          <div key={meaning}>
            <dt>
              {list.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <FormatList />
      <p className={classes.muted}>Coterie {version}</p>
    </Sheet>
  );
}
