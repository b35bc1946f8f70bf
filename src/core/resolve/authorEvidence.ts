/** Why names are held to be one person's, how surely, and who was nearly joined. */

import type { Author, NameVariant, NearMiss } from '../model/author.ts';
import type { AuthorId } from '../model/ids.ts';
import { nameKey } from './compareNames.ts';
import { confidenceOfJoin, confidenceOfName, confidenceOfNumber } from './identity/confidence.ts';
import { explainJoin, explainNearMiss, explainPieces } from './identity/explain.ts';
import { implausible } from './identity/plausibility.ts';
import type { Identities } from './identity/resolveIdentities.ts';

/** The first mention of a person; the folded name of one who is on no paper. */
export type PersonKey = number | string;

export type Explained = Pick<Author, 'evidence' | 'confidence' | 'flags'>;

/** Near misses told of an author, the nearest. */
const mostNearMisses = 3;

const none: readonly never[] = [];

/** Gives what is to be said of each person; linear in all. */
export function authorEvidence(
  identities: Identities,
): (person: PersonKey, variants: readonly NameVariant[]) => Explained {
  const { mentions, personOf, namesakes } = identities;
  const own = gathered(Array.from(personOf.keys()), (mention) => [personOf[mention] as number]);
  const joins = gathered(identities.joins, ({ a }) => [personOf[a] as number]);
  const numbers = gathered(identities.byNumber, ({ mention }) => [personOf[mention] as number]);
  return (person, variants) => {
    if (typeof person !== 'number')
      return { evidence: sameNames(variants), confidence: 1, flags: none };
    const ours = own.get(person) ?? [];
    const pairs = joins.get(person) ?? [];
    const pieces = pairs.filter(({ kind }) => kind === 'same-name');
    const evidence = [
      ...sameNames(variants, pairs.length > 0 || (variants.length > 1 && numbers.has(person))),
      ...(numbers.get(person) ?? [])
        .slice(0, 1)
        .map(({ number }) => `Several names have the same number in a registry (“${number}”).`),
      ...pairs
        .filter(({ kind }) => kind !== 'same-name')
        .map((pair) => explainJoin(pair, mentions)),
      ...(pieces.length > 0 ? [explainPieces(pieces, mentions)] : []),
    ];
    const names = new Set(ours.map((mention) => mentions.nameOf[mention] as number));
    const confidence = Math.min(
      ours.length < 2
        ? 1
        : Math.min(...[...names].map((name) => confidenceOfName(namesakes[name] ?? 0))),
      numbers.has(person) ? confidenceOfNumber : 1,
      ...pairs.map(({ points }) => confidenceOfJoin(points)),
    );
    return { evidence, confidence, flags: implausible(ours, mentions, personOf, confidence) };
  };
}

function gathered<T>(
  items: readonly T[],
  personsOf: (item: T) => readonly number[],
): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const item of items) {
    for (const person of personsOf(item)) {
      const list = found.get(person);
      if (list) list.push(item);
      else found.set(person, [item]);
    }
  }
  return found;
}

/** Each pair of authors once, the nearest few of each author; by author, then other. */
export function nearMissesOf(
  { nearMisses, mentions, personOf }: Identities,
  idOf: (person: PersonKey) => AuthorId | undefined,
): NearMiss[] {
  const told = new Map<number, number>();
  const found = new Map<string, NearMiss>();
  for (const miss of nearMisses) {
    const [a, b] = [personOf[miss.a] as number, personOf[miss.b] as number];
    const [x, y] = [idOf(a), idOf(b)];
    // Some were joined after all, by another way.
    if (a === b || x === undefined || y === undefined) continue;
    if (Math.min(told.get(a) ?? 0, told.get(b) ?? 0) >= mostNearMisses) continue;
    const [author, other] = x < y ? [x, y] : [y, x];
    const key = `${author} ${other}`;
    if (found.has(key)) continue;
    found.set(key, { author, other, reason: explainNearMiss(miss, mentions), points: miss.points });
    told.set(a, (told.get(a) ?? 0) + 1);
    told.set(b, (told.get(b) ?? 0) + 1);
  }
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...found.values()].sort(
    (a, b) => compare(a.author, b.author) || compare(a.other, b.other),
  );
}

/** Of names that differ in nothing that counts, or that stand at one place of one paper. */
export function sameNames(variants: readonly NameVariant[], joined = false): string[] {
  const places = variants.reduce((sum, { sources }) => sum + sources.length, 0);
  if (places < 2 || joined) return [];
  const names = variants.map(({ name }) => `“${name}”`).join(', ');
  if (variants.length === 1) {
    return [`${names} is printed in ${places} places; equal names are taken for one person.`];
  }
  const alike = new Set(variants.map(({ name }) => nameKey(name))).size === 1;
  return [
    alike
      ? `${names} differ in case, accents or punctuation only; they are taken for one person.`
      : `${names} stand at the same place in records of one paper, and the letters allow it; they are taken for one person.`,
  ];
}
