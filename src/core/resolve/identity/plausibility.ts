/** Profiles that one person is unlikely to have: a wrong join shows in them before anything else. */

import { counted, formatCount } from '../../text/wording.ts';
import type { Mentions } from './mentions.ts';

/** Nobody but a few in very large collaborations writes more in a year. */
const mostInAYear = 72;
/** From the first paper to the last. */
const longestSpan = 60;
/** Groups of fewer papers with co-authors of their own are no sign of two people. */
const smallestGroup = 5;

/**
 * Groups of papers are a sign only where this confidence is not reached: where others are expected to
 * bear the name, or names were joined. Most people who write much have such groups; of those whose name
 * hardly anybody else bears 1 in 432 was two people for the Anthology's editors, of the others 1 in 9.
 */
const nobodyElse = 0.97;

/**
 * Sentences, usually none. `own` are an author's mentions, `sure` how sure it is that they are one
 * person's, 0 to 1. Linear in their co-authors.
 */
export function implausible(
  own: readonly number[],
  { paperOf, paperStarts, yearOf }: Pick<Mentions, 'paperOf' | 'paperStarts' | 'yearOf'>,
  personOf: Int32Array,
  sure: number,
): string[] {
  if (own.length < 2) return none;
  const found: string[] = [];
  const byYear = new Map<number, number>();
  for (const mention of own) {
    const year = yearOf[paperOf[mention] as number] as number;
    if (year > 0) byYear.set(year, (byYear.get(year) ?? 0) + 1);
  }
  const years = [...byYear.keys()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [most = 0] = [...byYear.values()].sort((a, b) => b - a);
  if (most > mostInAYear)
    found.push(
      `${formatCount(most)} papers in one year are more than one person is likely to write.`,
    );
  if (last - first > longestSpan) {
    found.push(
      `From the first paper to the last it is ${counted(last - first, 'year')}, longer than people are likely to write.`,
    );
  }
  if (own.length < 2 * smallestGroup || sure >= nobodyElse) return found;
  const groups = separateGroups(own, paperOf, paperStarts, personOf).filter(
    (size) => size >= smallestGroup,
  );
  if (groups.length > 1) {
    found.push(
      `${formatCount(groups.length)} groups of papers have no co-author in common, the larger two of ${groups[0]} and ${groups[1]} papers.`,
    );
  }
  return found;
}

const none: string[] = [];

/** Sizes of groups of papers linked by co-authors, largest first. */
function separateGroups(
  own: readonly number[],
  paperOf: Int32Array,
  paperStarts: Int32Array,
  personOf: Int32Array,
): number[] {
  const parent = own.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] as number;
    return root;
  };
  const firstWith = new Map<number, number>();
  for (const [i, mention] of own.entries()) {
    const paper = paperOf[mention] as number;
    for (
      let other = paperStarts[paper] as number;
      other < (paperStarts[paper + 1] as number);
      other++
    ) {
      if (other === mention) continue;
      const person = personOf[other] as number;
      const known = firstWith.get(person);
      if (known === undefined) firstWith.set(person, i);
      else parent[rootOf(i)] = rootOf(known);
    }
  }
  const sizes = new Map<number, number>();
  for (const i of own.keys()) sizes.set(rootOf(i), (sizes.get(rootOf(i)) ?? 0) + 1);
  return [...sizes.values()].sort((a, b) => b - a);
}
