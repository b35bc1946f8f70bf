/** Countries: where a document states one, by name or by ISO code. */

import { countryName } from '../../text/countries.ts';
import { slug } from '../../text/fold.ts';
import { printedPlaces } from './printedPlaces.ts';
import type { UnitSource } from './unitSource.ts';

export const countries: UnitSource = {
  kind: 'countries',
  needsProvenance: true,
  *namings(dataset) {
    for (const { organisation, ...where } of printedPlaces(dataset)) {
      const { country: printed } = organisation;
      if (printed === undefined || printed.trim() === '') continue;
      const name = countryName(printed);
      yield { ...where, name, key: slug(name) || name, printed };
    }
  },
};
