import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../src/core/text/fold.ts';
import { orderRows, type RowOrder } from '../../src/ui/tables/orderRows.ts';

interface Row {
  readonly name: string;
  readonly papers: number | undefined;
}

const textOf = ({ name }: Row) => name;

/** All of the work in one go. */
function places(rows: readonly Row[], order: Omit<RowOrder<Row>, 'textOf'>): number[] {
  const work = orderRows(rows, { ...order, textOf });
  for (;;) {
    const { done, value } = work.next();
    if (done) return [...value];
  }
}

const rows: readonly Row[] = [
  { name: 'Østby', papers: 2 },
  { name: 'Abel', papers: undefined },
  { name: 'abel Kim', papers: 7 },
  { name: 'Kim', papers: 2 },
];

describe('the rows of a table', () => {
  test('are those that may be shown, in their order', () => {
    const kept = [1, 0, 1, 1];
    expect(places(rows, { words: [], kept, by: null })).toEqual([0, 2, 3]);
    expect(places(rows, { words: ['kim'], kept: [1, 1, 0, 1], by: null })).toEqual([3]);
  });

  test('are sorted by folded text', () => {
    const by = { keyOf: textOf, descending: false };
    expect(places(rows, { words: [], by })).toEqual([1, 2, 3, 0]);
  });

  test('are sorted by numbers, unknown last either way, equals as they stood', () => {
    const by = (descending: boolean) => ({ keyOf: ({ papers }: Row) => papers, descending });
    expect(places(rows, { words: [], by: by(false) })).toEqual([0, 3, 2, 1]);
    expect(places(rows, { words: [], by: by(true) })).toEqual([2, 0, 3, 1]);
  });

  test('are those that hold every word', () => {
    expect(places(rows, { words: ['kim'], by: null })).toEqual([2, 3]);
    expect(places(rows, { words: ['kim', 'abel'], by: null })).toEqual([2]);
  });

  test('come as a plain stable sort of the kept rows would have them, however many', () => {
    const row = fc.record({
      name: fc.constantFrom('Ada', 'Åse', 'Bo', 'bo', 'Kim'),
      papers: fc.option(fc.nat(5), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.integer({ min: 1, max: 120 }),
        fc.boolean(),
        fc.constantFrom<readonly string[]>([], ['a'], ['o']),
        (some, times, descending, words) => {
          const many = Array.from({ length: times }, () => some).flat();
          const keyOf = ({ papers }: Row) => papers;
          const kept = many
            .map((own, place) => ({ own, place }))
            .filter(({ own }) => words.every((word) => foldText(own.name).includes(word)));
          const sorted = kept.toSorted((a, b) => {
            const [x, y] = [keyOf(a.own), keyOf(b.own)];
            if (x === undefined || y === undefined) {
              return Number(x === undefined) - Number(y === undefined);
            }
            return descending ? y - x : x - y;
          });
          expect(places(many, { words, by: { keyOf, descending } })).toEqual(
            sorted.map(({ place }) => place),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('are worked out in pieces', () => {
    const many = Array.from({ length: 5000 }, (_, i): Row => ({ name: `${i % 977}`, papers: i }));
    const work = orderRows(many, { words: [], textOf, by: { keyOf: textOf, descending: true } });
    let pieces = 1;
    while (!work.next().done) pieces++;
    expect(pieces).toBeGreaterThan(15);
  });
});
