/** Moving the node in focus by keys: Alt with arrows, farther with Shift; Alt with Backspace puts it back. */

import type { KeyboardEvent } from 'react';
import type { SceneNode } from '../../core/scene/scene.ts';
import type { ViewId } from '../../core/scene/views/view.ts';
import type { Renderer } from '../../render/renderer.ts';
import { useApp } from '../../store/appStore.ts';

/** Screen pixels a press. */
const near = 12;
const far = 72;

const ways: Readonly<Record<string, readonly [x: number, y: number, word: string]>> = {
  ArrowLeft: [-1, 0, 'to the left'],
  ArrowRight: [1, 0, 'to the right'],
  ArrowUp: [0, -1, 'up'],
  ArrowDown: [0, 1, 'down'],
};

const rounded = (n: number): number => Math.round(n * 100) / 100;

/** Whether the key was one of these. `width` of the picture in screen pixels. */
export function moveByKeys(
  { key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  node: SceneNode | null,
  view: ViewId,
  renderer: Renderer | null,
  width: number,
): boolean {
  if (!altKey || ctrlKey || metaKey) return false;
  const way = ways[key];
  if (!way && key !== 'Backspace') return false;
  const { moveNodes, putBack, moved, say } = useApp.getState();
  if (!node || !renderer || width === 0) return true;
  const { id, label } = node;
  if (!way) {
    const isMoved = moved[view]?.[id] !== undefined;
    putBack(view, [id]);
    say(isMoved ? `“${label}” is back where the layout has it.` : `“${label}” was not moved.`);
    return true;
  }
  const { left, right } = renderer.visibleBounds();
  const step = ((shiftKey ? far : near) * (right - left)) / width;
  const [x, y, word] = way;
  // A node that is nudged again before it is drawn goes on from where it was put.
  const from = moved[view]?.[id] ?? node;
  moveNodes(view, { [id]: { x: rounded(from.x + x * step), y: rounded(from.y + y * step) } });
  say(`“${label}” moved ${word}.`);
  return true;
}
