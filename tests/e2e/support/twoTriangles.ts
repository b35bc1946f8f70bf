/** Two groups of three, and what holds them together: small enough to be worked out by hand. */

import type { Page } from '@playwright/test';
import { emptyRecord } from '../../../src/core/model/record.ts';
import { joinedBytes, writeDataset } from '../../../src/core/pipeline/datasetFile.ts';
import { datasetOf } from '../../support/madeDatasets.ts';

const [ada, charles, mary] = ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville'] as const;
const [john, laura, sophie] = ['John Herschel', 'Laura Bassi', 'Sophie Germain'] as const;

/** Mary and John wrote across; Ada and Charles twice; Ada once alone, nobody knows when. */
export const papers: readonly (readonly [year: number | undefined, names: readonly string[]])[] = [
  [2020, [ada, charles, mary]],
  [2021, [ada, charles]],
  [2020, [john, laura, sophie]],
  [2022, [mary, john]],
  [undefined, [ada]],
];

/** Opens the page on them instead of the seeds. */
export async function openTriangles(page: Page, fragment: string): Promise<void> {
  const dataset = await datasetOf(
    papers.map(([year, names], i) => ({
      ...emptyRecord(i + 1),
      title: { value: `Joint work number ${i + 1} of its kind`, line: i + 1 },
      ...(year === undefined ? {} : { date: { value: { year }, line: i + 1 } }),
      authors: names.map((rawName, k) => ({ rawName, position: k + 1, line: i + 1 })),
    })),
  );
  const body = Buffer.from(joinedBytes(writeDataset(dataset)));
  await page.route('**/data/network.json', (route) =>
    route.fulfill({ body, contentType: 'application/octet-stream' }),
  );
  await page.goto(`/${fragment}`);
}
