/** What questions about groups are answered from. */

import type { PaperId } from '../core/model/ids.ts';
import type { GroupTables } from '../core/query/group/group.ts';
import { papersIn } from '../core/query/group/groupFacts.ts';
import { type NetworkColumns, unknownYear } from '../core/scene/networkColumns.ts';
import type { Held } from './deskDatasets.ts';
import type { PapersAsked } from './exportWork.ts';

/** At once: the columns are looked at, not copied. */
export const tablesOf = ({ year, ...network }: NetworkColumns): GroupTables => ({
  ...network,
  yearOf: (paper) => (year[paper] === unknownYear ? undefined : year[paper]),
});

/** Papers that were asked for, by their ids. Linear where they are those of a group. */
export function papersAsked(
  asked: PapersAsked,
  { dataset, index, network }: Held,
): ReadonlySet<PaperId> {
  if (asked.kind === 'papers') return new Set(asked.ids);
  const steps = papersIn(dataset, index, tablesOf(network()), asked);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return new Set(value);
  }
}
