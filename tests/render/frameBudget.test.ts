import { describe, expect, test } from 'vitest';
import { createFrameBudget } from '../../src/render/frameBudget.ts';

/** The budget after gestures of 20 frames each, so many milliseconds apart. */
function budgetAfter(gaps: readonly number[]): number {
  const budget = createFrameBudget();
  let now = 0;
  for (const gap of gaps) {
    for (let i = 0; i < 20; i++) {
      now += gap;
      budget.frame(now);
    }
    budget.rest();
  }
  return budget.nodes();
}

describe('how many nodes are elements', () => {
  test('falls where frames are slow, and rises where there is time', () => {
    expect(budgetAfter([60])).toBeLessThan(budgetAfter([]));
    expect(budgetAfter([10])).toBeGreaterThan(budgetAfter([]));
    expect(budgetAfter([25])).toBe(budgetAfter([]));
  });

  test('stays within bounds, and recovers', () => {
    expect(budgetAfter(Array(30).fill(90))).toBe(150);
    expect(budgetAfter(Array(30).fill(8))).toBe(600);
    expect(budgetAfter([...Array(30).fill(90), ...Array(3).fill(8)])).toBeGreaterThan(150);
  });

  test('is not changed by a single step or by the time between gestures', () => {
    const budget = createFrameBudget();
    const before = budget.nodes();
    for (const now of [0, 400, 800, 1200]) {
      budget.frame(now);
      budget.rest();
    }
    expect(budget.nodes()).toBe(before);
  });
});
