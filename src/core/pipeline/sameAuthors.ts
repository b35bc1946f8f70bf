/**
 * Who of a dataset is who of an earlier one. Ids say it where nobody shares a name; bearers of one name
 * are numbered, and the numbers change when names are joined another way, so there papers decide.
 */

import type { Dataset } from '../model/dataset.ts';
import type { FormerPositions } from './formerPositions.ts';

const number = /-\d+$/u;

/** Those whose ids differ in a number only, by place. */
interface Namesakes {
  readonly now: number[];
  readonly former: number[];
}

type Sought = Pick<Dataset, 'authors' | 'papers' | 'authorships'>;

/** By author: the place among the former ones, or -1. Linear but for namesakes. */
export function sameAuthors(dataset: Sought, before: FormerPositions): Int32Array {
  const { authors } = dataset;
  const same = new Int32Array(authors.length).fill(-1);
  const ids = authors.map(({ id }) => id as string);
  const byName = new Map<string, Namesakes>();
  const note = (id: string, when: keyof Namesakes, place: number) => {
    const name = id.replace(number, '');
    const known = byName.get(name) ?? { now: [], former: [] };
    known[when].push(place);
    byName.set(name, known);
  };
  for (const [i, id] of ids.entries()) note(id, 'now', i);
  for (const [i, id] of before.authors.entries()) note(id, 'former', i);
  const unclear: Namesakes[] = [];
  for (const namesakes of byName.values()) {
    const [now = -1, ...others] = namesakes.now;
    const [then = -1, ...more] = namesakes.former;
    if (now < 0 || then < 0) continue;
    if (others.length + more.length > 0 || ids[now] !== before.authors[then])
      unclear.push(namesakes);
    else same[now] = then;
  }
  if (unclear.length > 0) tellApart(unclear, worksOf(dataset, before, unclear), same, ids, before);
  return same;
}

interface Works {
  /** By place, for namesakes only: ids of papers. */
  readonly now: ReadonlyMap<number, ReadonlySet<string>>;
  readonly former: ReadonlyMap<number, ReadonlySet<string>>;
}

function worksOf(
  { authors, authorships }: Sought,
  before: FormerPositions,
  unclear: readonly Namesakes[],
): Works {
  const sets = (places: readonly number[]) => new Map(places.map((i) => [i, new Set<string>()]));
  const now = sets(unclear.flatMap((namesakes) => namesakes.now));
  const former = sets(unclear.flatMap((namesakes) => namesakes.former));
  const places = new Map<string, number>();
  for (const i of now.keys()) places.set(authors.at(i)?.id ?? '', i);
  for (const { author, paper } of authorships) now.get(places.get(author) ?? -1)?.add(paper);
  const { author, paper } = before.written;
  for (const [i, place] of author.entries()) {
    former.get(place)?.add(before.papers[paper[i] ?? -1] ?? '');
  }
  return { now, former };
}

/** Those first who share most papers, then those of one id who share none with anybody else. */
function tellApart(
  unclear: readonly Namesakes[],
  works: Works,
  same: Int32Array,
  ids: readonly string[],
  before: FormerPositions,
): void {
  for (const { now, former } of unclear) {
    const pairs = now.flatMap((a) =>
      former.flatMap((b) => {
        const [own, theirs] = [works.now.get(a), works.former.get(b)];
        let shared = 0;
        for (const paper of own ?? []) if (theirs?.has(paper)) shared++;
        const equal = ids[a] === before.authors[b] ? 1 : 0;
        return shared + equal === 0 ? [] : [{ a, b, shared, equal }];
      }),
    );
    pairs.sort((p, q) => q.shared - p.shared || q.equal - p.equal || p.a - q.a || p.b - q.b);
    const taken = new Set<number>();
    for (const { a, b } of pairs) {
      if (same[a] !== -1 || taken.has(b)) continue;
      same[a] = b;
      taken.add(b);
    }
  }
}
