import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { YearSpan } from '../../../src/core/model/filter.ts';
import { firstStep, nextStep, type PlayMode } from '../../../src/core/query/yearSteps.ts';

const all: YearSpan = { from: 2001, to: 2020 };

function played(chosen: YearSpan | undefined, mode: PlayMode): readonly string[] {
  const spans: string[] = [];
  for (let span: YearSpan | null = firstStep(all, chosen, mode); span; ) {
    spans.push(`${span.from}-${span.to}`);
    span = nextStep(all, span, mode);
  }
  return spans;
}

describe('playing the years', () => {
  test('grows from the first year to all of them', () => {
    const spans = played(undefined, 'grow');
    expect(spans).toHaveLength(20);
    expect(spans.slice(0, 2)).toEqual(['2001-2001', '2001-2002']);
    expect(spans.at(-1)).toBe('2001-2020');
  });

  test('slides a tenth of the years to the end', () => {
    const spans = played(undefined, 'slide');
    expect(spans[0]).toBe('2001-2002');
    expect(spans.at(-1)).toBe('2019-2020');
    expect(spans).toHaveLength(19);
  });

  test('goes on from a window that was chosen, and begins anew at the end', () => {
    expect(played({ from: 2010, to: 2018 }, 'grow')).toEqual([
      '2010-2018',
      '2010-2019',
      '2010-2020',
    ]);
    expect(played({ from: 2010, to: 2018 }, 'slide').at(-1)).toBe('2012-2020');
    expect(played({ from: 2010, to: 2020 }, 'grow')[0]).toBe('2010-2010');
    expect(played({ from: 2016, to: 2020 }, 'slide')[0]).toBe('2001-2005');
  });

  test('stays within the years and ends at the last one', () => {
    const year = fc.integer({ min: all.from, max: all.to });
    const span = fc
      .tuple(year, year)
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.option(span, { nil: undefined }),
        fc.constantFrom<PlayMode>('grow', 'slide'),
        (chosen, mode) => {
          const spans = played(chosen, mode);
          expect(spans.length).toBeLessThanOrEqual(20);
          expect(spans.at(-1)).toMatch(/-2020$/u);
          for (const one of spans) {
            const [from = 0, to = 0] = one.split('-').map(Number);
            expect(from).toBeGreaterThanOrEqual(all.from);
            expect(to).toBeGreaterThanOrEqual(from);
          }
        },
      ),
    );
  });
});
