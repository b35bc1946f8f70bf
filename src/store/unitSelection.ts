/**
 * In a view of units, nodes are authors of a dataset of units. What is selected there is kept in
 * terms of the whole dataset, so that it means the same in every view.
 */

import { type AuthorId, isAuthorId } from '../core/model/ids.ts';
import type { UnitKind } from '../core/model/units.ts';
import { communityId, communityOfKey } from '../core/pipeline/units/communityKey.ts';
import { viewOf } from '../core/scene/views/registry.ts';
import type { ViewId } from '../core/scene/views/view.ts';
import { type Selection, selectCommunities } from './selection.ts';

const nodeSelection = (of: UnitKind, id: AuthorId): Selection =>
  of === 'communities'
    ? { kind: 'community', of: 'authors', number: communityOfKey(id) }
    : { kind: 'unit', of, id };

/** What a selection made in a view's picture means; null for what cannot be selected there. */
export function selectionFrom(view: ViewId, local: Selection | null): Selection | null {
  const { units } = viewOf(view);
  if (!units || local === null) return local;
  if (local.kind === 'author') return nodeSelection(units, local.id);
  if (local.kind === 'several') {
    const last = local.nodes.at(-1);
    return last && isAuthorId(last) ? nodeSelection(units, last) : null;
  }
  if (local.kind !== 'edge') return null;
  const { source, target } = local;
  if (!isAuthorId(source) || !isAuthorId(target)) return null;
  return units === 'communities'
    ? selectCommunities('authors', communityOfKey(source), communityOfKey(target))
    : { kind: 'unitPair', of: units, source, target };
}

/** What of a view's picture a selection is: `selectionFrom` the other way. */
export function selectionIn(view: ViewId, selection: Selection | null): Selection | null {
  const { units } = viewOf(view);
  if (!units || selection === null) return selection;
  if (units === 'communities') {
    if (selection.kind === 'community' && selection.of === 'authors') {
      return { kind: 'author', id: communityId(selection.number) };
    }
    if (selection.kind !== 'communityPair' || selection.of !== 'authors') return null;
    const [source, target] = selection.numbers.map(communityId);
    return source && target ? { kind: 'edge', source, target } : null;
  }
  if (selection.kind === 'unit' && selection.of === units) {
    return { kind: 'author', id: selection.id };
  }
  if (selection.kind !== 'unitPair' || selection.of !== units) return null;
  return { kind: 'edge', source: selection.source, target: selection.target };
}
