/** What corrections say of authorships: which are one person's, and which are not. */

import type { AuthorId } from '../../model/ids.ts';
import type { People } from './people.ts';

type Kind = 'same' | 'apart';

/** What a correction says, which further ones may say again; the latest is told. */
interface Said {
  number: number;
}

/** That an authorship is of the person `person` of a correction. */
interface Statement {
  readonly said: Said;
  readonly person: number;
}

export interface Statements {
  readonly add: (kind: Kind, number: number, persons: readonly ReadonlySet<number>[]) => void;
  /** Whether a correction told two authors apart. */
  readonly areApart: (a: AuthorId, b: AuthorId) => boolean;
  /** Corrections that told some of these authorships apart. */
  readonly toldApart: (rows: readonly number[]) => number[];
  /** Corrections that said of authorships in several of these lists that they are one person's. */
  readonly saidSame: (pieces: readonly (readonly number[])[]) => number[];
}

export function statementsOn(people: People): Statements {
  const byRow: Readonly<Record<Kind, Map<number, Statement[]>>> = {
    same: new Map(),
    apart: new Map(),
  };
  const known = new Map<string, Said>();
  return {
    add: (kind, number, persons) => {
      const key = `${kind} ${persons.map((rows) => [...rows].join()).join('|')}`;
      const before = known.get(key);
      if (before) {
        before.number = number;
        return;
      }
      const said = { number };
      known.set(key, said);
      for (const [person, rows] of persons.entries()) {
        for (const row of rows) {
          const own = byRow[kind].get(row);
          if (own) own.push({ said, person });
          else byRow[kind].set(row, [{ said, person }]);
        }
      }
    },
    areApart: (a, b) => {
      if (byRow.apart.size === 0 || a === b) return false;
      const said = personsBy(people.rowsOf(a), byRow.apart);
      if (said.size === 0) return false;
      for (const [one, persons] of personsBy(people.rowsOf(b), byRow.apart)) {
        const others = said.get(one);
        if (!others) continue;
        for (const person of persons) {
          if (others.size > 1 || !others.has(person)) return true;
        }
      }
      return false;
    },
    toldApart: (rows) =>
      [...personsBy(rows, byRow.apart)]
        .filter(([, persons]) => persons.size > 1)
        .map(([{ number }]) => number)
        .sort((a, b) => a - b),
    saidSame: (pieces) => {
      const met = new Map<Said, number>();
      const found = new Set<number>();
      for (const [i, rows] of pieces.entries()) {
        for (const said of personsBy(rows, byRow.same).keys()) {
          if ((met.get(said) ?? i) !== i) found.add(said.number);
          else met.set(said, i);
        }
      }
      return [...found].sort((a, b) => a - b);
    },
  };
}

/** By correction: the persons of it that the authorships are of. */
function personsBy(
  rows: readonly number[],
  statements: ReadonlyMap<number, readonly Statement[]>,
): Map<Said, Set<number>> {
  const found = new Map<Said, Set<number>>();
  for (const row of rows) {
    for (const { said, person } of statements.get(row) ?? []) {
      const own = found.get(said);
      if (own) own.add(person);
      else found.set(said, new Set([person]));
    }
  }
  return found;
}
