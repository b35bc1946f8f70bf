/** What was chosen in a dataset, in the same dataset after a correction. */

import type { Dataset } from '../core/model/dataset.ts';
import { changedFilter, type Filter, sameFilter } from '../core/model/filter.ts';
import { type AuthorId, isAuthorId, type NodeId } from '../core/model/ids.ts';
import type { MovedInViews, Moves } from '../core/model/moves.ts';
import { communitiesAfter } from '../core/query/communitiesAfter.ts';
import { successorOf } from '../core/query/successor.ts';
import { allParts } from '../core/scene/filters/registry.ts';
import { indexOf } from './derived.ts';
import type { Roster } from './rosterSlice.ts';
import { type Selection, selectionExists, selectNode, selectNodes } from './selection.ts';

function followNode(id: NodeId, before: Dataset, after: Dataset): NodeId | null {
  if (!isAuthorId(id)) return id;
  return successorOf(indexOf(before), indexOf(after), id) ?? null;
}

/** Who was joined is followed to who stays; null where there is nothing to follow to. */
export function followSelection(
  selection: Selection | null,
  before: Dataset,
  after: Dataset,
): Selection | null {
  if (selection === null) return null;
  if (selection.kind === 'author') {
    const id = followNode(selection.id, before, after);
    return id && selectNode(id);
  }
  if (selection.kind === 'several') {
    const nodes = selection.nodes.flatMap((id) => followNode(id, before, after) ?? []);
    return selectNodes(nodes.filter((id) => selectionExists(after, selectNode(id))));
  }
  if (selection.kind !== 'edge') return selectionExists(after, selection) ? selection : null;
  const [a, b] = [selection.source, selection.target].map((id) => followNode(id, before, after));
  if (!a || !b) return null;
  // The two ends have become one.
  if (a === b) return selectNode(a);
  const [source, target] = isAuthorId(a) && isAuthorId(b) && b < a ? [b, a] : [a, b];
  const edge: Selection = { kind: 'edge', source, target };
  return selectionExists(after, edge) ? edge : null;
}

/** What was said about somebody who was joined is said of who stays. */
export function followFilter(filter: Filter, before: Dataset, after: Dataset): Filter {
  const next = (id: NodeId) => followNode(id, before, after);
  const followed = allParts.reduce((parts, { follow }) => follow(parts, next), filter);
  return sameFilter(filter, followed) ? filter : changedFilter(followed, {});
}

/** Who is joined to somebody who was moved as well stands where that one was put. */
export function followMoves(moved: MovedInViews, before: Dataset, after: Dataset): MovedInViews {
  const follow = (moves: Moves): Moves => {
    const gone: [string, Moves[string]][] = [];
    const stay: [string, Moves[string]][] = [];
    for (const [id, place] of Object.entries(moves)) {
      const node = isAuthorId(id) ? followNode(id, before, after) : id;
      if (node === id) stay.push([id, place]);
      else if (node !== null) gone.push([node, place]);
    }
    return gone.length + stay.length === 0 ? {} : Object.fromEntries([...gone, ...stay]);
  };
  return Object.fromEntries(Object.entries(moved).map(([view, moves]) => [view, follow(moves)]));
}

/** Members who were joined are who they have become. */
export function followRoster(
  roster: Roster | null,
  before: Dataset,
  after: Dataset,
): Roster | null {
  if (!roster) return null;
  const next = roster.members.flatMap((id) => (followNode(id, before, after) ?? []) as AuthorId);
  return { ...roster, members: [...new Set(next)].sort() };
}

/** Communities that were found anew have other numbers: those are shown that hold the same members. */
export function followCommunities(filter: Filter, before: Dataset, after: Dataset): Filter {
  const { communities, paperCommunities, off } = filter;
  if (!communities && !paperCommunities) return filter;
  return changedFilter(filter, {
    ...(off ? { off } : {}),
    communities: communities && communitiesAfter('authors', communities, before, after),
    paperCommunities:
      paperCommunities && communitiesAfter('papers', paperCommunities, before, after),
  });
}
