/**
 * Co-authorship networks of any size, seeded: papers of one to ten authors, who come from research
 * groups of heavy-tailed sizes within fields; who has written much writes more. Most co-authors are
 * of the group, some of the field, few from anywhere. About four edges an author.
 */

import type { LayoutEdge } from '../../src/core/layout/network.ts';
import { createRandom, type Random } from '../../src/core/model/random.ts';

export interface MadeNetwork {
  readonly count: number;
  readonly edges: readonly LayoutEdge[];
  /** The research group each author was planted in. */
  readonly groups: readonly number[];
  /** Papers by author. */
  readonly papers: readonly number[];
  /** The authors of each paper, as they are printed. */
  readonly teams: readonly (readonly number[])[];
}

const authorsPerPaper = [0.1, 0.2, 0.24, 0.18, 0.11, 0.07, 0.04, 0.03, 0.02, 0.01];
const newcomers = 0.42;
const fromField = 0.06;
const fromAnywhere = 0.015;
const edgesPerAuthor = 4;

export function coauthorNetwork(count: number, seed = 42): MadeNetwork {
  const random = createRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const sizes = groupSizes(count, random);
  const fieldCount = Math.max(3, Math.round(Math.sqrt(sizes.length) / 1.5));
  const fieldOf = sizes.map(() => below(fieldCount));
  const inField = Array.from({ length: fieldCount }, (_, f) =>
    sizes.flatMap((_, i) => (fieldOf[i] === f ? [i] : [])),
  );
  const seats = sizes.flatMap((size, i) => new Array<number>(size).fill(i));
  /** Members by group, once for each paper: who has written much is drawn more often. */
  const drawnFrom: number[][] = sizes.map(() => []);
  const members = sizes.map(() => 0);
  const groups: number[] = [];
  const papers: number[] = [];
  const teams: number[][] = [];
  const weights = new Map<number, number>();
  for (let paper = 0; paper < 40 * count; paper++) {
    if (groups.length >= count && weights.size >= edgesPerAuthor * count) break;
    const home = seats[below(seats.length)] ?? 0;
    const wanted = paperSize(random);
    const team = new Set<number>();
    for (let t = 0; t < 3 * wanted && team.size < wanted; t++) {
      const chance = random();
      let group = home;
      if (team.size > 0 && chance < fromField) {
        const field = inField[fieldOf[home] ?? 0] ?? [];
        group = field[below(field.length)] ?? home;
      } else if (team.size > 0 && chance < fromField + fromAnywhere) {
        group = seats[below(seats.length)] ?? home;
      }
      const known = drawnFrom[group] ?? [];
      const open = groups.length < count && (members[group] ?? 0) < (sizes[group] ?? 0);
      if (open && (known.length === 0 || random() < newcomers)) {
        team.add(groups.length);
        groups.push(group);
        papers.push(0);
        members[group] = (members[group] ?? 0) + 1;
      } else if (known.length > 0) team.add(known[below(known.length)] ?? 0);
    }
    const authors = [...team];
    if (authors.length > 0) teams.push(authors);
    for (const [i, author] of authors.entries()) {
      papers[author] = (papers[author] ?? 0) + 1;
      drawnFrom[groups[author] ?? 0]?.push(author);
      for (const other of authors.slice(0, i)) {
        const key = Math.min(author, other) * count + Math.max(author, other);
        weights.set(key, (weights.get(key) ?? 0) + 1);
      }
    }
  }
  const edges = Array.from(weights, ([key, weight]) => ({
    source: Math.floor(key / count),
    target: key % count,
    weight,
  }));
  return { count: groups.length, edges, groups, papers, teams };
}

/** Sizes with a tail like size^-2.4 that add up to `count` or a little more. */
function groupSizes(count: number, random: Random): number[] {
  const sizes: number[] = [];
  const largest = Math.max(60, Math.floor(count * 0.06));
  for (let total = 0; total < count; ) {
    const size = Math.min(Math.floor(12 * (1 - random()) ** (-1 / 1.4)), largest);
    sizes.push(size);
    total += size;
  }
  return sizes;
}

function paperSize(random: Random): number {
  let chance = random();
  for (const [i, share] of authorsPerPaper.entries()) {
    if (chance < share) return i + 1;
    chance -= share;
  }
  return authorsPerPaper.length;
}
