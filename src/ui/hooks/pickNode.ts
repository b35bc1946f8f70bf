/** What choosing a node of a picture does, by pointer or key. */

import type { NodeId } from '../../core/model/ids.ts';
import { viewOf } from '../../core/scene/views/registry.ts';
import type { ViewId } from '../../core/scene/views/view.ts';
import { useApp } from '../../store/appStore.ts';
import { enterCommunity } from '../../store/enterCommunity.ts';
import {
  nodesOf,
  sameSelection,
  selectCommunities,
  selectNode,
  selectNodes,
} from '../../store/selection.ts';
import { selectionFrom } from '../../store/unitSelection.ts';

/** Selects it; `adding` keeps what is selected, and makes a pair of two communities. */
export function pickNode(view: ViewId, id: NodeId, adding: boolean): void {
  const { selection: before, select, toggleSelected } = useApp.getState();
  const own = selectionFrom(view, selectNode(id));
  const both = own?.kind === 'community' && before?.kind === 'community' && before.of === own.of;
  if (!adding) select(own);
  else if (!viewOf(view).units) toggleSelected(id);
  else select(both ? selectCommunities(own.of, before.number, own.number) : own);
}

/** Adds several to what is selected; where nodes stand for others, the last of them is. */
export function pickNodes(view: ViewId, ids: readonly NodeId[]): void {
  if (ids.length === 0) return;
  const { selection: before, select } = useApp.getState();
  const kept = viewOf(view).units ? [] : nodesOf(before);
  select(selectionFrom(view, selectNodes([...kept, ...ids])));
}

/** Goes into what the node stands for; false where it stands for nothing but itself. */
export function openNode(view: ViewId, id: NodeId): boolean {
  const own = selectionFrom(view, selectNode(id));
  if (!viewOf(view).units || own?.kind !== 'community') return false;
  enterCommunity(own.number);
  return true;
}

/** What is selected already is opened, where there is something in it. */
export function pickOrOpen(view: ViewId, id: NodeId): void {
  const own = selectionFrom(view, selectNode(id));
  const again = own !== null && sameSelection(own, useApp.getState().selection);
  if (!(again && openNode(view, id))) pickNode(view, id, false);
}
