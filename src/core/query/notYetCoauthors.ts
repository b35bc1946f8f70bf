/** Those with whom an author has not written, but with whose co-authors. */

import type { AuthorId } from '../model/ids.ts';
import type { CoauthorshipEdge } from '../model/network.ts';
import type { DatasetIndex } from './datasetIndex.ts';

export interface NotYetCoauthor {
  readonly author: AuthorId;
  /** Whom both have written with, those first who tie them most. */
  readonly through: readonly AuthorId[];
  /** The sum, over these, of the lesser of the two weights, in joint papers. */
  readonly strength: number;
}

/**
 * Authors two steps away, most co-authors in common first (Newman 2001,
 * doi:10.1103/PhysRevE.64.025102, found these the likeliest to write together), then the strongest,
 * then by id. In proportion to the co-authors of co-authors.
 */
export function notYetCoauthors(index: DatasetIndex, author: AuthorId): readonly NotYetCoauthor[] {
  const own = index.coauthorsOf(author);
  const known = new Set<AuthorId>([author, ...own.map((coauthor) => coauthor.author)]);
  const found = new Map<AuthorId, { readonly by: AuthorId; readonly strength: number }[]>();
  for (const { author: between, edge } of own) {
    for (const { author: other, edge: further } of index.coauthorsOf(between)) {
      if (known.has(other)) continue;
      const strength = Math.min(weightOf(edge), weightOf(further));
      const links = found.get(other);
      if (links) links.push({ by: between, strength });
      else found.set(other, [{ by: between, strength }]);
    }
  }
  return [...found]
    .map(([other, links]): NotYetCoauthor => {
      const ordered = [...links].sort((a, b) => b.strength - a.strength || compare(a.by, b.by));
      return {
        author: other,
        through: ordered.map(({ by }) => by),
        strength: links.reduce((sum, { strength }) => sum + strength, 0),
      };
    })
    .sort(
      (a, b) =>
        b.through.length - a.through.length ||
        b.strength - a.strength ||
        compare(a.author, b.author),
    );
}

const weightOf = ({ weightFull }: CoauthorshipEdge): number => weightFull;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
