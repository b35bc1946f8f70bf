/** The page with two groups of three instead of the seeds. */

import type { Page } from '@playwright/test';
import { joinedBytes, writeDataset } from '../../../src/core/pipeline/datasetFile.ts';
import { twoTriangles } from '../../support/twoTriangles.ts';

export async function openTriangles(page: Page, fragment: string): Promise<void> {
  const body = Buffer.from(joinedBytes(writeDataset(await twoTriangles())));
  await page.route('**/data/network.json', (route) =>
    route.fulfill({ body, contentType: 'application/octet-stream' }),
  );
  await page.goto(`/${fragment}`);
}
