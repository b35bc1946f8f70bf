/** Undo and redo, which say what they would undo. */

import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useApp } from '../../store/appStore.ts';
import { Tip } from '../components/Tip.tsx';

const notUsable = { 'data-disabled': true };

/** Two buttons; greyed out where there is nothing to undo or to do again. */
export function UndoRedo() {
  const last = useApp((state) => state.done.at(-1));
  const next = useApp((state) => state.undone.at(-1));
  const undo = useApp((state) => state.undo);
  const redo = useApp((state) => state.redo);
  const buttons = [
    { word: 'Undo', step: last, act: undo, Icon: IconArrowBackUp },
    { word: 'Redo', step: next, act: redo, Icon: IconArrowForwardUp },
  ] as const;
  return (
    <>
      {buttons.map(({ word, step, act, Icon }) => {
        const label = step ? `${word}: ${step.label}` : word;
        return (
          <Tip key={word} label={label} side="below" atEnd>
            <ActionIcon
              variant="default"
              size={34}
              aria-label={label}
              // Focus stays where it is when the last step is undone.
              aria-disabled={!step}
              {...(step ? {} : notUsable)}
              onClick={() => step && void act()}
            >
              <Icon size={18} aria-hidden />
            </ActionIcon>
          </Tip>
        );
      })}
    </>
  );
}
