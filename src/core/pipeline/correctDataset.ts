/** What corrections change in a dataset that is ready-made, without its documents. */

import type { Correction, CorrectionOutcome } from '../model/correction.ts';
import type { Dataset } from '../model/dataset.ts';
import { applyCorrections } from '../resolve/corrections/applyCorrections.ts';
import { correctedEdges } from './correctedEdges.ts';
import { indexIdentified } from './correctedIdentities.ts';
import { correctedPlaces } from './correctedPlaces.ts';
import type { DatasetPatch } from './datasetPatch.ts';

/**
 * Authors, authorships, near misses and co-authorship edges of the patched dataset are those of a
 * rebuild from the documents with all corrections, the dataset's own and these; communities and places
 * stay but for whom is new. `base` must have its provenance. Linear in the dataset, in small steps.
 */
export function correctDataset(
  base: Dataset,
  corrections: readonly Correction[],
): { readonly patch: DatasetPatch; readonly outcomes: readonly CorrectionOutcome[] } {
  const earlier = base.corrections ?? [];
  const index = indexIdentified(base);
  const { people, edits, outcomes } = applyCorrections(index, corrections, earlier);
  const coauthorships = correctedEdges(base, people);
  const patch: DatasetPatch = {
    corrections: [...earlier, ...corrections],
    ...edits,
    coauthorships,
    ...correctedPlaces(base, index, people, { authors: edits.authors, coauthorships }),
    issues: outcomes.flatMap(({ issues }) => issues),
  };
  return { patch: JSON.parse(JSON.stringify(patch)) as DatasetPatch, outcomes };
}
