import { describe, expect, test } from 'vitest';
import { strongest } from '../../../src/core/scene/strongest.ts';

describe('the strongest of many', () => {
  test('are all where there is room', () => {
    expect(strongest([3, 1, 2], 3)).toEqual([0, 1, 2]);
  });

  test('stand in their own order, the earlier among equals', () => {
    expect(strongest([1, 5, 2, 5, 2], 3)).toEqual([1, 2, 3]);
  });
});
