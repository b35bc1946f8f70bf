/** Places of nodes as somebody moved them. */

import { placesOf } from '../graph/places.ts';
import type { Dataset } from '../model/dataset.ts';
import { type AuthorId, isAuthorId, type PaperId } from '../model/ids.ts';
import type { Moves } from '../model/moves.ts';
import type { NetworkColumns } from './networkColumns.ts';
import type { BaseView } from './views/view.ts';

/**
 * The network with the moved nodes of a view where they were put; the same one where nothing was
 * moved. Nodes that are not there, or have no place in the view, are passed over.
 */
export function withMoves(
  network: NetworkColumns,
  { authors, papers }: Pick<Dataset, 'authors' | 'papers'>,
  view: BaseView,
  moved: Moves | undefined,
): NetworkColumns {
  const entries = Object.entries(moved ?? {});
  if (entries.length === 0) return network;
  const authorPlaces = placesOf<AuthorId>(authors);
  const paperPlaces = placesOf<PaperId>(papers);
  const x = network.places[view].x.slice();
  const y = network.places[view].y.slice();
  const first = view === 'papers' ? 0 : authors.length;
  for (const [id, to] of entries) {
    const own = isAuthorId(id) ? authorPlaces.get(id) : paperPlaces.get(id as PaperId);
    if (own === undefined || (isAuthorId(id) && view === 'papers')) continue;
    const at = isAuthorId(id) ? own : first + own;
    if (Number.isNaN(x[at] ?? Number.NaN)) continue;
    x[at] = to.x;
    y[at] = to.y;
  }
  return { ...network, places: { ...network.places, [view]: { x, y } } };
}
