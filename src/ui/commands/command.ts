/** What the page can do, said once: for the palette, the keys and the help sheet. */

import type { RefObject } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Renderer } from '../../render/renderer.ts';
import type { AppState } from '../../store/appStore.ts';

/** What a command acts on, at the time it is asked for. */
export interface CommandContext {
  readonly dataset: Dataset;
  readonly state: AppState;
  /** Holds null while a table is shown. */
  readonly picture: RefObject<Renderer | null>;
  /** The panels beside the picture are dialogs. */
  readonly compact: boolean;
}

export interface Command {
  /** Kebab case; unique. */
  readonly id: string;
  /** What it does, beginning with a verb. It may depend on what there is to do. */
  readonly label: string | ((context: CommandContext) => string);
  /** Keys as `useHotkeys` has them; the first is shown. `mod` is Ctrl, or ⌘ on a Mac. */
  readonly keys?: readonly string[];
  /** Keys that count while the picture has the focus, as `KeyboardEvent.key` names them. */
  readonly pictureKeys?: readonly string[];
  /** Other words by which people look for it. */
  readonly words?: string;
  /** Absent: always. One that is not offered is not listed, and its keys do nothing. */
  readonly isOffered?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void;
}

/** Commands of one kind, under one heading. */
export interface CommandGroup {
  readonly id: string;
  readonly label: string;
  readonly commands: readonly Command[];
}

export const labelOf = (command: Command, context: CommandContext): string =>
  typeof command.label === 'string' ? command.label : command.label(context);

export const isOffered = (command: Command, context: CommandContext): boolean =>
  command.isOffered?.(context) ?? true;
