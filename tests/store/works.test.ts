import { expect, test } from 'vitest';
import { type KeptWork, tooMany } from '../../src/store/keep/works.ts';

const work = (id: string, savedAt: number, bytes: number): KeptWork => ({
  ...{ id, savedAt, bytes, version: 1, name: id, papers: 1, authors: 1 },
  ...{ origin: 'opened', served: null, pristine: false, dataset: id },
});

const works = [work('old', 1, 40), work('newer', 3, 40), work('middle', 2, 40)];
const bounds = { works: 9, bytes: 1000 };

test('kept works stay as long as there is room for them', () => {
  expect(tooMany(works, new Set(), bounds)).toEqual([]);
});

test('beyond a number or a size the oldest go first, and no more than need be', () => {
  expect(tooMany(works, new Set(), { ...bounds, works: 2 })).toEqual(['old']);
  // 120 bytes: without the oldest 80, without the next 40.
  expect(tooMany(works, new Set(), { ...bounds, bytes: 79 })).toEqual(['old', 'middle']);
});

test('works that are open in a tab never go', () => {
  expect(tooMany(works, new Set(['old']), { ...bounds, works: 2 })).toEqual(['middle']);
  expect(tooMany(works, new Set(['old', 'middle', 'newer']), { works: 0, bytes: 0 })).toEqual([]);
});
