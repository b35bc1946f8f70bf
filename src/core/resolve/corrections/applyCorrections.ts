/**
 * Applies what people said about who is who to what resolution found, one correction after the other;
 * a later one counts where two contradict each other. Whom no correction touches stays as he was.
 */

import type { Correction, CorrectionOutcome, Denoted } from '../../model/correction.ts';
import type { AuthorId } from '../../model/ids.ts';
import type { Issue } from '../../model/issue.ts';
import { divideAuthor } from './dividePeople.ts';
import { findMentions } from './findMentions.ts';
import type { IdentifiedIndex } from './identified.ts';
import { type IdentityEdits, identityEdits, whole } from './identityEdits.ts';
import { differentOrcids, inOrderOfKeeping, joinPeople, samePaper } from './joinPeople.ts';
import { nearMissBook } from './nearMissBook.ts';
import { type People, peopleOf } from './people.ts';
import {
  emptyName,
  type Numbered,
  newMentions,
  notFound,
  onOnePaper,
  otherOrcids,
  partlyFound,
  undoes,
} from './remarks.ts';
import { type Statements, statementsOn } from './statements.ts';

export interface Corrected {
  /** Who wrote what now. */
  readonly people: People;
  readonly edits: IdentityEdits;
  readonly outcomes: readonly CorrectionOutcome[];
}

/** By person of a correction: the authorships that its mentions mean. */
type Found = readonly ReadonlySet<number>[];

interface Search {
  readonly found: Found;
  /** Mentions that are not in the papers. */
  readonly missing: number;
}

/** What one correction is applied to. */
interface Desk {
  readonly people: People;
  readonly statements: Statements;
  readonly pass: ReturnType<typeof nearMissBook>['pass'];
}

/**
 * `earlier` are corrections that were applied to the base before; their numbers come first. Linear in
 * the corrections and in what they touch, but for finding mentions (`findMentions`).
 */
export function applyCorrections(
  base: IdentifiedIndex,
  corrections: readonly Correction[],
  earlier: readonly Correction[] = [],
): Corrected {
  const all = [...earlier, ...corrections];
  const searches = findAll(all, base);
  const people = peopleOf(base);
  const statements = statementsOn(people);
  const book = nearMissBook(base.nearMisses);
  const desk: Desk = { people, statements, pass: book.pass };
  const outcomes: CorrectionOutcome[] = [];
  for (const [i, correction] of all.entries()) {
    const { found, missing } = searches[i] ?? { found: [], missing: 0 };
    const numbered = { correction, number: i + 1 };
    if (i >= earlier.length) outcomes.push(applyOne(numbered, found, missing, desk));
    else if (correction.kind !== 'name') statements.add(correction.kind, i + 1, found);
  }
  return { people, edits: identityEdits(base, people, book.edits()), outcomes };
}

const peopleIn = (correction: Correction): readonly Denoted[] =>
  correction.kind === 'name' ? [correction.person] : correction.people;

function findAll(corrections: readonly Correction[], base: IdentifiedIndex): Search[] {
  const mentions = corrections.flatMap((correction) =>
    peopleIn(correction).flatMap((person) => person.mentions),
  );
  const rows = findMentions(mentions, base);
  let next = 0;
  return corrections.map((correction) => {
    // Of an authorship that is said to be of two people the first is believed.
    const taken = new Set<number>();
    let missing = 0;
    const found = peopleIn(correction).map((person) => {
      const own = new Set<number>();
      for (const _ of person.mentions) {
        const row = rows[next++];
        if (row === undefined) missing++;
        else if (!taken.has(row)) own.add(row);
      }
      for (const row of own) taken.add(row);
      return own;
    });
    return { found, missing };
  });
}

function applyOne(
  numbered: Numbered,
  found: Found,
  missing: number,
  desk: Desk,
): CorrectionOutcome {
  const { correction, number } = numbered;
  const persons = peopleIn(correction);
  const absent = persons.filter((_, i) => found[i]?.size === 0);
  if (persons.length - absent.length < Math.min(persons.length, 2)) {
    return { number, became: 'not-found', issues: [notFound(numbered, absent)] };
  }
  const { became, issues } = appliers[correction.kind](numbered, found, desk);
  const all = persons.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const partly = missing > 0 ? [partlyFound(numbered, missing, all)] : [];
  return { number, became, issues: [...partly, ...issues] };
}

