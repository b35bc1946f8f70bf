/** The spellings of a name in the order in which they are preferred. */

import type { NameVariant } from '../model/author.ts';
import { compareSources, type SourceRef } from '../model/source.ts';
import { isInitials } from '../text/personName.ts';

/** Whether a name has a given name that is more than initials. */
const isSpelledOut = (name: string): boolean =>
  name
    .split(/\s+/u)
    .slice(0, -1)
    .some((word) => !isInitials(word));

/** Those with spelled-out given names first, then the most frequent. Sorts the places of each. */
export const variantsOf = (variants: ReadonlyMap<string, SourceRef[]>): NameVariant[] =>
  [...variants]
    .map(([name, sources]) => ({ name, sources: sources.sort(compareSources) }))
    .sort(
      (a, b) =>
        Number(isSpelledOut(b.name)) - Number(isSpelledOut(a.name)) ||
        b.sources.length - a.sources.length ||
        b.name.length - a.name.length ||
        (a.name < b.name ? -1 : 1),
    );
