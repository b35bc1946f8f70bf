/** Organisations: the institutions of printed addresses, equal names taken for one. */

import { foldText, slug } from '../../text/fold.ts';
import { institutionOf } from '../../text/institutions.ts';
import { printedPlaces } from './printedPlaces.ts';
import type { UnitSource } from './unitSource.ts';

export const organisations: UnitSource = {
  kind: 'organisations',
  needsProvenance: true,
  *namings(dataset) {
    // Addresses recur, and to look for an institution in one takes a while.
    const known = new Map<string, { readonly name: string; readonly key: string }>();
    for (const { organisation, ...where } of printedPlaces(dataset)) {
      const { name: printed } = organisation;
      let found = known.get(printed);
      if (!found) {
        const name = institutionOf(printed);
        found = { name, key: slug(name) || foldText(name) || name };
        known.set(printed, found);
      }
      yield { ...where, ...found, printed };
    }
  },
};
