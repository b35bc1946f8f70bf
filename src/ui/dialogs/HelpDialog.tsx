/** What the page can do, and its keys. */

import { Button, Kbd, Switch } from '@mantine/core';
import '@mantine/core/styles/Switch.css';
import { version } from '../../core/model/version.ts';
import { useApp } from '../../store/appStore.ts';
import { type CommandContext, labelOf } from '../commands/command.ts';
import { keysOf } from '../commands/keys.ts';
import { commands } from '../commands/registry.ts';
import { walkKeys } from '../commands/walkKeys.ts';
import { FormatList } from '../components/FormatList.tsx';
import { Sheet } from '../components/Sheet.tsx';
import classes from './Dialogs.module.css';

type Line = readonly [keys: readonly string[], meaning: string];

/** The help sheet. Its keys are those of the commands. */
export function HelpDialog(props: {
  readonly contextOf: () => CommandContext;
  readonly onClose: () => void;
}) {
  const singleKeys = useApp((state) => state.singleKeys);
  const setSingleKeys = useApp((state) => state.setSingleKeys);
  const showFirstSteps = useApp((state) => state.showFirstSteps);
  const context = props.contextOf();
  const withKeys = commands.flatMap((command): readonly Line[] => {
    const keys = keysOf(command);
    return keys.length === 0 ? [] : [[keys, labelOf(command, context)]];
  });
  return (
    <Sheet title="Help and keyboard" size="lg" from="middle" onClose={props.onClose}>
      <p className={classes.text}>
        Point at a node to see its neighbours; click it to read everything known about it, with
        Shift to add it to what is selected; drag it to move it. With Shift, a box drawn beside the
        nodes selects all in it. Circles are authors, squares are papers. Drop bibliographies or
        other documents anywhere on the page, or paste them, to see their network: they are read on
        this machine and sent nowhere. What a document does not say stays unknown.
      </p>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          props.onClose();
          showFirstSteps(true);
        }}
      >
        What size, colour and width mean
      </Button>
      <h3 className={classes.heading}>In the picture</h3>
      <Keys lines={walkKeys} />
      <h3 className={classes.heading}>Everywhere</h3>
      <Keys lines={withKeys} />
      <Switch
        size="sm"
        label="Keys without Ctrl or Alt, outside the picture"
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
      <p className={classes.muted}>
        Undo takes back what changes the network or how it is shown: views, colours, filters, moved
        nodes, options, corrections, opened files. What is selected and where one looks from are no
        steps.
      </p>
      <FormatList />
      <p className={classes.muted}>Coterie {version}</p>
    </Sheet>
  );
}

function Keys({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl className={classes.facts}>
      {lines.map(([list, meaning]) => (
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
  );
}
