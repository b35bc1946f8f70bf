import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bridgingAuthors } from '../../../src/core/query/bridges.ts';

test('by betweenness, then participation, then place; who links nothing is not among them', () => {
  const betweenness = [5, 9, 5, 0, 7, Number.NaN, 5];
  const participation = [0.2, 0, 0.4, 0.5, 0.1, 0.3, 0.4];
  expect(bridgingAuthors(betweenness, participation, 9).map(({ place }) => place)).toEqual([
    4, 2, 6, 0,
  ]);
  expect(bridgingAuthors(betweenness, participation, 2).map(({ place }) => place)).toEqual([4, 2]);
  expect(bridgingAuthors([], [], 3)).toEqual([]);
});

test('is what sorting all of them gives', () => {
  const pairs = fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { maxLength: 40 });
  fc.assert(
    fc.property(pairs, fc.nat(12), (all, most) => {
      const sorted = all
        .map(([betweenness, participation], place) => ({ place, betweenness, participation }))
        .filter((own) => own.betweenness > 0 && own.participation > 0)
        .sort(
          (a, b) =>
            b.betweenness - a.betweenness || b.participation - a.participation || a.place - b.place,
        );
      const [one, other] = [all.map(([b]) => b), all.map(([, p]) => p)];
      expect(bridgingAuthors(one, other, most)).toEqual(sorted.slice(0, most));
    }),
  );
});
