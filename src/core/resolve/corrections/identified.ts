/** What corrections are applied to: papers, and who is held to have written them. */

import type { Author, Authorship, NearMiss } from '../../model/author.ts';
import type { AuthorId, PaperId } from '../../model/ids.ts';
import type { Paper } from '../../model/paper.ts';
import type { Rows } from '../../model/rows.ts';

/** In the orders that `Dataset` has. */
export interface Identified {
  readonly papers: Rows<Paper>;
  readonly authors: Rows<Author>;
  readonly authorships: Rows<Authorship>;
  readonly nearMisses: Rows<NearMiss>;
}

/** The same with what finds things in it. */
export interface IdentifiedIndex extends Identified {
  readonly paperAt: (id: PaperId) => number | undefined;
  readonly authorAt: (id: AuthorId) => number | undefined;
  /** Indices of the authorships on a paper, ascending. */
  readonly rowsOn: (paper: number) => ArrayLike<number>;
  /** Indices of the authorships of an author, ascending. */
  readonly rowsOf: (author: number) => ArrayLike<number>;
}
