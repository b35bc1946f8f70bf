/** The page's side of a correction: its own copy of the dataset, changed as the worker says. */

import { keepSummary } from '../core/analysis/summary.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { applyPatch } from '../core/pipeline/applyPatch.ts';
import type { Proposal } from './deskDatasets.ts';

/** In time of what is changed. `opened`: the dataset as it was opened, which corrections go by. */
export function takeProposal(opened: Dataset, { patch, summary }: Proposal): Dataset {
  const corrected = applyPatch(opened, patch);
  keepSummary(corrected, summary);
  return corrected;
}
