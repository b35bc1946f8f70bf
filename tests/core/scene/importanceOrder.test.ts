import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importanceOrder } from '../../../src/core/scene/importanceOrder.ts';

test('the most important come first and the earlier among equals, as sorting has it', () => {
  const few = fc.constantFrom(0, 0.25, 1, 1.5, 1.9);
  fc.assert(
    fc.property(fc.array(few), (values) => {
      const sorted = values
        .map((value, i) => ({ value, i }))
        .sort((a, b) => b.value - a.value || a.i - b.i)
        .map(({ i }) => i);
      expect([...importanceOrder(Float64Array.from(values))]).toEqual(sorted);
    }),
  );
});
