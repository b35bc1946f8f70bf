/** Does a step that is made of the dataset as it is shown when it is said. */

import type { Dataset } from '../../core/model/dataset.ts';
import { useApp } from '../../store/appStore.ts';
import type { CorrectionStep } from '../../store/correctionsSlice.ts';

/** Nothing where whom it is about is gone meanwhile. */
export function say(stepOf: (dataset: Dataset) => CorrectionStep | undefined): void {
  const { data, correct } = useApp.getState();
  const step = data.kind === 'ready' ? stepOf(data.dataset) : undefined;
  if (step) void correct(step);
}
