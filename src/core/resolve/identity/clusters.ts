/** Mentions gathered into clusters, each of which is held to be one person, and what forbids that. */

import type { Mentions } from './mentions.ts';
import { agreementOf, givenNamesClash } from './nameAgreement.ts';
import type { Registered } from './registered.ts';

export interface Clusters {
  /** By mention: the cluster's number, which is its first mention. */
  readonly rootOf: (mention: number) => number;
  /** In ascending order. */
  readonly membersOf: (root: number) => readonly number[];
  /** The numbers of its names, in the order in which they came in. */
  readonly namesOf: (root: number) => readonly number[];
  /** Why two clusters cannot be one person; undefined where they can. */
  readonly obstacle: (a: number, b: number) => Obstacle | undefined;
  /** Whether a decisive number of a registry is known. */
  readonly isRegistered: (root: number) => boolean;
  /** Gives the new root, the lower number of the two. */
  readonly join: (a: number, b: number) => number;
  /** All roots, ascending. */
  readonly roots: () => number[];
  /** By mention, its cluster, as it is now. */
  readonly snapshot: () => Int32Array;
}

export type Obstacle = 'same-paper' | 'other-number' | 'names-clash';

/** Joining takes time in proportion to the smaller cluster. */
export function clustersOf(mentions: Mentions, registered: Registered): Clusters {
  const { count, nameOf, paperOf, parsed } = mentions;
  const parent = new Int32Array(count);
  for (let i = 0; i < count; i++) parent[i] = i;
  const members: (number[] | undefined)[] = [];
  const names: (number[] | undefined)[] = [];
  const rootOf = (mention: number): number => {
    let root = mention;
    while (parent[root] !== root) root = parent[root] as number;
    for (let at = mention; at !== root; ) {
      const next = parent[at] as number;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const membersOf = (root: number) => members[root] ?? [root];
  const namesOf = (root: number) => names[root] ?? [nameOf[root] as number];

  const onOnePaper = (a: number, b: number): boolean => {
    const [one, other] = [membersOf(a), membersOf(b)];
    const [few, many] = one.length < other.length ? [one, other] : [other, one];
    // Mentions of one paper stand together, so ascending mentions are ascending papers.
    return few.some((mention) => hasPaper(many, paperOf, paperOf[mention] as number));
  };
  const clash = (a: number, b: number): boolean =>
    namesOf(a).some((x) =>
      namesOf(b).some((y) => {
        const [one, other] = [parsed[x], parsed[y]];
        if (x === y || !one || !other) return false;
        return !agreementOf(one, other) && givenNamesClash(one, other);
      }),
    );
  return {
    rootOf,
    membersOf,
    namesOf,
    obstacle: (a, b) => {
      if (registered.differ(a, b)) return 'other-number';
      if (onOnePaper(a, b)) return 'same-paper';
      return clash(a, b) ? 'names-clash' : undefined;
    },
    isRegistered: registered.has,
    join: (a, b) => {
      const [root, other] = a < b ? [a, b] : [b, a];
      parent[other] = root;
      members[root] = merged(membersOf(root), membersOf(other));
      members[other] = undefined;
      const more = namesOf(other).filter((name) => !namesOf(root).includes(name));
      if (more.length > 0) names[root] = [...namesOf(root), ...more];
      names[other] = undefined;
      registered.join(root, other);
      return root;
    },
    roots: () => {
      const all: number[] = [];
      for (let i = 0; i < count; i++) if (parent[i] === i) all.push(i);
      return all;
    },
    snapshot: () => {
      const roots = new Int32Array(count);
      for (let i = 0; i < count; i++) roots[i] = rootOf(i);
      return roots;
    },
  };
}

/** Whether an ascending list of mentions has one on a paper. */
function hasPaper(mentions: readonly number[], paperOf: Int32Array, paper: number): boolean {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paperOf[mentions[middle] as number] as number) < paper) low = middle + 1;
    else high = middle;
  }
  return low < mentions.length && paperOf[mentions[low] as number] === paper;
}

function merged(a: readonly number[], b: readonly number[]): number[] {
  const all: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [x, y] = [a[i] ?? Number.MAX_SAFE_INTEGER, b[j] ?? Number.MAX_SAFE_INTEGER];
    if (x < y) {
      all.push(x);
      i++;
    } else {
      all.push(y);
      j++;
    }
  }
  return all;
}
