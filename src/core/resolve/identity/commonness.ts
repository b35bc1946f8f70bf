/**
 * How many namesakes a name is to be expected to have: were given names and family names to meet by
 * chance, so many others of the corpus would bear both. Frequencies come from the corpus itself, so
 * that no list of names favours one part of the world (Torvik & Smalheiser 2009, section 3.3).
 */

import type { ParsedName } from './parsedName.ts';

/** Middle names and initials divide the bearers of the names around them by about so much. */
const middleDivides = 8;

export type Commonness = (name: ParsedName) => number;

/** A corpus of few names tells little of how common they are elsewhere: as many are added. */
const unseen = 500;

/** Expected namesakes, 0 or more. Linear in the number of distinct names. */
export function commonnessOf(names: readonly ParsedName[]): Commonness {
  const families = new Map<string, number>();
  const firsts = new Map<string, number>();
  const joins = new Map<string, number>();
  const initials = new Map<string, number>();
  let total = unseen;
  const count = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const name of names) {
    const [first] = name.given;
    if (first === undefined) continue;
    count(families, name.surnameSound);
    if (!name.spelledOut) continue;
    total++;
    count(firsts, first);
    count(joins, name.joined);
    count(initials, first.slice(0, 1));
  }
  const others = (counts: Map<string, number>, key: string) =>
    Math.max(0, (counts.get(key) ?? 0) - 1);
  return (name) => {
    const [first] = name.given;
    if (first === undefined) return 0;
    const family = others(families, name.surnameSound);
    if (!name.spelledOut) {
      const more = name.given.length - 1;
      return (family * others(initials, first)) / total / (more > 0 ? middleDivides : 1);
    }
    if (name.given.length === 1) return (family * others(firsts, first)) / total;
    // `Xiao Ming` is as common as `Xiaoming`, `Daniel S.` an eighth as common as `Daniel`.
    const withMiddle = others(firsts, first) / middleDivides;
    const asOne = others(joins, name.joined) + others(firsts, name.joined);
    return (family * Math.max(asOne, Math.min(withMiddle, others(firsts, first)))) / total;
  };
}
