/** Two groups of three, and what holds them together: small enough to be worked out by hand. */

import type { Dataset } from '../../src/core/model/dataset.ts';
import { emptyRecord } from '../../src/core/model/record.ts';
import { datasetOf } from './madeDatasets.ts';

const [ada, charles, mary] = ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville'] as const;
const [john, laura, sophie] = ['John Herschel', 'Laura Bassi', 'Sophie Germain'] as const;
export const people = { ada, charles, mary, john, laura, sophie };

/**
 * Two triangles, with a bridge from Mary to John; the first is tied the more firmly, by Ada and Charles,
 * who wrote twice. Ada wrote once alone, nobody knows when.
 */
const papers: readonly (readonly [year: number | undefined, names: readonly string[]])[] = [
  [2020, [ada, charles, mary]],
  [2021, [ada, charles]],
  [2020, [john, laura, sophie]],
  [2022, [mary, john]],
  [undefined, [ada]],
];

export const twoTriangles = (): Promise<Dataset> =>
  datasetOf(
    papers.map(([year, names], i) => ({
      ...emptyRecord(i + 1),
      title: { value: `Joint work number ${i + 1} of its kind`, line: i + 1 },
      ...(year === undefined ? {} : { date: { value: { year }, line: i + 1 } }),
      authors: names.map((rawName, k) => ({ rawName, position: k + 1, line: i + 1 })),
    })),
  );
