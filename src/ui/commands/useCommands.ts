/** The keys of all commands. */

import { useHotkeys } from '@mantine/hooks';
import { useApp } from '../../store/appStore.ts';
import { type Command, type CommandContext, isOffered } from './command.ts';
import { keyedCommands } from './keyed.ts';
import { isSingle } from './keys.ts';

/** A key pressed in a dialog is the dialog's, which may be gone by the time we hear of it. */
const isInDialog = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null;

/** In text fields keys are the field's; this one brings the palette wherever one is. */
const everywhere: ReadonlySet<string> = new Set(['mod+K']);

/** Lists take letters, and fields of text take undo as well; a switch or a box to tick takes neither. */
const takesKeys = ({ target }: KeyboardEvent, keys: string): boolean => {
  if (!(target instanceof HTMLElement) || everywhere.has(keys)) return false;
  if (target.isContentEditable || target.matches('textarea')) return true;
  if (target.matches('select')) return isSingle(keys);
  return target.matches(
    'input:not([type="radio"], [type="checkbox"], [type="range"], [type="button"])',
  );
};

type Hotkey = [string, (event: KeyboardEvent) => void, { preventDefault: boolean }];

/** `contextOf` gives what commands act on, when one is asked for. */
export function useCommands(contextOf: () => CommandContext): void {
  const singleKeys = useApp((state) => state.singleKeys);
  const hotkey = (command: Command, keys: string): Hotkey => [
    keys,
    (event) => {
      const context = contextOf();
      if (everywhere.has(keys)) event.preventDefault();
      if (takesKeys(event, keys)) return;
      if (isInDialog(event) || context.state.dialog !== null || !isOffered(command, context))
        return;
      // Escape may also end what the browser does.
      if (keys !== 'Escape') event.preventDefault();
      command.run(context);
    },
    { preventDefault: false },
  ];
  useHotkeys(
    keyedCommands.flatMap((command) =>
      (command.keys ?? []).flatMap((keys) =>
        singleKeys || !isSingle(keys) ? [hotkey(command, keys)] : [],
      ),
    ),
    [],
  );
}
