/** What must be so many as there are nodes. */

import type { Dataset } from '../../model/dataset.ts';
import type { Rows } from '../../model/rows.ts';
import { broken } from './columnStore.ts';

/** Throws a UserError `broken-dataset` where a list by node has more entries or fewer. */
export function checkLengths({ authors, papers, communities, layouts }: Dataset): void {
  const lengths: readonly (readonly [string, Rows<unknown>, number])[] = [
    ['communities.authors.membership', communities.authors.membership, authors.length],
    ['communities.papers.membership', communities.papers.membership, papers.length],
    ['layouts.authors.x', layouts.authors.x, authors.length],
    ['layouts.authors.y', layouts.authors.y, authors.length],
    ['layouts.bipartite.x', layouts.bipartite.x, authors.length + papers.length],
    ['layouts.bipartite.y', layouts.bipartite.y, authors.length + papers.length],
    ['layouts.papers.x', layouts.papers.x, papers.length],
    ['layouts.papers.y', layouts.papers.y, papers.length],
  ];
  for (const [where, list, expected] of lengths) {
    if (list.length !== expected) {
      throw broken(`${where} has ${list.length} entries where ${expected} were expected`);
    }
  }
}
