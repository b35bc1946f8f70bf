/** Finding which author of a record a name elsewhere in the record means. */

import type { NameParts } from '../model/record.ts';
import { foldText } from '../text/fold.ts';
import { invertedName } from '../text/personName.ts';

/** An author as named in one or more fields. */
export interface Named {
  readonly names: readonly string[];
  readonly parts?: NameParts;
}

/**
 * Answers which author is meant: the one that has the name, in any of its forms; else the only one
 * with the family name whose given name can begin so. Undefined when nobody or more than one may be
 * meant. Each answer takes about constant time.
 */
export function authorMatcher(authors: readonly Named[]): (name: string) => number | undefined {
  const byName = new Map<string, number | 'several'>();
  const byFamily = new Map<string, number[]>();
  for (const [i, { names, parts }] of authors.entries()) {
    for (const key of new Set(names.map(nameKey))) {
      const before = byName.get(key);
      byName.set(key, before === undefined || before === i ? i : 'several');
    }
    if (!parts) continue;
    const family = foldText(parts.family);
    const sameFamily = byFamily.get(family);
    if (sameFamily) sameFamily.push(i);
    else byFamily.set(family, [i]);
  }
  return (name) => {
    const exact = byName.get(nameKey(name));
    if (typeof exact === 'number') return exact;
    const parts = invertedName(name) ?? { family: name.replace(/^[\s,]+/u, '') };
    const sameFamily = byFamily.get(foldText(parts.family)) ?? [];
    // A common family name among thousands of authors must not be gone through again and again.
    if (sameFamily.length > 50) return undefined;
    const given = foldText(parts.given ?? '');
    const possible = sameFamily.filter((i) => compatible(given, authors[i]?.parts?.given));
    return possible.length === 1 ? possible[0] : undefined;
  };
}

/** Word order does not matter: `Team, ACTG` and `ACTG Team`. */
export const nameKey = (name: string): string => foldText(name).split(' ').sort().join(' ');

function compatible(given: string, other: string | undefined): boolean {
  const a = given.charAt(0);
  const b = foldText(other ?? '').charAt(0);
  return a === '' || b === '' || a === b;
}
