import { describe, expect, test } from 'vitest';
import { ColumnRows } from '../../../src/core/model/columnRows.ts';
import type { Rows } from '../../../src/core/model/rows.ts';

const numbers = Array.from({ length: 600 }, (_, i) => (i * 7) % 11);
const rows = new ColumnRows(numbers.length, (i) => numbers[i] ?? -1, {
  numbers: () => undefined,
  starts: () => undefined,
  ascending: () => false,
});

describe('rows in columns', () => {
  test.each<[string, (of: Rows<number>) => unknown]>([
    ['at', (of) => [0, 1, 257, 599, 600, 1].map((i) => of.at(i))],
    ['iteration', (of) => [...of]],
    ['entries', (of) => [...of.entries()]],
    ['map', (of) => of.map((row, i) => row * 1000 + i)],
    ['flatMap', (of) => of.flatMap((row, i) => (row === 3 ? [] : row > 5 ? [row, i] : i))],
    ['filter', (of) => of.filter((row, i) => (row + i) % 3 === 0)],
    ['find', (of) => [of.find((row, i) => row === 4 && i > 50), of.find((row) => row > 11)]],
    ['some', (of) => [of.some((row) => row === 10), of.some((row) => row === 11)]],
    ['every', (of) => [of.every((row) => row < 11), of.every((row) => row < 10)]],
    ['reduce', (of) => of.reduce((sum, row, i) => sum + row * i, 5)],
    ['slice', (of) => [of.slice(), of.slice(590), of.slice(3, 8), of.slice(-5, -2)]],
    ['JSON', (of) => JSON.stringify(of)],
  ])('answer as an array does: %s', (_, ask) => {
    expect(ask(rows)).toEqual(ask(numbers));
  });
});
