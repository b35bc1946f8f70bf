/** Where units come from: which papers name which. */

import type { Dataset } from '../../model/dataset.ts';
import type { SourceRef } from '../../model/source.ts';
import type { UnitKind } from '../../model/units.ts';

/** What a document says of a paper. */
export interface Naming {
  /** Position in the dataset's papers. */
  readonly paper: number;
  /** Equal for one and the same unit; part of its id. */
  readonly key: string;
  /** What to call it; of several names the most frequent is shown. */
  readonly name: string;
  /** As printed, where that is more than the name. */
  readonly printed?: string;
  readonly sources: readonly SourceRef[];
  /** Position of the author whose it is; absent where the document does not say. */
  readonly author?: number;
}

export interface UnitSource {
  readonly kind: UnitKind;
  /** Whether documents must be at hand (`printed` of authorships, sources). */
  readonly needsProvenance: boolean;
  /** In any order; a paper may name a unit many times. */
  readonly namings: (dataset: Dataset) => Iterable<Naming>;
}
