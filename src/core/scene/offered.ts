/** What there is to choose from: of a finished network nothing that counts papers, for none are known. */

import type { Dataset } from '../model/dataset.ts';
import type { ColourBy, SizeBy } from './choices.ts';
import type { ViewId } from './views/view.ts';

type Known = Pick<Dataset, 'given'>;

/** Whether a view has anything to show. */
export const offersView = ({ given }: Known, view: ViewId): boolean => !given || view === 'authors';

export const offersColour = ({ given }: Known, colourBy: ColourBy): boolean =>
  !given || colourBy !== 'year';

export const offersSize = ({ given }: Known, sizeBy: SizeBy): boolean =>
  !given || (sizeBy !== 'papers' && sizeBy !== 'members');

/** What was chosen, with what there is in place of what there is not. */
export const offeredChoices = <T extends { readonly colourBy: ColourBy; readonly sizeBy: SizeBy }>(
  dataset: Known,
  options: T,
): T => ({
  ...options,
  colourBy: offersColour(dataset, options.colourBy) ? options.colourBy : 'community',
  sizeBy: offersSize(dataset, options.sizeBy) ? options.sizeBy : 'degree',
});
