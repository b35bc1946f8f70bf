import { describe, expect, test } from 'vitest';
import { made, resolved } from './made.ts';

const by = ['Lovelace, Ada', 'Menabrea, Luigi'];
const joins = (one: string, other: string, others = by, year = 2001) =>
  resolved([made('a', [{ title: one, by }]), made('b', [{ title: other, by: others, year }])])
    .papers.length === 1;

describe('titles in two documents', () => {
  test.each([
    ['Identifying part of speech with looms', 'Identifying partof speech with looms'],
    ['On the weaving of algebraic patterns', 'On the weaving of algebraic pattern'],
    ['On the weaving of algebraic patterns', 'On the waeving of algebraic patterns'],
  ])('that differ by a slip are one paper: %s / %s', (one, other) => {
    expect(joins(one, other)).toBe(true);
    expect(joins(other, one)).toBe(true);
  });

  test.each([
    ['The weaving of algebraic patterns, Part I', 'The weaving of algebraic patterns, Part II'],
    ['Our systems for the shared task of 2021', 'Our systems for the shared task of 2022'],
    ['On the weaving of algebraic patterns', 'Erratum: On the weaving of algebraic patterns'],
    ['On the weaving of algebraic patterns', 'On the weaving of arithmetic patterns'],
  ])('that say something else are two: %s / %s', (one, other) => {
    expect(joins(one, other)).toBe(false);
  });

  test('are two papers where authors or years differ', () => {
    const [one, other] = [
      'On the weaving of algebraic patterns',
      'On the weaving of algebraic pattern',
    ];
    expect(joins(one, other, ['Lovelace, Ada'])).toBe(false);
    expect(joins(one, other, by, 2004)).toBe(false);
  });

  test('and within one document too', () => {
    const { papers } = resolved([
      made('a', [
        { title: 'On the weaving of algebraic patterns', by },
        { title: 'On the weaving of algebraic pattern', by },
      ]),
    ]);
    expect(papers).toHaveLength(2);
  });
});
