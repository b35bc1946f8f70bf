import { describe, expect, test } from 'vitest';
import { associationStrength } from '../../../src/core/graph/associationStrength.ts';
import { authorsWithin, edgesWithin } from '../../../src/core/graph/restrictEdges.ts';

/*
 * Authors 0 to 6 of 3, 2, 2, 1, 2, 2, 1 papers:
 *   0-1 weighs 2, 0-2 1, 2-3 1 (a component of four); 4-5 2 (one of two); 6 alone.
 */
const papersOf = [3, 2, 2, 1, 2, 2, 1];
const sources = [0, 0, 2, 4];
const targets = [1, 2, 3, 5];
const weights = Float64Array.of(2, 1, 1, 2);
const links = { nodes: 7, sources: Uint32Array.from(sources), targets: Uint32Array.from(targets) };

type Restriction = Parameters<typeof edgesWithin>[0];
function left(options: Restriction) {
  const stays = edgesWithin(options, papersOf, { sources, targets, weights });
  const kept = (ends: readonly number[]) => ends.filter((_, e) => stays[e] === 1);
  const within = authorsWithin(options, papersOf, {
    sources: kept(sources),
    targets: kept(targets),
  });
  return { edges: [...stays], authors: [...within] };
}

describe('the network that is left', () => {
  test('is all of it where nothing is asked', () => {
    expect(left({})).toEqual({ edges: [1, 1, 1, 1], authors: [1, 1, 1, 1, 1, 1, 1] });
  });

  test('has authors of enough papers, those without edges too', () => {
    expect(left({ minPapersPerAuthor: 2 })).toEqual({
      edges: [1, 1, 0, 1],
      authors: [1, 1, 1, 0, 1, 1, 0],
    });
  });

  test('has edges that weigh enough, and who has one', () => {
    expect(left({ minEdgeWeight: 2 })).toEqual({
      edges: [1, 0, 0, 1],
      authors: [1, 1, 0, 0, 1, 1, 0],
    });
  });

  test('has the largest component of what the other two leave; of equals the first', () => {
    expect(left({ giantComponentOnly: true })).toEqual({
      edges: [1, 1, 1, 0],
      authors: [1, 1, 1, 1, 0, 0, 0],
    });
    expect(left({ giantComponentOnly: true, minEdgeWeight: 2 })).toEqual({
      edges: [1, 0, 0, 0],
      authors: [1, 1, 0, 0, 0, 0, 0],
    });
  });
});

test('association strength is 2m w / (s t), worked out by hand', () => {
  // m = 6. Totals: 0: 3, 1: 2, 2: 2, 3: 1, 4: 2, 5: 2.
  // 0-1: 12·2/(3·2) = 4; 0-2: 12·1/(3·2) = 2; 2-3: 12·1/(2·1) = 6; 4-5: 12·2/(2·2) = 6.
  expect([...associationStrength({ ...links, weights }).weights]).toEqual([4, 2, 6, 6]);
});