type Applier = (
  numbered: Numbered,
  found: Found,
  desk: Desk,
) => Pick<CorrectionOutcome, 'became' | 'issues'>;

const appliers: Readonly<Record<Correction['kind'], Applier>> = {
  same: (numbered, found, { people, statements, pass }) => {
    const ids = holdersOf(found, people);
    const [only] = ids;
    const alone = peopleIn(numbered.correction).length === 1;
    if (only !== undefined && ids.length === 1) {
      statements.add('same', numbered.number, found);
      return { became: alone && confirm(only, people) ? 'changed' : 'in-order', issues: [] };
    }
    const veto = samePaper(ids, people);
    if (veto) {
      const { label } = people.paper(veto.paper);
      return { became: 'refused', issues: [onOnePaper(numbered, veto.names, label)] };
    }
    const issues: Issue[] = differentOrcids(ids, people) ? [otherOrcids(numbered)] : [];
    const id = joinPeople(ids, people);
    // What is said of one alone, whose papers an earlier correction told apart, is confirmed as well.
    if (alone) confirm(id, people);
    for (const earlier of statements.toldApart(people.rowsOf(id)).slice(-1)) {
      issues.push(undoes(numbered, earlier));
    }
    statements.add('same', numbered.number, found);
    pass(ids, () => id, statements.areApart);
    return { became: 'changed', issues };
  },

  apart: (numbered, found, { people, statements, pass }) => {
    const issues: Issue[] = [];
    const groupOf = new Map<number, number>();
    for (const [group, rows] of found.entries()) for (const row of rows) groupOf.set(row, group);
    statements.add('apart', numbered.number, found);
    const holders = holdersOf(found, people);
    let changed = false;
    for (const id of holders) {
      const own = new Map(
        people.rowsOf(id).flatMap((row) => {
          const group = groupOf.get(row);
          return group === undefined ? [] : [[row, group] as const];
        }),
      );
      if (new Set(own.values()).size < 2) continue;
      const { name } = people.author(id);
      const { pieces, heirOf, unlisted } = divideAuthor(id, own, people);
      if (unlisted > 0) issues.push(newMentions(numbered, unlisted, name));
      for (const earlier of statements.saidSame(pieces.map(people.rowsOf)).slice(-1)) {
        issues.push(undoes(numbered, earlier));
      }
      pass([id], (_, miss) => heirOf(miss), statements.areApart);
      changed = true;
    }
    const stay = pass(holders, (id) => id, statements.areApart);
    return { became: changed || stay ? 'changed' : 'in-order', issues };
  },

  name: (numbered, found, { people }) => {
    const name = plain(numbered.correction.kind === 'name' ? numbered.correction.name : '');
    if (name === '') return { became: 'refused', issues: [emptyName(numbered)] };
    const counts = new Map<AuthorId, number>();
    for (const row of found[0] ?? []) {
      const id = people.authorOf(row);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const order = inOrderOfKeeping([...counts.keys()], people);
    const most = Math.max(...counts.values());
    const id = order.find((one) => counts.get(one) === most);
    if (id === undefined) return { became: 'not-found', issues: [] };
    const author = people.author(id);
    if (author.name === name) return { became: 'in-order', issues: [] };
    people.put({ ...whole(author), name }, people.rowsOf(id));
    return { became: 'changed', issues: [] };
  },
};

/** The authors of some authorships, each once, in their order. */
const holdersOf = (found: Found, people: People): AuthorId[] => [
  ...new Set(found.flatMap((rows) => Array.from(rows, people.authorOf))),
];

const looked = 'Looked at by hand and found to be one person.';

/** Whether that was news. */
function confirm(id: AuthorId, people: People): boolean {
  const author = people.author(id);
  if (author.confidence === 1 && author.evidence.includes(looked)) return false;
  const evidence = author.evidence.includes(looked)
    ? author.evidence
    : [...author.evidence, looked];
  people.put({ ...whole(author), evidence, confidence: 1 }, people.rowsOf(id));
  return true;
}

/** One line of text, without what steers screens. */
const plain = (name: string): string => name.replace(/[\p{Cc}\s]+/gu, ' ').trim();
