import { expect, test } from 'vitest';
import type { Author } from '../../../src/core/model/author.ts';
import type { Correction } from '../../../src/core/model/correction.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { doubtfulAuthors, doubtOf, isDoubtful } from '../../../src/core/model/doubt.ts';
import { applyPatch } from '../../../src/core/pipeline/applyPatch.ts';
import { openDataset } from '../../../src/core/pipeline/columns/openDataset.ts';
import { packDataset } from '../../../src/core/pipeline/columns/packColumns.ts';
import { withoutProvenance } from '../../../src/core/pipeline/columns/packed.ts';
import { correctDataset } from '../../../src/core/pipeline/correctDataset.ts';
import { indexDataset } from '../../../src/core/query/datasetIndex.ts';
import { denoted } from '../../../src/core/query/denote.ts';
import { build } from '../../support/corpora.ts';
import { doubtfulNames } from '../../support/doubtfulNames.ts';
import { madeDataset } from '../../support/largeDataset.ts';

const flag = 'Two groups of papers have no co-author in common.';
const saying = (confidence: number | undefined, flags: readonly string[] = []) => ({
  ...(confidence === undefined ? {} : { confidence }),
  flags,
});

test('a join that the pessimistic way forgoes is doubtful, and a better one is not', () => {
  expect(isDoubtful(saying(0.75))).toBe(true);
  expect(isDoubtful(saying(0.9))).toBe(false);
  expect(isDoubtful(saying(1))).toBe(false);
});

test('a flag makes doubtful, unless a person said that it is one', () => {
  expect(isDoubtful(saying(0.98, [flag]))).toBe(true);
  expect(isDoubtful(saying(1, [flag]))).toBe(false);
});

test('doubt sorts: weak joins before flags, flags before what is nearly sure', () => {
  const doubts = [saying(0.55), saying(0.75), saying(0.98, [flag]), saying(0.9), saying(1)];
  const numbers = doubts.map((author) => doubtOf(author) ?? Number.NaN);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  expect(new Set(numbers).size).toBe(5);
});

test('where nothing is said nothing is doubted', () => {
  expect(doubtOf(saying(undefined))).toBeUndefined();
  expect(isDoubtful(saying(undefined))).toBe(false);
  expect(isDoubtful(saying(undefined, [flag]))).toBe(true);
});

test('columns say the same as rows, without the provenance as well', () => {
  const said = [
    ...[saying(undefined), saying(0.55), saying(0.75), saying(0.9, [flag]), saying(0.9)],
    ...[saying(undefined, [flag]), saying(1, [flag]), saying(0.99)],
  ];
  const made = madeDataset(50);
  const authors = made.authors.map((author, i): Author => {
    const { confidence: _, ...rest } = author;
    return { ...rest, ...(said[i % said.length] ?? saying(1)) };
  });
  const some: Dataset = { ...made, authors };
  const none: Dataset = { ...made, authors: authors.map((author) => ({ ...author, flags: [] })) };
  for (const dataset of [some, none, made]) {
    const packed = packDataset(dataset);
    const byRows = Uint8Array.from(dataset.authors, (author) => (isDoubtful(author) ? 1 : 0));
    expect(doubtfulAuthors(dataset.authors)).toEqual(byRows);
    expect(doubtfulAuthors(openDataset(packed).authors)).toEqual(byRows);
    expect(doubtfulAuthors(openDataset(withoutProvenance(packed)).authors)).toEqual(byRows);
  }
});

test('columns in which people were corrected say the same as rows, too', async () => {
  const opened = openDataset(packDataset(await build([doubtfulNames()])));
  const index = indexDataset(opened);
  const rename = (author: Author): readonly Correction[] => {
    const person = denoted(index, author.id);
    return person ? [{ kind: 'name', person, name: `${author.name} of Old` }] : [];
  };
  // Both doubtful and sure ones come as rows of their own.
  const { patch } = correctDataset(opened, opened.authors.flatMap(rename));
  const { authors } = applyPatch(opened, patch);
  expect(authors.every(({ name }) => name.endsWith(' of Old'))).toBe(true);
  const found = doubtfulAuthors(authors);
  expect(found).toEqual(Uint8Array.from(authors, (author) => (isDoubtful(author) ? 1 : 0)));
  expect(found.reduce((sum, one) => sum + one, 0)).toBe(3);
});
