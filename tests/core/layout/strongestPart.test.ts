import { describe, expect, test } from 'vitest';
import {
  strongestEdges,
  strongestNodes,
  weightedDegrees,
} from '../../../src/core/layout/strongestPart.ts';

describe('the strongest part of a network', () => {
  test('is the whole where there is room', () => {
    expect(strongestNodes([3, 1, 2], 3)).toEqual([0, 1, 2]);
  });

  test('has the strongest nodes in their own order, the earlier among equals', () => {
    expect(strongestNodes([1, 5, 2, 5, 2], 3)).toEqual([1, 2, 3]);
  });

  test('has the strongest edges in their own order', () => {
    const edges = [1, 3, 2, 3].map((weight, i) => ({ weight, i }));
    expect(strongestEdges(edges, 2).map(({ i }) => i)).toEqual([1, 3]);
  });

  test('weights count at both ends', () => {
    const edges = [
      { source: 0, target: 1, weight: 2 },
      { source: 1, target: 2, weight: 0.5 },
    ];
    expect(weightedDegrees(4, edges)).toEqual([2, 2.5, 0.5, 0]);
  });
});
