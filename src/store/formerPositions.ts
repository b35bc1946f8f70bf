/** Where the nodes that are shown are, so that what is added does not move them. */

import type { Dataset } from '../core/model/dataset.ts';
import type { FormerPositions } from '../core/pipeline/formerPositions.ts';

/** How long the page may be kept from answering, in milliseconds. */
const longestBusy = 20;

/** Collected little by little, for a large dataset has hundreds of thousands. */
export async function formerPositions(dataset: Dataset): Promise<FormerPositions> {
  const { formerPositionsOf } = await import('../core/pipeline/formerPositions.ts');
  let since = performance.now();
  return formerPositionsOf(dataset, async () => {
    if (performance.now() - since < longestBusy) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  });
}
