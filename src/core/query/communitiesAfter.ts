/** Communities of a dataset in one that was made anew of the same papers, whose numbers are others. */

import { placesOf } from '../graph/places.ts';
import type { Dataset } from '../model/dataset.ts';
import { tidyList } from '../model/filter.ts';
import type { NodeId } from '../model/ids.ts';
import type { Rows } from '../model/rows.ts';

/**
 * For each of some communities the one that has most of its members now, of equals the larger; none
 * for those whose members are gone. Ascending, each once. Linear in the members of the dataset.
 */
export function communitiesAfter(
  of: 'authors' | 'papers',
  numbers: readonly number[],
  before: Dataset,
  after: Dataset,
): readonly number[] {
  const nodes: Rows<{ readonly id: NodeId }> = before[of];
  const places = placesOf<NodeId>(after[of] as Rows<{ readonly id: NodeId }>);
  const votes = new Map(numbers.map((number) => [number, new Map<number, number>()]));
  let at = 0;
  for (const number of before.communities[of].membership) {
    const own = votes.get(number);
    const place = own && places.get(nodes.at(at)?.id ?? ('' as NodeId));
    const next = place === undefined ? undefined : after.communities[of].membership.at(place);
    if (own && next !== undefined) own.set(next, (own.get(next) ?? 0) + 1);
    at++;
  }
  return tidyList(
    [...votes.values()].flatMap((own) => {
      const [most] = [...own].sort(([a, x], [b, y]) => y - x || a - b);
      return most ? [most[0]] : [];
    }),
  );
}
