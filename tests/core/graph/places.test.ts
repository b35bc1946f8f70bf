import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../src/core/graph/places.ts';
import { ColumnRows } from '../../../src/core/model/columnRows.ts';
import { packTexts } from '../../../src/core/pipeline/columns/packed.ts';

const ids = Array.from({ length: 1000 }, (_, i) => `a:${String(i).padStart(4, '0')}`);

/** Rows of these ids, and how many of them were made. */
function rowsOf(values: readonly string[], ascending: boolean) {
  const counts = { made: 0 };
  const make = (i: number) => {
    counts.made++;
    return { id: values[i] ?? '' };
  };
  const columns = {
    numbers: () => undefined,
    starts: () => undefined,
    ascending: () => ascending,
  };
  return { rows: new ColumnRows(values.length, make, columns), counts };
}

const isAscending = (values: readonly (string | null)[]): boolean | undefined => {
  const packed = packTexts(values);
  return packed.kind === 'texts' ? packed.ascending : undefined;
};

describe('where an id stands', () => {
  test('is found by reading a few ids, and so is that one is nowhere', () => {
    const { rows, counts } = rowsOf(ids, true);
    const places = placesOf(rows);
    expect([places.get('a:0000'), places.get('a:0617'), places.get('a:0999')]).toEqual([
      0, 617, 999,
    ]);
    expect([places.get('a:0617x'), places.get('a:'), places.get('p:1')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    // 1000 ids are halved ten times.
    expect(counts.made).toBeLessThanOrEqual(6 * 10);
  });

  test('is found in another order too', () => {
    const turned = ids.toReversed();
    const places = placesOf(rowsOf(turned, false).rows);
    expect([places.get('a:0000'), places.get('a:0382'), places.get('a:1000')]).toEqual([
      999,
      617,
      undefined,
    ]);
  });
});

describe('packed texts know whether they rise', () => {
  test.each<[string, readonly (string | null)[], boolean]>([
    ['none', [], true],
    ['rising', ['a', 'ab', 'b'], true],
    ['falling', ['b', 'a'], false],
    ['one of them twice', ['a', 'a'], false],
    ['one of them absent', ['a', null, 'b'], false],
    // UTF-16 puts what lies beyond its first plane before U+FB01, UTF-8 after it.
    ['in the order of JavaScript', ['😀', 'ﬁ'], true],
    ['in the order of bytes', ['ﬁ', '😀'], false],
  ])('%s', (_, values, ascending) => {
    expect(isAscending(values)).toBe(ascending);
  });
});
