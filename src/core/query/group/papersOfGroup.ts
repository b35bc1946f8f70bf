/** What a group has written. */

import type { GroupTables, Members } from './group.ts';

/** Papers by their places, counted from 0; newest first, those without a year last. */
export interface GroupPapers {
  /** By any of the authors, or chosen; of papers, these themselves; of two sides, by authors of both. */
  readonly all: readonly number[];
  /** Of these, named by two of the authors or more; those by most of them first. */
  readonly joint: readonly number[];
  /** Named by all of them, of two or more; those are the first of `joint`. */
  readonly byAll: number;
}

/** Papers between two pauses. */
const stretch = 20_000;

/** Linear in the authorships. */
export function* papersOfGroup(
  tables: GroupTables,
  { of, side, across, papers: chosen }: Members,
): Generator<undefined, GroupPapers> {
  const { byPaper, papers, yearOf } = tables;
  const found: { readonly paper: number; readonly year: number; readonly named: number }[] = [];
  const add = (paper: number, named: number) =>
    found.push({ paper, named, year: yearOf(paper) ?? Number.NEGATIVE_INFINITY });
  const own = new Set(chosen);
  for (let paper = 0; paper < papers; paper++) {
    if (paper % stretch === 0) yield undefined;
    if (of === 'papers') {
      if ((side[paper] ?? 0) > 0) add(paper, 0);
      continue;
    }
    let [first, second] = [0, 0];
    for (let i = byPaper.start[paper] ?? 0; i < (byPaper.start[paper + 1] ?? 0); i++) {
      const of = side[byPaper.items[i] ?? -1] ?? 0;
      if (of === 1) first++;
      else if (of === 2) second++;
    }
    const counts = across ? first > 0 && second > 0 : first > 0 || own.has(paper);
    if (counts) add(paper, first + second);
  }
  found.sort((a, b) => (a.year === b.year ? a.paper - b.paper : b.year > a.year ? 1 : -1));
  const joint = found.filter(({ named }) => named > 1);
  // Stable: the newest stay first among equals.
  if (!across) joint.sort((a, b) => b.named - a.named);
  const members = side.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0);
  return {
    all: found.map(({ paper }) => paper),
    joint: joint.map(({ paper }) => paper),
    byAll: members < 2 ? 0 : joint.filter(({ named }) => named === members).length,
  };
}
