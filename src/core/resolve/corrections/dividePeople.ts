/** One author becomes several by hand. */

import type { Author, NearMiss } from '../../model/author.ts';
import type { AuthorId } from '../../model/ids.ts';
import { listed } from '../../text/wording.ts';
import { sameNames } from '../authorEvidence.ts';
import { nameKey } from '../compareNames.ts';
import { flagsOf } from './flagsOf.ts';
import type { People } from './people.ts';
import { dividedPersonalia } from './personalia.ts';

/** The authors that one became, the one who stays first. */
export interface Division {
  readonly pieces: readonly AuthorId[];
  /** Whose a near miss of the one was is now. */
  readonly heirOf: (miss: NearMiss) => AuthorId;
  /** Authorships that no group lists and that went to one. */
  readonly unlisted: number;
}

/**
 * Divides an author by groups of authorships, of which two at least are his. Authorships that are in
 * no group go to the one with which they share most co-authors, else to the largest. The largest piece
 * keeps the id. As far as anybody knew, the pieces were as doubtful as the whole.
 */
export function divideAuthor(
  id: AuthorId,
  groupOf: ReadonlyMap<number, number>,
  people: People,
): Division {
  const whole = people.author(id);
  const { groups, unlisted } = completeGroups(id, groupOf, people);
  const rowsOf = groups
    .map((rows) => [...rows].sort((a, b) => a - b))
    .sort((a, b) => b.length - a.length);
  const parts = dividedPersonalia(
    whole,
    rowsOf.map((rows) => rows.map(people.authorship)),
  );
  const ids = parts.map(({ name }, i) => {
    const own = i === 0 ? id : people.freeId(name);
    const rows = rowsOf[i] ?? [];
    const others = parts.filter((_, other) => other !== i).map((part) => `“${part.name}”`);
    const { confidence, group } = whole;
    const sure = rows.length < 2 ? 1 : confidence;
    people.put(
      {
        id: own,
        name,
        ...(group ? { group } : {}),
        variants: parts[i]?.variants ?? [],
        identifiers: parts[i]?.identifiers ?? [],
        profile: parts[i]?.profile ?? whole.profile,
        evidence: [
          ...evidenceAbout(whole, parts[i]?.variants ?? []),
          `Told apart by hand from ${listed(others)}.`,
        ],
        ...(sure === undefined ? {} : { confidence: sure }),
        flags: [],
      },
      rows,
    );
    return own;
  });
  for (const own of ids) {
    const author = people.author(own);
    const rows = people.rowsOf(own);
    people.put({ ...author, flags: flagsOf(rows, author, people) }, rows);
  }
  return { pieces: ids, heirOf: heirs(ids, people), unlisted };
}

/** The groups with every authorship of the author; those of equal numbers in their order. */
function completeGroups(
  id: AuthorId,
  groupOf: ReadonlyMap<number, number>,
  people: People,
): { groups: number[][]; unlisted: number } {
  const numbers = [...new Set(groupOf.values())].sort((a, b) => a - b);
  const listedRows = numbers.map(() => [] as number[]);
  const rest: number[] = [];
  for (const row of people.rowsOf(id)) {
    const group = groupOf.get(row);
    if (group === undefined) rest.push(row);
    else listedRows[numbers.indexOf(group)]?.push(row);
  }
  const coauthors = (row: number) =>
    Array.from(people.rowsOn(people.paperOf(row)), people.authorOf).filter((other) => other !== id);
  const company = listedRows.map((rows) => new Set(rows.flatMap(coauthors)));
  const groups = listedRows.map((rows) => [...rows]);
  for (const row of rest) {
    const theirs = coauthors(row);
    const shared = company.map((known) => theirs.filter((other) => known.has(other)).length);
    let best = 0;
    for (const i of numbers.keys()) {
      const order =
        (shared[i] ?? 0) - (shared[best] ?? 0) ||
        (listedRows[i]?.length ?? 0) - (listedRows[best]?.length ?? 0);
      if (order > 0) best = i;
    }
    groups[best]?.push(row);
  }
  return { groups, unlisted: rest.length };
}

/** How the spellings of a part came together, as far as that was said of the whole. */
function evidenceAbout(whole: Author, variants: Author['variants']): readonly string[] {
  const own = new Set(variants.map(({ name }) => nameKey(name)));
  if (own.size === 1) return sameNames(variants);
  return whole.evidence.filter((sentence) => {
    const names = new Set(quotedIn(sentence).map(nameKey));
    return names.size > 1 && [...names].every((name) => own.has(name));
  });
}

const quotedIn = (sentence: string): string[] =>
  Array.from(sentence.matchAll(/“([^”]*)”/gu), ([, name]) => name ?? '');

/** A near miss goes with the piece on which a name that it quotes is printed most often. */
function heirs(ids: readonly AuthorId[], people: People): Division['heirOf'] {
  const printed = ids.map((id) => {
    const counts = new Map<string, number>();
    for (const { name, sources } of people.author(id).variants) {
      const key = nameKey(name);
      counts.set(key, (counts.get(key) ?? 0) + sources.length);
    }
    return counts;
  });
  return ({ reason }) => {
    const names = new Set(quotedIn(reason).map(nameKey));
    let best = 0;
    let most = -1;
    for (const [i, counts] of printed.entries()) {
      let sum = 0;
      for (const name of names) sum += counts.get(name) ?? 0;
      if (sum > most) [best, most] = [i, sum];
    }
    return ids[best] as AuthorId;
  };
}
