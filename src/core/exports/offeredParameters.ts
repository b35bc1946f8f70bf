/** Parameters without choices that come to nothing. */

import type { Dataset } from '../model/dataset.ts';
import { parseColourBy, parseSizeBy } from '../scene/choices.ts';
import { offersColour, offersSize, offersView } from '../scene/offered.ts';
import { isViewId } from '../scene/views/registry.ts';
import type { Parameter } from './format.ts';

/** Of a finished network nothing that counts papers is offered. */
export const offeredParameters = (
  dataset: Pick<Dataset, 'given'>,
  parameters: readonly Parameter[],
): readonly Parameter[] =>
  parameters.map((parameter) =>
    parameter.kind === 'choice'
      ? {
          ...parameter,
          choices: parameter.choices.filter(({ id }) => isOffered(dataset, parameter.id, id)),
        }
      : parameter,
  );

function isOffered(dataset: Pick<Dataset, 'given'>, parameter: string, id: string): boolean {
  const [colour, size] = [parseColourBy(id), parseSizeBy(id)];
  if (parameter === 'view' || parameter === 'network') {
    return !isViewId(id) || offersView(dataset, id);
  }
  if (parameter === 'colour') return !colour || offersColour(dataset, colour);
  return parameter !== 'size' || !size || offersSize(dataset, size);
}
