/** What corrections change in a dataset: little, however large it is. */

import type { Author, Authorship, NearMiss } from '../model/author.ts';
import type { Correction } from '../model/correction.ts';
import type { Issue } from '../model/issue.ts';
import type { CoauthorshipEdge, Community } from '../model/network.ts';
import type { RowEdits } from '../model/rowEdits.ts';

/** Plain data, which threads hand to one another; `applyPatch` applies it. */
export interface DatasetPatch {
  /** All that the patched dataset is made with. */
  readonly corrections: readonly Correction[];
  readonly authors: RowEdits<Author>;
  readonly authorships: RowEdits<Authorship>;
  readonly nearMisses: RowEdits<NearMiss>;
  readonly coauthorships: RowEdits<CoauthorshipEdge>;
  /** What is known of the authors that come, in their order. */
  readonly places: readonly AuthorPlace[];
  /** Communities of authors that are other than before, by their number. */
  readonly communities: readonly Community[];
  /** Further issues. */
  readonly issues: readonly Issue[];
}

/** Where an author stands in the pictures, and with whom. */
export interface AuthorPlace {
  readonly authors: Point;
  readonly bipartite: Point;
  /** The number of the community. */
  readonly membership: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/** In layout units; null: in no picture. */
export interface Point {
  readonly x: number | null;
  readonly y: number | null;
}
