import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TermTable, termTable } from '../../../src/core/text/termTable.ts';
import { terms } from '../../../src/core/text/tokens.ts';

const termsOf = (table: TermTable, text: number) =>
  Array.from(table.ids.subarray(table.starts[text], table.starts[text + 1]), (id, i) => [
    table.terms[id],
    table.counts[(table.starts[text] ?? 0) + i],
  ]);

test('a table holds the terms of each text with their counts, those of its first line first', () => {
  const table = termTable(['Looms and cards\nlooms, trees', '', 'Trees', 'Trees']);
  expect(termsOf(table, 0)).toEqual([
    ['loom', 2],
    ['card', 1],
    ['tree', 1],
  ]);
  expect(table.inFirstLine[0]).toBe(2);
  expect(termsOf(table, 1)).toEqual([]);
  expect(termsOf(table, 2)).toEqual([['tree', 1]]);
  expect([...table.firstAlike]).toEqual([0, 1, 2, 2]);
});

test('it says of any text what its terms say', () => {
  const line = fc.string({
    unit: fc.constantFrom('a', 'ß', 'Σ', 'é', '的', ' ', "'", '\n', 'x1', 's'),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (texts) => {
      const table = termTable(texts);
      for (const [i, text] of texts.entries()) {
        const counts = new Map<string, number>();
        for (const term of terms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
        expect(termsOf(table, i)).toEqual([...counts]);
      }
    }),
  );
});
