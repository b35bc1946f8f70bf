/** Several authors become one by hand. */

import type { Author } from '../../model/author.ts';
import type { AuthorId } from '../../model/ids.ts';
import { flagsOf, orcidsOf } from './flagsOf.ts';
import type { People } from './people.ts';
import { joinedPersonalia } from './personalia.ts';

/** A paper on which two of them stand, so that they cannot be one. */
export interface SamePaper {
  readonly paper: number;
  readonly names: readonly [string, string];
}

/** The first paper on which two of some authors stand; undefined where there is none. */
export function samePaper(ids: readonly AuthorId[], people: People): SamePaper | undefined {
  const holders = new Map<number, AuthorId>();
  for (const id of ids) {
    for (const row of people.rowsOf(id)) {
      const paper = people.paperOf(row);
      const other = holders.get(paper);
      if (other !== undefined && other !== id) {
        return { paper, names: [people.author(other).name, people.author(id).name] };
      }
      holders.set(paper, id);
    }
  }
  return undefined;
}

/** Whether two of them have ORCIDs of which none is the same. */
export function differentOrcids(ids: readonly AuthorId[], people: People): boolean {
  const known = ids.map((id) => orcidsOf(people.author(id))).filter((own) => own.length > 0);
  return known.some((own, i) =>
    known.slice(i + 1).some((other) => !own.some((orcid) => other.includes(orcid))),
  );
}

/** Who keeps the id: of most papers, of equally many the first by id. */
export function inOrderOfKeeping(ids: readonly AuthorId[], people: People): AuthorId[] {
  return [...ids].sort(
    (a, b) => people.rowsOf(b).length - people.rowsOf(a).length || (a < b ? -1 : 1),
  );
}

/**
 * Joins authors, at least two, none of whom may be on one paper with another; gives the id that stays.
 * A join by hand is sure, so the author is as sure as the least sure of them was.
 */
export function joinPeople(ids: readonly AuthorId[], people: People): AuthorId {
  const [id, ...others] = inOrderOfKeeping(ids, people) as [AuthorId, ...AuthorId[]];
  const kept = people.author(id);
  const all: readonly [Author, ...Author[]] = [kept, ...others.map(people.author)];
  const rows = ids.flatMap((one) => people.rowsOf(one)).sort((a, b) => a - b);
  const personalia = joinedPersonalia(all);
  const evidence = new Set(all.flatMap((author) => author.evidence));
  for (const other of all.slice(1)) {
    evidence.add(
      other.name === kept.name
        ? `Several authors called “${kept.name}” were joined by hand.`
        : `“${kept.name}” and “${other.name}” were joined by hand.`,
    );
  }
  for (const other of others) people.remove(other);
  const known = all.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence]));
  const joined: Author = {
    ...personalia,
    evidence: [...evidence],
    ...(known.length > 0 ? { confidence: Math.min(...known) } : {}),
  };
  // Co-authors are counted as they are with the join.
  people.put(joined, rows);
  people.put({ ...joined, flags: flagsOf(rows, joined, people) }, rows);
  return id;
}
