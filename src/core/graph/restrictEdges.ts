/** The part of the co-authorship network that the options leave, and who is in it. */

import type { PipelineOptions } from '../model/options.ts';

export type Restriction = Pick<
  PipelineOptions,
  'minPapersPerAuthor' | 'minEdgeWeight' | 'giantComponentOnly'
>;

/** Edges between numbered authors, as the counting weighs them. */
export interface WeightedEdges {
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/**
 * Which edges stay: between authors of enough papers first, then those that weigh enough, then those
 * of the component of most authors (of equals the one with the first author). `papersOf` is by author.
 * Linear.
 */
export function edgesWithin(
  { minPapersPerAuthor = 0, minEdgeWeight = 0, giantComponentOnly }: Restriction,
  papersOf: ArrayLike<number>,
  { sources, targets, weights }: WeightedEdges,
): Uint8Array {
  const stays = Uint8Array.from(
    weights,
    (weight, e) =>
      +(
        weight >= minEdgeWeight &&
        (papersOf[sources[e] ?? 0] ?? 0) >= minPapersPerAuthor &&
        (papersOf[targets[e] ?? 0] ?? 0) >= minPapersPerAuthor
      ),
  );
  if (!giantComponentOnly) return stays;
  const first = firstOfComponents(papersOf.length, { sources, targets }, stays);
  const sizes = new Uint32Array(papersOf.length);
  for (let author = 0; author < papersOf.length; author++) {
    const own = first(author);
    sizes[own] = (sizes[own] ?? 0) + 1;
  }
  let giant = 0;
  for (let author = 0; author < sizes.length; author++) {
    if ((sizes[author] ?? 0) > (sizes[giant] ?? 0)) giant = author;
  }
  return stays.map((one, e) => (one === 1 && first(sources[e] ?? 0) === giant ? 1 : 0));
}

/** Who hangs together is known by the first of them. Nearly linear. */
function firstOfComponents(
  count: number,
  { sources, targets }: Pick<WeightedEdges, 'sources' | 'targets'>,
  stays: Uint8Array,
): (author: number) => number {
  const before = Uint32Array.from({ length: count }, (_, author) => author);
  const firstOf = (author: number): number => {
    let at = author;
    for (;;) {
      const up = before[at] ?? at;
      if (up === at) return at;
      const further = before[up] ?? up;
      before[at] = further;
      at = further;
    }
  };
  for (let e = 0; e < stays.length; e++) {
    if (stays[e] !== 1) continue;
    const [a, b] = [firstOf(sources[e] ?? 0), firstOf(targets[e] ?? 0)];
    before[Math.max(a, b)] = Math.min(a, b);
  }
  return firstOf;
}

/**
 * Which authors are in the network that is left: 1 for those of enough papers; where edges were left
 * out as well, of those who have one.
 */
export function authorsWithin(
  { minPapersPerAuthor = 0, minEdgeWeight = 0, giantComponentOnly }: Restriction,
  papersOf: ArrayLike<number>,
  left: Pick<WeightedEdges, 'sources' | 'targets'>,
): Uint8Array {
  const linked = new Uint8Array(papersOf.length);
  for (let e = 0; e < left.sources.length; e++) {
    linked[left.sources[e] ?? 0] = 1;
    linked[left.targets[e] ?? 0] = 1;
  }
  const needsEdge = minEdgeWeight > 0 || giantComponentOnly === true;
  return Uint8Array.from(linked, (has, author) =>
    (papersOf[author] ?? 0) >= minPapersPerAuthor && (has === 1 || !needsEdge) ? 1 : 0,
  );
}
